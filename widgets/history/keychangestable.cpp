// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/keychangestable.h"

#include "common/rowdelegate.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace hs::ui {

using models::KeyChangesModel;

namespace {

class KeyChangeDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, theme().size.rowTree};
    }

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &look = theme();
        const bool isName = index.column() == KeyChangesModel::NameColumn;
        const bool isThere = index.data(KeyChangesModel::IsThereRole).toBool();
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        if (!isName && isThere && !isSelected)
            painter.fillRect(option.rect, index.column() == KeyChangesModel::BeforeColumn ? look.color.diffRemoveBg
                                                                                          : look.color.diffAddBg);
        // Below the words of the header, and clear of the scroll bar.
        const bool isLast = index.column() == KeyChangesModel::AfterColumn;
        const QRect text =
            mirrored(option, option.rect.adjusted(look.space.s4, 0, isLast ? -look.size.scrollBar : -look.space.s2, 0));
        paintText(painter, text, isThere ? index.data().toString() : KeyChangesTable::tr("not there"),
                  look.font(isThere ? TextStyle::Mono : TextStyle::Small),
                  isThere ? look.color.codeText : tertiaryColor(option), Qt::AlignLeft);
    }
};

} // namespace

KeyChangesTable::KeyChangesTable(ThemeSource &themes, const QString &what, QWidget *parent)
    : QTreeView(parent)
{
    m_model.setTitles({what, tr("Before"), tr("After")});
    setModel(&m_model);
    setItemDelegate(new KeyChangeDelegate(themes, this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setAllColumnsShowFocus(true);
    setBarOverContent(this); // columns stand alike in tables above each other
    setAccessibleName(tr("Changes"));
    header()->setSectionResizeMode(QHeaderView::Interactive);
    header()->setStretchLastSection(true);
}

int KeyChangesTable::wholeHeight() const
{
    return header()->sizeHint().height() + m_model.rowCount() * sizeHintForRow(0);
}

int KeyChangesTable::leastHeight() const
{
    return header()->sizeHint().height() + std::max(0, sizeHintForRow(0));
}

void KeyChangesTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    const int third = viewport()->width() / 3;
    header()->resizeSection(KeyChangesModel::NameColumn, third);
    header()->resizeSection(KeyChangesModel::BeforeColumn, third);
}

void KeyChangesTable::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy))
        return QTreeView::keyPressEvent(event);
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        const diff::KeyChange &change = m_model.changes().at(row.row());
        lines.append(change.key + u'\t' + change.before.value_or(QString()) + u'\t' + change.after.value_or(QString()));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace hs::ui
