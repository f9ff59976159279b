// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

#include <functional>

namespace hs::ui {

/// Order, filter and words for a LibraryListModel: what stands over its columns and what screen readers are told.
class LibrarySortModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit LibrarySortModel(QObject *parent = nullptr);

    void setSentence(std::function<QString(const QModelIndex &index)> sentence);

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::function<QString(const QModelIndex &)> m_sentence;
};

} // namespace hs::ui
