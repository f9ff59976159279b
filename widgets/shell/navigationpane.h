// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "shell/navdelegate.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QStandardItemModel;
class QTreeView;
class QVBoxLayout;

namespace hs::models {
class LocalRepos;
}

namespace hs::ui {

class ThemeSource;

/// The places of the program at the left edge of the window, and the account below them. A list of places, not a tree
/// of state: it tells what was chosen and shows what it is told. Narrow windows get a rail of icons.
class NavigationPane : public QWidget
{
    Q_OBJECT

public:
    enum class Place { Models, Datasets, Spaces, Library, Transfers };
    Q_ENUM(Place)

    explicit NavigationPane(ThemeSource &themes, QWidget *parent = nullptr);

    /// Takes over \a account; it stands at the bottom and finds its form from its width.
    void setAccountWidget(QWidget *account);
    void setRail(bool isRail);
    [[nodiscard]] bool isRail() const { return m_isRail; }
    /// Marks the place that is shown; nothing when it is none of these.
    void showPlace(std::optional<Place> place);
    /// Files moving now, or, when there are any, files that failed.
    void showTransfers(int moving, int failed);
    /// Behind "Library": how much there is, as \a local tells; null: nothing.
    void followLibrary(const models::LocalRepos *local);

    [[nodiscard]] QTreeView *view() const { return m_view; }

Q_SIGNALS:
    void placeChosen(hs::ui::NavigationPane::Place place, hs::ui::Page::OpenIn where);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildUi();
    void fill();
    void fitColumn();
    void choose(const QModelIndex &index, Page::OpenIn where);
    [[nodiscard]] QModelIndex indexOf(Place place) const;
    void setBadge(Place place, const NavBadge &badge);
    void showLibrarySize(qint64 bytes);

    ThemeSource &m_themes;
    QPointer<const models::LocalRepos> m_library;
    QStandardItemModel *m_model;
    QTreeView *m_view;
    NavDelegate *m_delegate;
    QVBoxLayout *m_column;
    bool m_isRail = false;
};

} // namespace hs::ui
