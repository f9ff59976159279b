// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/links.h"
#include "sessions/filecontent.h"

#include <QStackedWidget>

namespace hs::ui {

class CellsView;
class GgufViewer;
class HexView;
class ImageView;
class OpcodesView;
class RowsView;
class TensorsViewer;
class TextViewer;
class ThemeSource;

/// Shows a file's content with the viewer that is made for it; each one is made when it is first needed.
class FileViewers : public QStackedWidget
{
    Q_OBJECT

public:
    explicit FileViewers(ThemeSource &themes, QWidget *parent = nullptr);

    /// Anything but PreviewDamaged. \a keepsPlace: the same in other colours. \a context: of relative links.
    void showContent(const models::PreviewContent &content, const cards::CardContext &context, bool keepsPlace);
    /// The next piece of what is shown.
    void append(const models::PreviewContent &content);
    void clear();
    void setHasLineLinks(bool hasLinks) { m_hasLineLinks = hasLinks; }
    /// What screen readers call the contents.
    void setContentName(const QString &name) { m_contentName = name; }
    /// Puts the keyboard into the search or filter of what is shown; false when it has none.
    bool find();
    /// Null before a text was shown.
    [[nodiscard]] TextViewer *text() const { return m_text; }

Q_SIGNALS:
    void moreWanted();
    void lineLinkRequested(int line);
    void linkActivated(const QString &href);
    void statusMessage(const QString &text);
    /// A part of what is shown could not be read.
    void failed(const hs::base::HubError &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareRoom();
    template <typename Viewer>
    Viewer *made(Viewer *&viewer);
    void showOne(const models::PreviewText &text, bool keepsPlace);

    ThemeSource &m_themes;
    QString m_contentName;
    bool m_hasLineLinks = false;
    TextViewer *m_text = nullptr;
    RowsView *m_rows = nullptr;
    RowsView *m_table = nullptr;
    ImageView *m_image = nullptr;
    TensorsViewer *m_tensors = nullptr;
    GgufViewer *m_gguf = nullptr;
    CellsView *m_cells = nullptr;
    OpcodesView *m_opcodes = nullptr;
    HexView *m_hex = nullptr;
};

} // namespace hs::ui
