// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"
#include "sessions/ownersession.h"

namespace hs::ui {

class ItemsPane;
class OwnerHeader;
class PageTabBar;

/// A person or an organization (mockup 11): what they made, newest changes first, as one list and by kind.
class OwnerPage : public Page
{
    Q_OBJECT
public:
    OwnerPage(const PageDependencies &dependencies, const models::OwnerPlace &place, QWidget *parent = nullptr);
    ~OwnerPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] models::Location location() const override { return m_place; }
    bool showLocation(const models::Location &location) override;
    void reload() override { m_session.reload(); }
    void stop() override { m_session.stop(); }
    [[nodiscard]] bool isLoading() const override { return m_session.isLoading(); }
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    [[nodiscard]] QWidget *initialFocus() override;
    [[nodiscard]] QList<QWidget *> regions() override;

    [[nodiscard]] PageTabBar *tabs() const { return m_tabs; }
    [[nodiscard]] ItemsPane *items() const { return m_items; }
    [[nodiscard]] OwnerHeader *header() const { return m_header; }

private:
    using View = models::OwnerPlace::View;

    void buildUi();
    void connectSession();
    void connectItems();
    void setView(View view);
    void loadView();
    void showOwner();
    void showWatch();
    void showItems();
    void showOverview();
    void showRepos(hub::RepoKind kind);
    void showCollections();
    void showListState(const models::PagedModel &list, const QString &emptyTitle);
    void act(int action);
    void announceLoading();

    const PageDependencies m_dependencies;
    models::OwnerPlace m_place;
    models::OwnerSession m_session;
    OwnerHeader *m_header;
    PageTabBar *m_tabs;
    ItemsPane *m_items;
    bool m_wasLoading = false;
};

} // namespace hs::ui
