// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "lists/transferfiltermodel.h"
#include "lists/transferlistmodel.h"
#include "transfers/transferwords.h"

namespace hs::ui {

class StatePane;
class TransferHeader;
class TransferView;

/// The list of downloads and what can be done with them (mockup 05).
class TransfersPage : public Page
{
    Q_OBJECT

public:
    explicit TransfersPage(const PageDependencies &dependencies, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] models::Location location() const override { return models::TransfersPlace{}; }
    bool showLocation(const models::Location &location) override;
    void reload() override;
    void find() override;
    [[nodiscard]] QWidget *initialFocus() override;
    [[nodiscard]] QList<QWidget *> regions() override;

private:
    void buildUi();
    void connectList();
    void addShortcuts();
    void showList();
    void cancel(const transfers::TransferSelection &selection);
    void help(transferwords::FailureAction action, const models::TransferFailure &failure, const hub::RepoRef &repo);
    void openRepo(const hub::RepoRef &repo);
    void showFolder(const QString &path);

    PageDependencies m_dependencies;
    models::TransferListModel m_model;
    models::TransferFilterModel m_filter;
    TransferHeader *m_header = nullptr;
    TransferView *m_view = nullptr;
    StatePane *m_pane = nullptr;
};

} // namespace hs::ui
