// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/commandpalette.h"

#include "common/iconlabel.h"
#include "common/textlabel.h"
#include "common/themedheight.h"
#include "shell/keycaps.h"
#include "shell/palettedelegate.h"
#include "shell/palettefoot.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>

namespace hs::ui {

using base::HubError;

namespace {

constexpr int kHeadHeight = 52;
constexpr int kFootHeight = 36;
constexpr int kMostRows = 10;

} // namespace

CommandPalette::CommandPalette(const Parts &parts, QWidget *window)
    : QWidget(window)
    , m_parts(parts)
    , m_panel(new QWidget(this))
    , m_field(new QLineEdit(m_panel))
    , m_scopeName(new TextLabel(parts.themes, TextStyle::Small, &ThemeColors::textTertiary, m_panel))
    , m_list(new QListView(m_panel))
    , m_delegate(new PaletteDelegate(parts.themes, m_model, m_list))
    , m_foot(new PaletteFoot(parts.themes, m_panel))
{
    hide();
    m_find.setFindsCollections(true);
    buildUi();
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::ask);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index, Page::OpenIn::CurrentTab); });
    connect(&m_find, &models::QuickFind::found, this,
            [this](const QString &, const hub::QuickResult &result) { showEntries(&result, QString()); });
    connect(&m_find, &models::QuickFind::failed, this, [this](const QString &, const HubError &error) {
        const bool isOffline = error.kind == HubError::Kind::Offline || error.kind == HubError::Kind::NotSaved;
        showEntries(nullptr,
                    isOffline ? tr("Offline: local results only.") : tr("The Hub did not answer; local results only."));
    });
}

