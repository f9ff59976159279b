// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/reposession.h"

#include <QWidget>

namespace hs::ui {

class Banner;
class ThemeSource;

/// The lines below a repository's header that say what is unusual: an old copy, another name, another revision, a gate.
class RepoNotices : public QWidget
{
    Q_OBJECT

public:
    explicit RepoNotices(ThemeSource &themes, QWidget *parent = nullptr);

    /// \param revisionDate  of the newest commit, where known
    void showFor(const models::RepoSession &session, const std::optional<QDateTime> &revisionDate);

Q_SIGNALS:
    void retryRequested();
    void mainRequested();
    void accessRequested();

private:
    void showSavedCopy(const models::RepoSession &session);
    void showFailedDetails(const models::RepoSession &session);
    void showRenamed(const models::RepoSession &session);
    void showRevision(const models::RepoSession &session, const std::optional<QDateTime> &date);
    void showGate(const models::RepoSession &session);

    Banner *m_savedCopy;
    Banner *m_failed;
    Banner *m_renamed;
    Banner *m_revision;
    Banner *m_gate;
    QString m_shownName;     ///< the former name the notice is about
    QString m_dismissedName; ///< the person closed the notice of this former name
};

} // namespace hs::ui
