// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/whichfile.h"

#include <QAbstractTableModel>

namespace hs::ui {

/// The variants of a WhichFile as a table; sorted by size, as they come.
class VariantTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Bits, Size, Needs, Fits, ColumnCount };
    enum Role { FitRole = Qt::UserRole + 1 };

    /// \a source outlives the model.
    explicit VariantTableModel(const models::WhichFile &source, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const models::ModelVariant &variant, int column) const;

    const models::WhichFile &m_source;
    QList<models::ModelVariant> m_variants;
};

/// "Yes", "Partly", "No"; a dash when it is not known.
[[nodiscard]] QString fitWord(models::Fit fit);
/// The sum in words: "4.92 GB weights + 1.07 GB for 8,192 tokens = 5.99 GB", and what the machine has.
[[nodiscard]] QString needSentence(const models::WhichFile &source, const models::ModelVariant &variant);

} // namespace hs::ui
