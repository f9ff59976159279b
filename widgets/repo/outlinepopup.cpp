// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/outlinepopup.h"

#include "common/rowdelegate.h"
#include "common/searchfield.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace hs::ui {

namespace {

constexpr int kOutlineWidth = 360;
constexpr int kMostHeadings = 16;
constexpr int kLevelIndent = 14;
enum HeadingRole { HeadingAnchorRole = Qt::UserRole + 1, HeadingLevelRole, IsCurrentHeadingRole };

class OutlineDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), theme().size.rowMenu};
    }

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &look = theme();
        const int level = index.data(HeadingLevelRole).toInt();
        const bool isCurrent = index.data(IsCurrentHeadingRole).toBool();
        QRect row = option.rect.adjusted(look.space.s2, 0, -look.space.s2, 0);
        row.setLeft(row.left() + std::max(level - 1, 0) * kLevelIndent);
        const QColor color = isCurrent    ? look.color.accentText
                             : level <= 2 ? look.color.text
                                          : look.color.textSecondary;
        paintText(painter, mirrored(option, row), index.data(Qt::DisplayRole).toString(),
                  look.font(isCurrent || level == 1 ? TextStyle::BodyMedium : TextStyle::Body), color, Qt::AlignLeft);
    }
};

} // namespace

OutlinePopup::OutlinePopup(ThemeSource &themes, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_themes(themes)
    , m_field(new SearchField(themes, tr("Find a heading"), this))
    , m_list(new QListView(this))
{
    buildUi();
}

void OutlinePopup::buildUi()
{
    setAttribute(Qt::WA_TranslucentBackground);
    setAccessibleName(tr("Outline"));
    const Theme &theme = m_themes.theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space.s2, theme.space.s2, theme.space.s2, theme.space.s2);
    column->setSpacing(theme.space.s2);
    m_field->installEventFilter(this);
    column->addWidget(m_field);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new OutlineDelegate(m_themes, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Headings"));
    m_list->setBackgroundRole(surfaceRole(Surface::Raised));
    m_list->viewport()->setBackgroundRole(surfaceRole(Surface::Raised));
    setRowKind(m_list, RowKind::Popup);
    column->addWidget(m_list);
    setFixedWidth(kOutlineWidth);
    connect(m_field, &QLineEdit::textChanged, this, &OutlinePopup::fill);
    connect(m_list, &QListView::clicked, this, &OutlinePopup::choose);
    connect(m_list, &QListView::activated, this, &OutlinePopup::choose);
}

void OutlinePopup::fill()
{
    const QString wanted = m_field->text().trimmed();
    m_model.clear();
    int chosen = 0;
    for (qsizetype i = 0; i < m_outline.size(); ++i) {
        const cards::OutlineEntry &entry = m_outline.at(i);
        if (!wanted.isEmpty() && !entry.text.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto *item = new QStandardItem(entry.text);
        item->setData(entry.anchor, HeadingAnchorRole);
        item->setData(wanted.isEmpty() ? entry.level : 1, HeadingLevelRole);
        item->setData(i == m_current, IsCurrentHeadingRole);
        item->setData(tr("%1, level %2").arg(entry.text).arg(entry.level), Qt::AccessibleTextRole);
        item->setToolTip(entry.text);
        if (i == m_current)
            chosen = m_model.rowCount();
        m_model.appendRow(item);
    }
    m_list->setCurrentIndex(m_model.index(chosen, 0));
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void OutlinePopup::popUpBelow(QWidget *button, const QList<cards::OutlineEntry> &outline, int current)
{
    m_outline = outline;
    m_current = current;
    m_field->clear();
    const int rows = std::clamp(static_cast<int>(outline.size()), 1, kMostHeadings);
    m_list->setFixedHeight(rows * m_themes.theme().size.rowMenu);
    adjustSize();
    const bool isRtl = button->isRightToLeft();
    QPoint place = button->mapToGlobal(QPoint(isRtl ? 0 : button->width() - width(), button->height() + 4));
    const QRect screen = button->screen()->availableGeometry();
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(place);
    show();
    fill();
    m_field->setFocus(Qt::PopupFocusReason);
}

void OutlinePopup::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString anchor = index.data(HeadingAnchorRole).toString();
    close();
    Q_EMIT headingChosen(anchor);
}

bool OutlinePopup::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(object, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        // The list moves while the field keeps the keyboard.
        QCoreApplication::sendEvent(m_list, event);
        return true;
    default:
        return QFrame::eventFilter(object, event);
    }
}

void OutlinePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    paintRounded(painter, rect(), theme.radius.popup, theme.color.raised, theme.color.hairlineStrong);
}

} // namespace hs::ui
