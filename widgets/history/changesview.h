// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "history/diffview.h"
#include "lists/changedfilesmodel.h"
#include "sessions/comparisonsession.h"
#include "sessions/filecomparison.h"

class QListView;
class QStackedWidget;

namespace hs::ui {

class AccessibleRowModel;
class CardDiff;
class ChangedFileBar;
class KeyChangesTable;
class SizeFacts;
class StatePane;
class TensorChanges;
struct StateMessage;

/// What differs between two sides: the files, and of the current one the lines, keys, rendered cards, tensors or sizes.
/// F7 and Shift+F7 go from change to change, over the ends of files.
class ChangesView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(const PageDependencies &dependencies, QWidget *parent = nullptr);

    void compare(const models::ComparedSides &sides);
    void close();
    void reload() { m_session.retry(); }
    void stop();
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] const models::ComparisonSession &session() const { return m_session; }
    [[nodiscard]] const models::FileComparison &comparison() const { return m_comparison; }

    /// The file that is gone to where it is among those that changed; empty: the first.
    void setFirstPath(const QString &path) { m_firstPath = path; }
    void setMode(DiffView::Mode mode);
    void toggleMode();
    void goToChange(bool isForward);
    /// For F6.
    [[nodiscard]] QList<QWidget *> regions() const;

Q_SIGNALS:
    void loadingChanged();
    /// The list of files is here, or failed.
    void compared();
    void openFileRequested(const hs::hub::RepoRef &repo, const QString &path);
    void fileHistoryRequested(const QString &path);
    void remedyRequested(const hs::base::HubError &error);
    void statusMessage(const QString &text);

private:
    /// What of a text is shown.
    enum class Face { Text, Special };

    void buildUi();
    void connectParts();
    void showList();
    void showCurrentFile();
    void showContents();
    void showText(const models::ComparedText &text);
    void showNotCompared(models::NotCompared::Why why);
    void showFace();
    void goToFile(int step);
    void goToFirstFile();
    void act(int action);
    void actOnFile(int action);
    void openBoth();
    void updateLook();
    [[nodiscard]] StateMessage failureMessage(const base::HubError &error) const;
    [[nodiscard]] bool areAllLarge() const;

    PageDependencies m_dependencies;
    models::ComparisonSession m_session;
    models::FileComparison m_comparison;
    models::ChangedFilesModel m_files;
    AccessibleRowModel *m_rows;
    QListView *m_list;
    ChangedFileBar *m_bar;
    QStackedWidget *m_contents;
    DiffView *m_diff;
    KeyChangesTable *m_keys;
    CardDiff *m_cards;
    TensorChanges *m_tensors;
    SizeFacts *m_sizes;
    StatePane *m_filePane;
    StatePane *m_pane;
    Face m_face = Face::Text;
    QString m_firstPath;
    std::optional<bool> m_wantedEnd; ///< the next file is entered at its first (false) or last change
};

} // namespace hs::ui
