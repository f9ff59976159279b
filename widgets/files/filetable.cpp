// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/filetable.h"

#include "common/rowdelegate.h"
#include "common/themedheight.h"
#include "lists/rowsmodel.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace hs::ui {

using models::RowsModel;

namespace {

constexpr int kNarrowest = 56;
constexpr int kWidest = 320;
constexpr int kRowsMeasured = 40;
constexpr int kTablePad = 16;   ///< as in the header
constexpr int kRestLeast = 144; ///< for the column that takes what is left

/// Cells stand below the words of their column; all rows have one height.
class TableDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {textWidth(index.data().toString(), font()) + 2 * kTablePad, theme().size.rowTree};
    }

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isNumber = index.data(Qt::TextAlignmentRole).isValid();
        const QRect cell =
            isNumber ? option.rect.adjusted(4, 0, -kTablePad, 0) : option.rect.adjusted(kTablePad, 0, -4, 0);
        // Names and paths differ at their ends.
        paintText(painter, cell, index.data().toString(), font(), theme().color.text,
                  isNumber ? Qt::AlignRight : Qt::AlignLeft, index.column() == 0 ? Qt::ElideMiddle : Qt::ElideRight);
    }

private:
    [[nodiscard]] const QFont &font() const { return theme().numberFont(TextStyle::Small); }
};

} // namespace

FileTable::FileTable(ThemeSource &themes, RowsModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_themes(themes)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new TableDelegate(themes, this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setRowKind(this, RowKind::Plain);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    keepHeight(header(), themes, &ThemeSizes::rowHeader);
    applyTheme();
    connect(&themes, &ThemeSource::changed, this, &FileTable::applyTheme);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 && value + viewport()->height() >= verticalScrollBar()->maximum())
            Q_EMIT endSeen();
    });
}

void FileTable::applyTheme()
{
    setFont(m_themes.theme().numberFont(TextStyle::Small));
    header()->setFont(m_themes.theme().font(TextStyle::Small));
    if (!m_widths.isEmpty())
        setColumnWidths(m_widths);
}

void FileTable::setColumnWidths(const QList<int> &widths)
{
    m_widths = widths;
    for (int column = 0; column < std::min<qsizetype>(widths.size(), m_model.columnCount()); ++column) {
        const bool takesRest = widths.at(column) == 0;
        header()->setSectionResizeMode(column, takesRest ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!takesRest)
            header()->resizeSection(column, m_themes.theme().scaled(widths.at(column)));
    }
    leaveOutColumns();
}

void FileTable::leaveOutColumns()
{
    const auto rest = m_widths.indexOf(0);
    if (rest < 0)
        return;
    const Theme &theme = m_themes.theme();
    int room = viewport()->width() - theme.scaled(kRestLeast);
    for (int column = 0; column < std::min<qsizetype>(m_widths.size(), m_model.columnCount()); ++column) {
        room -= theme.scaled(m_widths.at(column));
        const bool isLeftOut = column > rest && column > 1 && room < 0;
        if (isColumnHidden(column) != isLeftOut)
            setColumnHidden(column, isLeftOut);
    }
}

void FileTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    leaveOutColumns();
}

void FileTable::fitColumns()
{
    m_widths.clear();
    const QFontMetrics metrics(font());
    for (int column = 0; column < m_model.columnCount(); ++column) {
        int width = metrics.horizontalAdvance(m_model.titles().value(column));
        for (int row = 0; row < std::min(kRowsMeasured, m_model.rowCount()); ++row)
            width = std::max(width, metrics.horizontalAdvance(m_model.index(row, column).data().toString().left(80)));
        header()->setSectionResizeMode(column, QHeaderView::Interactive);
        header()->resizeSection(column,
                                std::clamp(width + 2 * kTablePad, kNarrowest, m_themes.theme().scaled(kWidest)));
    }
}

void FileTable::copyRows()
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data(RowsModel::RawRole).toString());
        lines.append(cells.join(u'\t'));
    }
    if (lines.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT copied();
}

void FileTable::copyCell()
{
    QGuiApplication::clipboard()->setText(currentIndex().data(RowsModel::RawRole).toString());
    Q_EMIT copied();
}

void FileTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyRows();
    QTreeView::keyPressEvent(event);
}

void FileTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_themes.icon(Icon::Copy), tr("Copy cell"), this, &FileTable::copyCell);
    menu->addAction(tr("Copy rows"), this, &FileTable::copyRows);
    menu->popup(event->globalPos());
}

} // namespace hs::ui
