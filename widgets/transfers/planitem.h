// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/downloaddraftmodel.h"
#include "transfers/planpreview.h"
#include "transfers/planwords.h"

#include <QWidget>

class QPushButton;
class QTreeView;

namespace hs::transfers {
class TransferQueue;
}

namespace hs::ui {

class Banner;
class TextLabel;
class ThemeSource;

/// One repository of the plan: what can be chosen of it, its files with check marks, or why there is no list.
class PlanItem : public QWidget
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };

    struct Parts
    {
        ThemeSource &themes;
        transfers::TransferQueue &queue; ///< outlives the item
    };

    /// \param isOneOfSeveral  then it has a name, a cross, and its choices take less room
    PlanItem(const Parts &parts, const transfers::DownloadRequest &request, bool isOneOfSeveral, QWidget *parent);

    [[nodiscard]] State state() const { return m_state; }
    /// What the queue was asked last.
    [[nodiscard]] const transfers::PreviewId &question() const { return m_question; }
    [[nodiscard]] const hub::RepoRef &repo() const { return m_asked.repo; }
    /// "main, 61082d4": once it is known.
    [[nodiscard]] QString revision() const;
    /// Ready only.
    [[nodiscard]] const models::DraftSum &sum() const { return m_draft.sum(); }
    [[nodiscard]] planwords::Space space() const { return {m_preview.freeSpace, m_preview.bytesQueued}; }
    /// As it was asked for while the list is not here; what was chosen of it after that.
    [[nodiscard]] transfers::DownloadRequest request() const;

    void setPatterns(const QStringList &include, const QStringList &exclude);
    void setDestination(const transfers::Destination &destination);
    /// Where the keyboard goes.
    [[nodiscard]] QWidget *choices() const { return m_choices; }

Q_SIGNALS:
    void changed();
    void removed();

private:
    void buildUi(bool isOneOfSeveral);
    [[nodiscard]] QWidget *makeNameRow();
    [[nodiscard]] QWidget *makeFileList();
    void look();
    void take(const transfers::PlanPreview &preview);
    void showState();

    Parts m_parts;
    transfers::DownloadRequest m_asked;
    transfers::PreviewId m_question;
    transfers::PlanPreview m_preview;
    models::DownloadDraftModel m_draft;
    State m_state = State::Loading;
    TextLabel *m_line;
    Banner *m_failure;
    QWidget *m_choices = nullptr;
    QPushButton *m_fold = nullptr;
    QTreeView *m_files = nullptr;
};

} // namespace hs::ui
