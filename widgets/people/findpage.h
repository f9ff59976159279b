// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"
#include "items/item.h"
#include "lists/collectionlistmodel.h"
#include "sessions/quickfind.h"

class QToolButton;

namespace hs::ui {

class ItemsPane;
class TextLabel;

/// Collections, people and organizations, or everything the Hub has under a name: searches beside those for
/// repositories. What is typed into the search field narrows it at once.
class FindPage : public Page
{
    Q_OBJECT
public:
    FindPage(const PageDependencies &dependencies, const models::FindPlace &place, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] models::Location location() const override { return m_place; }
    bool showLocation(const models::Location &location) override;
    void reload() override;
    void stop() override;
    [[nodiscard]] bool isLoading() const override;
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    void setSearchText(const QString &text) override;
    [[nodiscard]] QWidget *initialFocus() override;
    [[nodiscard]] QList<QWidget *> regions() override;

    [[nodiscard]] ItemsPane *items() const { return m_items; }
    /// How long the typing rests before the Hub is asked.
    void setPause(std::chrono::milliseconds pause) { m_find.setPause(pause); }

private:
    using Scope = models::FindPlace::Scope;

    void buildUi();
    void buildOrders();
    void connectParts();
    void ask();
    void showOrder();
    void showFound(const hub::QuickResult &result);
    void showCollections();
    void showFailure(const base::HubError &error);
    void showNothing();
    [[nodiscard]] QList<Item> reposFound(const hub::QuickResult &result, hub::RepoKind kind) const;

    const PageDependencies m_dependencies;
    models::FindPlace m_place;
    models::QuickFind m_find;
    models::CollectionListModel m_collections;
    TextLabel *m_count;
    QToolButton *m_order;
    ItemsPane *m_items;
};

} // namespace hs::ui
