// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/filetreenode.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace hs::ui {

class LinkLabel;
class TextLabel;
class ThemeSource;

/// What is checked, in numbers, and what can be done with it. Shown only while something is checked.
class SelectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(ThemeSource &themes, QWidget *parent = nullptr);

    /// \param allFiles  of the revision; nothing while unknown
    void setSum(const models::FileSum &sum, std::optional<qint64> allFiles, bool canDownload);

Q_SIGNALS:
    void clearRequested();
    void copyLinksRequested();
    void downloadRequested();
    void downloadToFolderRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildUi();

    ThemeSource &m_themes;
    TextLabel *m_text;
    QPushButton *m_copyLinks;
    QToolButton *m_download;
};

} // namespace hs::ui
