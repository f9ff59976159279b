// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "lists/librarylistmodel.h"
#include "transfers/librarysortmodel.h"

class QLineEdit;
class QTreeView;

namespace hs::ui {

class ElidedLabel;
class StatePane;

/// The repositories in the cache of this computer, whoever put them there (mockup 08, its list).
class LibraryPage : public Page
{
    Q_OBJECT

public:
    /// Shows the cache that the dependencies' localRepos look at.
    explicit LibraryPage(const PageDependencies &dependencies, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] models::Location location() const override { return models::LibraryPlace{}; }
    bool showLocation(const models::Location &location) override;
    void reload() override;
    [[nodiscard]] bool isLoading() const override;
    void find() override;
    [[nodiscard]] QWidget *initialFocus() override;
    [[nodiscard]] QList<QWidget *> regions() override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildUi();
    [[nodiscard]] QWidget *makeHeader();
    void makeTable();
    void showState();
    void showRows();
    void open(const QModelIndex &index, OpenIn where);
    void showMenu(const QPoint &position);
    void chooseFolder();
    void showFolder(const QString &path);
    void copyPath(const QString &path);
    [[nodiscard]] std::optional<library::CachedRepo> currentRepo() const;

    PageDependencies m_dependencies;
    models::LibraryListModel m_model;
    LibrarySortModel m_sorted;
    ElidedLabel *m_summary = nullptr;
    QLineEdit *m_filter = nullptr;
    QTreeView *m_table = nullptr;
    StatePane *m_pane = nullptr;
    bool m_hasRows = false; // a first look has ended
};

} // namespace hs::ui
