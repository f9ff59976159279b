// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"

namespace hs::ui {

class ChangesView;
class ComparedSide;

/// Two revisions of one repository or of two: two pickers over what differs.
class ComparePage : public Page
{
    Q_OBJECT

public:
    ComparePage(const PageDependencies &dependencies, const models::ComparePlace &place, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] models::Location location() const override { return m_place; }
    bool showLocation(const models::Location &location) override;
    void reload() override;
    void stop() override;
    [[nodiscard]] bool isLoading() const override;
    [[nodiscard]] QWidget *initialFocus() override;
    [[nodiscard]] QList<QWidget *> regions() override;

private:
    void buildUi();
    void connectParts();
    void addShortcuts();
    void showPlace(const models::ComparePlace &place);
    void choose(const models::ComparePlace &place);

    PageDependencies m_dependencies;
    models::ComparePlace m_place;
    ComparedSide *m_base;
    ComparedSide *m_head;
    ChangesView *m_changes;
    bool m_wasLoading = false;
};

} // namespace hs::ui
