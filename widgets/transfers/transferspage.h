// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "common/page.h"
#include "lists/transferfiltermodel.h"
#include "lists/transferlistmodel.h"
#include "transfers/transferwords.h"

namespace hs::ui {

class StatePane;
class TransferHeader;
class TransferOverview;
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

protected:
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildUi();
    void connectList();
    void addShortcuts();
    void showList();
    void cancel(const transfers::TransferSelection &selection);
    void help(transferwords::FailureAction action, const models::TransferFailure &failure, const hub::RepoRef &repo);
    void showKept(const models::TransferFailure &failure);
    void chooseFolder(const transfers::GroupId &id);
    void askForLinks();
    void takeText(const QString &text);
    void takeDropped(const QMimeData &dropped);
    [[nodiscard]] QUrl endpoint() const;
    void openRepo(const hub::RepoRef &repo);
    void showFolder(const QString &path);

    PageDependencies m_dependencies;
    models::TransferListModel m_model;
    models::TransferFilterModel m_filter;
    TransferHeader *m_header = nullptr;
    TransferOverview *m_overview = nullptr;
    TransferView *m_view = nullptr;
    StatePane *m_pane = nullptr;
    base::AsyncScope m_reading;
};

} // namespace hs::ui
