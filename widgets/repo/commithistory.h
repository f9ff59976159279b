// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "hub/types/refs.h"
#include "lists/commitlistmodel.h"

class QListView;

namespace hs::ui {

class AccessibleRowModel;
class Banner;
class CommitDelegate;
class CommitDetails;
class Splitter;
class StatePane;

/// The commits that lead to a revision, newest first, and the one that is selected.
class CommitHistory : public QWidget
{
    Q_OBJECT

public:
    explicit CommitHistory(const PageDependencies &dependencies, QWidget *parent = nullptr);

    /// \param repo  at its commit
    void open(const hub::RepoRef &repo);
    void close();
    void setRefs(const hub::Refs &refs);
    void setCanDownload(bool canDownload);
    void setCompact(bool isCompact);
    void reload() { m_model.reload(); }
    void stop() { m_model.stop(); }
    [[nodiscard]] const models::CommitListModel &model() const { return m_model; }
    [[nodiscard]] QWidget *initialFocus() const;
    void toggleDetails();
    /// For F6: list or what stands in its place, details.
    [[nodiscard]] QList<QWidget *> regions() const;

Q_SIGNALS:
    void loadingChanged();
    void browseRequested(const hs::hub::Oid &commit);
    void downloadRequested(const hs::hub::Oid &commit);
    void statusMessage(const QString &text);
    void remedyRequested(const hs::base::HubError &error);

private:
    void buildUi();
    void updateState();
    void showCurrent();
    void copyOid(const QString &oid);
    void act(int action);

    PageDependencies m_dependencies;
    models::CommitListModel m_model;
    AccessibleRowModel *m_rows;
    QListView *m_list;
    CommitDelegate *m_delegate;
    StatePane *m_pane;
    Banner *m_partial;
    CommitDetails *m_details;
    Splitter *m_splitter;
};

} // namespace hs::ui