void CommandPalette::buildUi()
{
    setAccessibleName(tr("Command palette"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    setRowKind(m_list, RowKind::Popup);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Results"));
    m_list->viewport()->setAutoFillBackground(false);
    m_field->installEventFilter(this);
    keepHeight(m_foot, m_parts.themes, kFootHeight);

    auto *column = new QVBoxLayout(m_panel);
    const int edge = m_parts.themes.theme().stroke.hairline;
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(0);
    column->addWidget(makeHead());
    // The current row keeps away from the edges of the panel.
    auto *inset = new QHBoxLayout;
    const int side = m_parts.themes.theme().space.s1;
    inset->setContentsMargins(side, 0, side, 0);
    inset->addWidget(m_list);
    column->addLayout(inset, 1);
    column->addWidget(m_foot);
}

QWidget *CommandPalette::makeHead()
{
    const Theme &theme = m_parts.themes.theme();
    auto *head = new QWidget(m_panel);
    keepHeight(head, m_parts.themes, kHeadHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.space.s4, 0, theme.space.s4, 0);
    row->setSpacing(theme.space.s3);
    setFieldKind(m_field, FieldKind::Bare);
    m_field->setFrame(false);
    m_field->setFont(theme.font(TextStyle::Subtitle));
    QFont font = theme.font(TextStyle::Subtitle);
    font.setWeight(QFont::Normal);
    m_field->setFont(font);
    m_field->setPlaceholderText(tr("Go to a repository, a tab or a command"));
    m_field->setAccessibleName(tr("Go to anything"));
    row->addWidget(
        new IconLabel(m_parts.themes, Icon::Search, &ThemeColors::textSecondary, theme.size.iconSmall, head));
    row->addWidget(m_field, 1);
    row->addWidget(m_scopeName);
    row->addWidget(new KeyCaps(m_parts.themes, QKeySequence(Qt::Key_Tab), head));
    return head;
}

void CommandPalette::open()
{
    if (!isVisible())
        m_formerFocus = QApplication::focusWidget();
    m_scope.reset();
    m_field->clear();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
    ask();
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    m_find.cancel();
    hide();
    if (m_formerFocus)
        m_formerFocus->setFocus(Qt::PopupFocusReason);
}

PaletteQuestion CommandPalette::question() const
{
    return {m_field->text(), m_scope};
}

void CommandPalette::ask()
{
    if (!isVisible())
        return;
    const PaletteQuestion asked = question();
    if (asked.wantsCommands())
        m_find.cancel();
    else
        m_find.ask(asked.plain());
    m_delegate->setWords(asked.words());
    const std::array<QString, 4> scopes{tr("Everywhere"), tr("Models"), tr("Datasets"), tr("Spaces")};
    m_scopeName->setText(scopes.at(m_scope ? size_t(*m_scope) + 1 : 0));
    showEntries(nullptr, m_find.isAsking() ? tr("Searching the Hub…") : QString());
}

void CommandPalette::showEntries(const hub::QuickResult *found, const QString &remark)
{
    const int row = m_list->currentIndex().row();
    const bool hasMoved = row >= 0 && m_field->property("moved").toBool();
    const PaletteEntry before = hasMoved ? m_model.at(row) : PaletteEntry{};
    m_model.setEntries(paletteEntries(question(), m_parts.tabs, m_parts.pages, m_parts.actions, found, remark));
    place();
    // What a person already walked to stays under the cursor when the Hub's answers arrive.
    for (int index = 0; hasMoved && index < m_model.rowCount(); ++index) {
        if (m_model.at(index) == before) {
            selectRow(index, 1);
            return;
        }
    }
    selectRow(0, 1);
}

void CommandPalette::selectRow(int row, int direction)
{
    const int count = m_model.rowCount();
    for (int step = 0; step < count; ++step) {
        const int candidate = ((row + step * direction) % count + count) % count;
        const QModelIndex index = m_model.index(candidate);
        if (m_model.flags(index).testFlag(Qt::ItemIsSelectable)) {
            m_list->setCurrentIndex(index);
            if (candidate <= 1)
                m_list->scrollToTop();
            return;
        }
    }
}

/// The keyboard stays in the field: screen readers learn of the row by this.
void CommandPalette::announceRow()
{
    QAccessibleAnnouncementEvent event(m_field, m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::place()
{
    const Theme &theme = m_parts.themes.theme();
    setGeometry(parentWidget()->rect());
    int rows = 0;
    const QStyleOptionViewItem option;
    for (int row = 0; row < m_model.rowCount(); ++row)
        rows += m_delegate->sizeHint(option, m_model.index(row)).height();
    const int around = theme.scaled(kHeadHeight) + theme.scaled(kFootHeight);
    const int most =
        std::min(kMostRows * theme.size.rowPalette, height() - theme.size.commandPaletteTop - around - theme.space.s6);
    const int list = std::min(rows + theme.space.s2, most);
    const int width = std::min(theme.size.commandPaletteWidth, this->width() - 2 * theme.space.s6);
    m_panel->setGeometry((this->width() - width) / 2, theme.size.commandPaletteTop, width,
                         around + list + 2 * theme.stroke.hairline);
    update();
}

void CommandPalette::stepScope()
{
    const int next = m_scope ? int(*m_scope) + 1 : 0;
    m_scope = next < int(hub::kAllRepoKinds.size()) ? std::optional(hub::kAllRepoKinds.at(size_t(next))) : std::nullopt;
    ask();
}

bool CommandPalette::handleKey(const QKeyEvent &key)
{
    const int row = m_list->currentIndex().row();
    switch (key.key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int direction = key.key() == Qt::Key_Down ? 1 : -1;
        m_field->setProperty("moved", true);
        selectRow(row + direction, direction);
        announceRow();
        return true;
    }
    case Qt::Key_Tab:
        stepScope();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex(),
               key.modifiers().testFlag(Qt::ControlModifier) ? Page::OpenIn::NewTab : Page::OpenIn::CurrentTab);
        return true;
    default:
        m_field->setProperty("moved", false);
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_field && event->type() == QEvent::KeyPress)
        return handleKey(*static_cast<QKeyEvent *>(event));
    if (object == m_field && event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the window behind does nothing while this is open
        return true;
    }
    if (object == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(object, event);
}

void CommandPalette::choose(const QModelIndex &index, Page::OpenIn where)
{
    if (!index.isValid() || !m_model.flags(index).testFlag(Qt::ItemIsSelectable))
        return;
    const auto target = m_model.at(index.row()).target;
    close();
    if (const auto *location = std::get_if<models::Location>(&target))
        Q_EMIT placeChosen(*location, where);
    else if (const auto *command = std::get_if<Command>(&target))
        Q_EMIT commandChosen(*command);
    else if (const auto *tab = std::get_if<PaletteEntry::Tab>(&target))
        Q_EMIT tabChosen(tab->position);
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->position().toPoint()))
        close();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_parts.themes.theme();
    painter.fillRect(rect(), theme.color.scrim);
    const QRect panel = m_panel->geometry();
    paintRounded(painter, panel, theme.radius.popup, theme.color.raised, theme.color.hairlineStrong);
    const QRect foot = m_foot->geometry().translated(panel.topLeft());
    const int line = panel.top() + theme.scaled(kHeadHeight);
    paintHairline(painter, QPointF(foot.left(), line), QPointF(foot.right() + 1, line), theme.color.hairline);
}

} // namespace hs::ui
