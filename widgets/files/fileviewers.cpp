// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/fileviewers.h"

#include "files/cellsview.h"
#include "files/codeview.h"
#include "files/factstrip.h"
#include "files/filetable.h"
#include "files/ggufviewer.h"
#include "files/hexview.h"
#include "files/imageview.h"
#include "files/noteline.h"
#include "files/opcodesview.h"
#include "files/rowspages.h"
#include "files/tensorsviewer.h"
#include "files/textviewer.h"
#include "theme/themesource.h"

namespace hs::ui {

namespace {

constexpr int kEnoughHeight = 260; ///< for facts and notes besides the contents

template <typename... Functions>
struct ForEach : Functions...
{
    using Functions::operator()...;
};

} // namespace

FileViewers::FileViewers(ThemeSource &themes, QWidget *parent)
    : QStackedWidget(parent)
    , m_themes(themes)
{
    made(m_text); // most files are texts
}

template <typename Viewer>
Viewer *FileViewers::made(Viewer *&viewer)
{
    if (!viewer) {
        viewer = new Viewer(m_themes, this);
        addWidget(viewer);
        if constexpr (std::is_same_v<Viewer, TextViewer>) {
            connect(viewer, &TextViewer::moreWanted, this, &FileViewers::moreWanted);
            connect(viewer, &TextViewer::lineLinkRequested, this, &FileViewers::lineLinkRequested);
        } else if constexpr (std::is_same_v<Viewer, CellsView>) {
            connect(viewer, &CellsView::linkActivated, this, &FileViewers::linkActivated);
            connect(viewer, &CellsView::statusMessage, this, &FileViewers::statusMessage);
        } else if constexpr (std::is_same_v<Viewer, TensorsViewer> || std::is_same_v<Viewer, GgufViewer>) {
            connect(viewer, &Viewer::statusMessage, this, &FileViewers::statusMessage);
        } else if constexpr (std::is_same_v<Viewer, HexView>) {
            connect(viewer, &HexView::failed, this, &FileViewers::failed);
        } else if constexpr (std::is_same_v<Viewer, RowsView>) {
            connect(viewer, &RowsView::endSeen, this, &FileViewers::moreWanted);
        }
    }
    setCurrentWidget(viewer);
    setFocusProxy(viewer);
    return viewer;
}

void FileViewers::showOne(const models::PreviewText &text, bool keepsPlace)
{
    made(m_text)->setText(text, keepsPlace);
    m_text->setHasLineLinks(m_hasLineLinks);
    m_text->code()->setAccessibleName(m_contentName);
}

void FileViewers::showContent(const models::PreviewContent &content, const cards::CardContext &context, bool keepsPlace)
{
    if (m_hex && !std::holds_alternative<models::PreviewBytes>(content))
        m_hex->close();
    std::visit(ForEach{
                   [&](const models::PreviewText &text) { showOne(text, keepsPlace); },
                   [&](const models::PreviewTable &table) { made(m_table)->setPage(tablePage(table)); },
                   [&](const models::PreviewImage &image) { made(m_image)->setImage(image.image); },
                   [&](const models::PreviewTensors &tensors) { made(m_tensors)->setContent(tensors); },
                   [&](const models::PreviewGguf &gguf) { made(m_gguf)->setContent(gguf, keepsPlace); },
                   [&](const models::PreviewCells &cells) { made(m_cells)->setContent(cells, context); },
                   [&](const models::PreviewSound &sound) { made(m_rows)->setPage(soundPage(sound)); },
                   [&](const models::PreviewArchive &archive) { made(m_rows)->setPage(archivePage(archive)); },
                   [&](const models::PreviewOpcodes &opcodes) { made(m_opcodes)->setContent(opcodes); },
                   [&](const models::PreviewBytes &bytes) { made(m_hex)->open(bytes.source); },
                   [](const models::PreviewDamaged &) {},
               },
               content);
    shareRoom();
}

/// In a low pane the contents themselves come first.
void FileViewers::shareRoom()
{
    const bool hasRoom = height() >= m_themes.theme().scaled(kEnoughHeight);
    for (FactStrip *facts : findChildren<FactStrip *>())
        facts->setHasRoom(hasRoom);
    for (NoteLine *note : findChildren<NoteLine *>())
        note->setHasRoom(hasRoom);
}

void FileViewers::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    shareRoom();
}

void FileViewers::append(const models::PreviewContent &content)
{
    if (const auto *text = std::get_if<models::PreviewText>(&content); text && m_text)
        m_text->append(*text);
    if (const auto *table = std::get_if<models::PreviewTable>(&content); table && m_table) {
        m_table->append(table->parser.columns(), table->rows);
        m_table->setNote(tableNote(*table));
    }
}

void FileViewers::clear()
{
    if (m_hex)
        m_hex->close();
    if (m_cells)
        m_cells->clear();
}

bool FileViewers::find()
{
    QWidget *shown = currentWidget();
    if (m_text && shown == m_text)
        m_text->find();
    else if (m_tensors && shown == m_tensors)
        m_tensors->find();
    else if (m_gguf && shown == m_gguf)
        m_gguf->find();
    else
        return false;
    return true;
}

} // namespace hs::ui
