// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet.h"

#include "common/banner.h"
#include "common/buttons.h"
#include "common/iconlabel.h"
#include "common/searchfield.h"
#include "common/segmentedbutton.h"
#include "common/switch.h"
#include "common/textlabel.h"
#include "common/toast.h"
#include "theme/painting.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOptionButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hs::gallery {

using namespace hs::ui;

namespace {

/// A push button frozen in a state that a picture cannot otherwise show.
class FrozenButton : public QPushButton
{
public:
    FrozenButton(const QString &text, QStyle::State extra, QWidget *parent)
        : QPushButton(text, parent)
        , m_extra(extra)
    {}

protected:
    void initStyleOption(QStyleOptionButton *option) const override
    {
        QPushButton::initStyleOption(option);
        option->state |= m_extra;
    }

private:
    QStyle::State m_extra;
};

/// A line edit that looks focused.
class FocusedField : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    void initStyleOption(QStyleOptionFrame *option) const override
    {
        QLineEdit::initStyleOption(option);
        option->state |= QStyle::State_HasFocus;
    }
};

/// The focus ring around a neighbour, as FocusRing shows it.
class Ring : public QWidget
{
public:
    Ring(ThemeSource &themes, const QRect &control, qreal radius, QWidget *parent)
        : QWidget(parent)
        , m_themes(themes)
        , m_radius(radius)
    {
        setGeometry(control.adjusted(-3, -3, 3, 3));
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintFocusRing(painter, rect().adjusted(3, 3, -3, -3), m_radius, m_themes.theme());
    }

private:
    ThemeSource &m_themes;
    qreal m_radius;
};

} // namespace

Sheet::Sheet(ThemeSource &themes)
    : m_themes(themes)
{
    setFixedSize(1440, 900);
    addButtons();
    addFields();
    addChoices();
    addChips();
    addRows();
    addMessages();
    addMenu();
    addType();
    addSurfaces();
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_themes.theme().color.surface);
}

void Sheet::title(int x, int y, const QString &text)
{
    auto *label = new TextLabel(m_themes, TextStyle::CaptionStrong, &ThemeColors::textSecondary, this);
    label->setText(text);
    label->setGeometry(x, y, 432, 16);
    auto *line = new QFrame(this);
    line->setGeometry(x, y + 20, 432, 1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Midlight);
}

void Sheet::caption(int x, int centre, const QString &text)
{
    auto *label = new TextLabel(m_themes, TextStyle::Caption, &ThemeColors::textTertiary, this);
    label->setText(text);
    put(label, x, centre);
}

int Sheet::put(QWidget *widget, int x, int centre)
{
    widget->setParent(this);
    const QSize size = widget->sizeHint().expandedTo(widget->minimumSize()).boundedTo(widget->maximumSize());
    widget->setGeometry(x, centre - size.height() / 2, size.width(), size.height());
    return x + size.width();
}

void Sheet::sampleButton(int x, int centre, ButtonKind kind, const QString &text, QStyle::State extra)
{
    auto *button = new FrozenButton(text, extra, this);
    setButtonKind(button, kind);
    put(button, x, centre);
}

void Sheet::addButtons()
{
    title(32, 24, u"Buttons, 28 px"_s);
    int y = 69;
    caption(32, y, u"Normal"_s);
    int x = put(makeButton(u"Button"_s, ButtonKind::Normal, this), 112, y) + 8;
    x = put(makeButton(u"Primary"_s, ButtonKind::Primary, this), x, y) + 8;
    x = put(makeButton(u"Delete…"_s, ButtonKind::Danger, this), x, y) + 8;
    put(makeButton(u"Link"_s, ButtonKind::Text, this), x + 12, y);
    for (const auto &[name, state] :
         {std::pair(u"Hover"_s, QStyle::State_MouseOver), std::pair(u"Pressed"_s, QStyle::State_Sunken)}) {
        y += 36;
        caption(32, y, name);
        sampleButton(112, y, ButtonKind::Normal, u"Button"_s, state);
        sampleButton(183, y, ButtonKind::Primary, u"Primary"_s, state);
    }
    y += 36;
    caption(32, y, u"Focus"_s);
    QPushButton *plain = makeButton(u"Button"_s, ButtonKind::Normal, this);
    QPushButton *primary = makeButton(u"Primary"_s, ButtonKind::Primary, this);
    x = put(plain, 112, y) + 8;
    put(primary, x, y);
    new Ring(m_themes, plain->geometry(), 6, this);
    new Ring(m_themes, primary->geometry(), 6, this);
    y += 36;
    caption(32, y, u"Disabled"_s);
    QPushButton *off = makeButton(u"Button"_s, ButtonKind::Normal, this);
    QPushButton *offDelete = makeButton(m_themes, Icon::Delete, u"Delete…"_s, ButtonKind::Danger, this);
    off->setEnabled(false);
    offDelete->setEnabled(false);
    x = put(off, 112, y) + 8;
    put(offDelete, x, y);
    y += 36;
    caption(32, y, u"Split, menu"_s);
    auto *menu = new QMenu(this);
    QToolButton *download = makeSplitButton(m_themes, Icon::Download, u"Download"_s, ButtonKind::Primary, this);
    QToolButton *open = makeSplitButton(m_themes, Icon::OpenDocument, u"Open"_s, ButtonKind::Normal, this);
    QToolButton *create = makeMenuButton(m_themes, Icon::New, u"New"_s, this);
    for (QToolButton *button : {download, open, create}) {
        button->setMenu(menu);
    }
    x = put(download, 112, y) + 8;
    x = put(open, x, y) + 8;
    put(create, x, y);
    y += 36;
    caption(32, y, u"Small, 24"_s);
    QPushButton *retry = makeButton(m_themes, Icon::Reload, u"Retry"_s, ButtonKind::Primary, this);
    QPushButton *accept = makeButton(u"Accept"_s, ButtonKind::Normal, this);
    setButtonSize(retry, ButtonSize::Small);
    setButtonSize(accept, ButtonSize::Small);
    x = put(retry, 112, y) + 8;
    x = put(accept, x, y) + 8;
    x = put(makeIconButton(m_themes, Icon::Copy, u"Copy"_s, this, {}, ButtonSize::Small), x, y) + 8;
    QToolButton *more = makeIconButton(m_themes, Icon::More, u"More"_s, this);
    more->setAutoRaise(false);
    put(more, x, y);
}

