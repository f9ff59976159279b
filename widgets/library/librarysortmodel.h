// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

#include <functional>

namespace hs::models {
class LibraryListModel;
}
namespace hs::library {
struct CachedRepo;
}

namespace hs::ui {

/// Order, filter and words for a LibraryListModel, its only source: what stands over its columns and what screen
/// readers are told.
class LibrarySortModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Shown { All, Incomplete, Unreferenced, Outdated, Damaged };

    explicit LibrarySortModel(QObject *parent = nullptr);

    void setSentence(std::function<QString(const QModelIndex &)> sentence);
    void setShown(Shown shown);
    [[nodiscard]] Shown shown() const { return m_shown; }
    /// Repositories that \a shown would show, whatever the name's filter.
    [[nodiscard]] int countOf(Shown shown) const;

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] const models::LibraryListModel &library() const;
    [[nodiscard]] bool isShown(int row, Shown shown) const;

    std::function<QString(const QModelIndex &)> m_sentence;
    Shown m_shown = Shown::All;
};

/// Files of the newest revision that are missing or whose contents are gone.
[[nodiscard]] int missingFilesOf(const library::CachedRepo &repo);

} // namespace hs::ui
