// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/findbar.h"

#include "common/buttons.h"
#include "common/textlabel.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace hs::ui {

namespace {

constexpr int kFindWidth = 280;

} // namespace

FindBar::FindBar(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_field(new QLineEdit(this))
    , m_count(new TextLabel(themes, TextStyle::Small, &ThemeColors::textSecondary, this))
{
    buildUi();
    hide();
}

void FindBar::buildUi()
{
    setSurface(this, Surface::Sunken);
    const Theme &theme = m_themes.theme();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space.s6, theme.space.s1, theme.space.s3, theme.space.s1);
    row->setSpacing(theme.space.s2);
    m_field->setPlaceholderText(tr("Find in card"));
    m_field->setAccessibleName(tr("Find in card"));
    m_field->setClearButtonEnabled(true);
    m_field->setFixedWidth(kFindWidth);
    m_field->installEventFilter(this);
    setFieldKind(m_field, FieldKind::Search);
    m_count->setNumeric(true);
    QToolButton *previous = makeIconButton(m_themes, Icon::Up, tr("Previous match"), this,
                                           QKeySequence(Qt::SHIFT | Qt::Key_F3), ButtonSize::Small);
    QToolButton *next =
        makeIconButton(m_themes, Icon::Down, tr("Next match"), this, QKeySequence(Qt::Key_F3), ButtonSize::Small);
    QToolButton *shut =
        makeIconButton(m_themes, Icon::Close, tr("Close"), this, QKeySequence(Qt::Key_Escape), ButtonSize::Small);
    row->addWidget(m_field);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(shut);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
}

QString FindBar::text() const
{
    return m_field->text();
}

void FindBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

void FindBar::showCount(int current, int total)
{
    const bool isMissing = total == 0 && !m_field->text().isEmpty();
    setFieldKind(m_field, isMissing ? FieldKind::Error : FieldKind::Search);
    if (m_field->text().isEmpty())
        m_count->clear();
    else if (isMissing)
        m_count->setText(tr("Not found"));
    else
        m_count->setText(tr("%L1 of %L2", "matches").arg(current).arg(total));
}

bool FindBar::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isBack = key->modifiers().testFlag(Qt::ShiftModifier);
    switch (key->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3:
        isBack ? Q_EMIT previousRequested() : Q_EMIT nextRequested();
        return true;
    default:
        return QWidget::eventFilter(object, event);
    }
}

} // namespace hs::ui
