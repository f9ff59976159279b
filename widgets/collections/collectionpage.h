// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"
#include "sessions/collectionsession.h"

class QToolButton;

namespace hs::ui {

class AvatarTile;
class ElidedLabel;
class ItemsPane;
class TextLabel;

/// A collection with all that is in it, in its order.
class CollectionPage : public Page
{
    Q_OBJECT
public:
    CollectionPage(const PageDependencies &dependencies, const models::CollectionPlace &place,
                   QWidget *parent = nullptr);
    ~CollectionPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] models::Location location() const override { return m_place; }
    bool showLocation(const models::Location &location) override;
    void reload() override { m_session.load(); }
    void stop() override { m_session.stop(); }
    [[nodiscard]] bool isLoading() const override { return m_session.collection().isLoading(); }
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    [[nodiscard]] QWidget *initialFocus() override;
    [[nodiscard]] QList<QWidget *> regions() override;

    [[nodiscard]] ItemsPane *items() const { return m_items; }

private:
    void buildUi();
    void connectParts();
    void refresh();
    void showHeader(const hub::Collection &collection);
    void showItems(const hub::Collection &collection);

    const PageDependencies m_dependencies;
    models::CollectionPlace m_place;
    models::CollectionSession m_session;
    QWidget *m_header;
    AvatarTile *m_avatar;
    ElidedLabel *m_title;
    QToolButton *m_owner;
    ElidedLabel *m_facts;
    TextLabel *m_description;
    ItemsPane *m_items;
};

} // namespace hs::ui