void Sheet::addFields()
{
    title(504, 24, u"Fields and choices"_s);
    const int x = 584;
    const auto field = [&](QLineEdit *edit, const QString &text, int left, int y, int width) {
        edit->setParent(this);
        edit->setText(text);
        edit->setGeometry(left, y - 14, width, 28);
        return edit;
    };
    caption(504, 69, u"Text"_s);
    field(new QLineEdit, u"whisper-large-v3"_s, x, 69, 160);
    field(new QLineEdit, {}, x + 168, 69, 120)->setPlaceholderText(u"Placeholder"_s);
    caption(504, 105, u"Focus"_s);
    field(new FocusedField, u"yoruba-chat-8b"_s, x, 105, 160);
    caption(504, 141, u"Error"_s);
    QLineEdit *wrong = field(new QLineEdit, u"bad name!"_s, x, 141, 160);
    setFieldKind(wrong, FieldKind::Error);
    wrong->addAction(m_themes.icon(Icon::StateError, &ThemeColors::dangerText), QLineEdit::TrailingPosition);
    auto *why = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::dangerText, this);
    why->setText(u"Use letters, digits, - _ ."_s);
    put(why, x + 168, 141);
    caption(504, 177, u"Search"_s);
    field(new SearchField(m_themes, u"Filter files"_s), {}, x, 177, 160);
    QToolButton *sort = makeMenuButton(m_themes, std::nullopt, u"Trending"_s, this);
    sort->setMenu(new QMenu(sort));
    setButtonCaption(sort, u"Sort"_s);
    put(sort, x + 168, 177);
    auto *combo = new QComboBox(this);
    combo->addItems({u"Trending"_s, u"Downloads"_s});
    put(combo, x + 168, 249);
}

void Sheet::addChoices()
{
    caption(504, 213, u"Choice"_s);
    const auto box = [&](int x, Qt::CheckState state, int y) {
        auto *check = new QCheckBox(this);
        check->setTristate(state == Qt::PartiallyChecked);
        check->setCheckState(state);
        put(check, x, y);
        return check;
    };
    box(584, Qt::Unchecked, 213);
    box(608, Qt::Checked, 213);
    box(632, Qt::PartiallyChecked, 213);
    put(new QRadioButton(this), 672, 213);
    auto *group = new QWidget(this);
    group->setGeometry(696, 203, 20, 20);
    auto *chosen = new QRadioButton(group);
    chosen->setGeometry(0, 2, 16, 16);
    chosen->setChecked(true);
    put(new Switch({}, this), 736, 213);
    auto *on = new Switch({}, this);
    on->setChecked(true);
    put(on, 776, 213);
    caption(504, 249, u"Focus"_s);
    new Ring(m_themes, box(584, Qt::Checked, 249)->geometry().adjusted(0, 0, 0, 0), 4, this);
    caption(504, 285, u"Segments"_s);
    auto *segments = new SegmentedButton(m_themes, this);
    segments->addSegment(0, u"Pending"_s);
    segments->addSegment(1, u"Accepted"_s);
    segments->addSegment(2, u"Rejected"_s);
    put(segments, 584, 285);
    caption(504, 321, u"Progress"_s);
    int x = 584;
    for (const auto &[state, value] : {std::pair(ProgressState::Active, 62), std::pair(ProgressState::Done, 100),
                                       std::pair(ProgressState::Paused, 40), std::pair(ProgressState::Failed, 25)}) {
        auto *bar = new QProgressBar(this);
        bar->setValue(value);
        setProgressState(bar, state);
        bar->setGeometry(x, 318, 72, 6);
        x += 80;
    }
}

