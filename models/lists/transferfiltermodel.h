// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/transferlistmodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

#include <functional>

namespace hs::models {

/// Which rows of a TransferListModel, its only source, are shown: those in a state, those whose name contains a text.
/// Without either, large groups are folded: only files that move, wait by hand or failed, and one row for the rest.
class TransferFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Shown { All, Active, Queued, Failed, Done };
    Q_ENUM(Shown)

    explicit TransferFilterModel(QObject *parent = nullptr);

    void setShown(Shown shown);
    [[nodiscard]] Shown shown() const { return m_shown; }
    /// Files by their path, groups by their repository; case does not count.
    void setText(const QString &text);
    void setUnfolded(const transfers::GroupId &group, bool isUnfolded);
    /// What screen readers are told of a row: the view layer makes the words, models hold none.
    void setSentence(std::function<QString(const QModelIndex &index)> sentence);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool isUnfolded(const transfers::GroupId &group) const { return m_unfolded.contains(group); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool acceptsFile(const TransferNode &node) const;
    [[nodiscard]] bool isFolded(const transfers::GroupSnapshot &group) const;

    Shown m_shown = Shown::All;
    QString m_text;
    QSet<transfers::GroupId> m_unfolded;
    std::function<QString(const QModelIndex &)> m_sentence;
};

} // namespace hs::models
