// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/lastcheck.h"
#include "library/outdated.h"

#include <QScrollArea>

class QVBoxLayout;

namespace hs::ui {

class ThemeSource;

/// What the side pane tells of one repository.
struct LibraryDetailsFacts
{
    library::CachedRepo repo;
    QList<hub::Oid> marked; ///< revisions that are to be freed
    std::optional<library::LastCheck> check;
    QStringList damaged; ///< of what the check found, what still is
    std::optional<library::Outdated> outdated;
    bool isInUse = false;
    bool canDownload = false; ///< there is somebody who would
    friend bool operator==(const LibraryDetailsFacts &, const LibraryDetailsFacts &) = default;
};

/// The side pane of the library (mockup 08): how revisions share contents, what becomes of files, the last check, how
/// to use it from Python.
class LibraryDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit LibraryDetails(ThemeSource &themes, QWidget *parent = nullptr);

    /// Nothing: no repository is current.
    void show(const std::optional<LibraryDetailsFacts> &facts);

Q_SIGNALS:
    void showFolderRequested(const QString &path);
    void copyRequested(const QString &text);
    void checkRequested(const hs::library::RepoKey &repo);
    void updateRequested(const hs::library::RepoKey &repo);
    /// Damaged files are to be fetched again.
    void repairRequested(const hs::library::RepoKey &repo);

private:
    void addHead(QVBoxLayout *column);
    void addRevisions(QVBoxLayout *column);
    void addFiles(QVBoxLayout *column);
    void addNotices(QVBoxLayout *column);
    void addOutdated(QVBoxLayout *column);
    void addPaths(QVBoxLayout *column, const QStringList &paths, const QString &name);
    void addCheck(QVBoxLayout *column);
    void addCheckWords(QVBoxLayout *column);
    void addUse(QVBoxLayout *column);
    void addCaption(QVBoxLayout *column, const QString &text);
    void rebuild();

    ThemeSource &m_themes;
    std::optional<LibraryDetailsFacts> m_facts;
};

/// The lines of Python that open a repository as it is here: an import and a call.
[[nodiscard]] QString pythonLines(const library::CachedRepo &repo);

} // namespace hs::ui