void Sheet::addRows()
{
    title(32, 365, u"Rows"_s);
    auto *list = new QListWidget(this);
    setRowKind(list, RowKind::Marked);
    for (const QString &text : {u"Normal"_s, u"Second"_s, u"Current"_s, u"Last"_s}) {
        auto *item = new QListWidgetItem(text, list);
        item->setSizeHint({100, 40});
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(text == u"Last" ? Qt::Checked : Qt::Unchecked);
    }
    list->setCurrentRow(2);
    list->setGeometry(32, 394, 432, 242);
}

void Sheet::addMessages()
{
    title(504, 365, u"Messages"_s);
    auto *toast = new Toast(
        m_themes, {Tone::Positive, u"Qwen3-8B-GGUF"_s, u"downloaded and verified"_s, MessageAction{1, u"Show"_s}},
        this);
    toast->setGeometry(504, 394, 400, 46);
    int y = 448;
    const auto banner = [&](Tone tone, const QString &lead, const QString &text, const QList<MessageAction> &actions) {
        auto *bar = new Banner(m_themes, Banner::Shape::Boxed, this);
        bar->showMessage(tone, lead, text, actions);
        bar->setGeometry(504, y, 432, 32);
        y += 40;
    };
    banner(Tone::Info, {}, u"Card saved as a draft on this computer."_s, {});
    banner(Tone::Warning, {}, u"You are offline. Showing the copy from 23 Sep, 14:02."_s, {});
    banner(Tone::Danger, u"Not saved."_s, u"The Hub did not answer. Your draft is kept."_s,
           {MessageAction{1, u"Try again"_s}});
}

void Sheet::addMenu()
{
    title(976, 365, u"Menu"_s);
    auto *menu = new QMenu(this);
    const auto entry = [&](Icon icon, const QString &text, const QKeySequence &keys) {
        QAction *action = menu->addAction(m_themes.icon(icon), text);
        action->setShortcut(keys);
        return action;
    };
    QAction *first = entry(Icon::OpenDocument, u"Open in new tab"_s, QKeySequence(u"Ctrl+Return"_s));
    entry(Icon::Copy, u"Copy name"_s, QKeySequence(u"Ctrl+Shift+C"_s));
    entry(Icon::OpenWeb, u"Open on huggingface.co"_s, {});
    menu->addSeparator();
    entry(Icon::Download, u"Download"_s, QKeySequence(u"Ctrl+D"_s));
    entry(Icon::Edit, u"Edit card"_s, QKeySequence(u"Ctrl+E"_s))->setEnabled(false);
    menu->addSeparator();
    setDangerous(entry(Icon::Delete, u"Remove from this computer…"_s, QKeySequence(Qt::Key_Delete)), true);
    menu->setActiveAction(first);
    menu->setWindowFlags(Qt::Widget);
    menu->setGeometry(QRect(QPoint(976, 394), menu->sizeHint()));
    menu->show();
}

void Sheet::addType()
{
    title(32, 660, u"Type"_s);
    int y = 705;
    for (const auto &[style, text] :
         {std::pair(TextStyle::Display, u"Display 24/32 600"_s), std::pair(TextStyle::Title, u"Title 18/24 600"_s),
          std::pair(TextStyle::Subtitle, u"Subtitle 15/20 600"_s), std::pair(TextStyle::Body, u"Body 13/20 400"_s),
          std::pair(TextStyle::Small, u"Small 12/16 secondary"_s),
          std::pair(TextStyle::Caption, u"Caption 11/16 tertiary"_s),
          std::pair(TextStyle::Mono, u"JetBrains Mono 12/20"_s)}) {
        auto *label = new TextLabel(m_themes, style, &ThemeColors::text, this);
        label->setText(text);
        put(label, 32, y);
        y += m_themes.theme().lineHeight(style);
    }
}

void Sheet::addSurfaces()
{
    title(504, 660, u"Charts, in this order"_s);
    for (int i = 0; i < 8; ++i) {
        auto *swatch = new QWidget(this);
        QPalette palette;
        palette.setColor(QPalette::Window, m_themes.theme().chart(i));
        swatch->setPalette(palette);
        swatch->setAutoFillBackground(true);
        swatch->setGeometry(504 + 50 * i, 690, 42, 28);
    }
}

} // namespace hs::gallery
