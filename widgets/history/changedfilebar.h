// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diff/changedfile.h"
#include "history/diffview.h"

class QToolButton;

namespace hs::ui {

class ElidedLabel;
class IconLabel;
class SegmentedButton;
class TextLabel;
class ThemeSource;

/// The line above a comparison: which file, lines more and less, how many files there are, and how it is shown.
class ChangedFileBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChangedFileBar(ThemeSource &themes, QWidget *parent = nullptr);

    void showFile(const diff::ChangedFile &file, int index, int count);
    void setCounts(std::optional<int> added, std::optional<int> removed);
    void setMode(DiffView::Mode mode);
    /// Another way to show this file, beside its lines: "Changed keys". Empty: there is none.
    void setSpecialFace(const QString &text, bool isShown);
    /// There are lines to show side by side.
    void setHasText(bool hasText);

Q_SIGNALS:
    void modeChosen(hs::ui::DiffView::Mode mode);
    void specialFaceToggled(bool isShown);
    void changeRequested(bool isForward);
    void historyRequested();
    void openRequested();

private:
    void buildUi();

    ThemeSource &m_themes;
    IconLabel *m_icon;
    ElidedLabel *m_name;
    TextLabel *m_added;
    TextLabel *m_removed;
    TextLabel *m_count;
    QToolButton *m_special;
    QToolButton *m_previous;
    QToolButton *m_next;
    SegmentedButton *m_modes;
};

} // namespace hs::ui
