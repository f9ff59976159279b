// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/factsgrid.h"

#include "common/elidedlabel.h"
#include "common/iconlabel.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace hs::ui {

namespace {
constexpr int kNameColumn = 81; ///< of the lines: "Parameters" and a gap
constexpr int kLinkWidth = 148; ///< what a cell of the narrowest pane has room for
} // namespace

FactsGrid::FactsGrid(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_grid(new QGridLayout(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    connect(&themes, &ThemeSource::changed, this, &FactsGrid::rebuild);
}

void FactsGrid::setForm(Form form)
{
    if (form == m_form)
        return;
    m_form = form;
    rebuild();
}

void FactsGrid::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    rebuild();
}

void FactsGrid::rebuild()
{
    qDeleteAll(m_cells);
    m_cells.clear();
    const bool isGrid = m_form == Form::Grid;
    const int line = isGrid ? m_themes.theme().stroke.hairline : 0;
    m_grid->setContentsMargins(line, line, line, line);
    m_grid->setSpacing(line);
    m_grid->setColumnStretch(0, isGrid ? 1 : 0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, isGrid ? 0 : m_themes.theme().scaled(kNameColumn));
    int cell = 0;
    for (const Fact &fact : std::as_const(m_facts)) {
        if (!isGrid) {
            if (cell < kMostLines)
                addLine(fact, cell++);
            continue;
        }
        if (fact.isWide && cell % 2 == 1)
            ++cell;
        addCell(fact, cell / 2, cell % 2);
        cell += fact.isWide ? 2 : 1;
    }
    updateGeometry();
    update();
}

QWidget *FactsGrid::makeValue(const Fact &fact)
{
    const bool isGrid = m_form == Form::Grid;
    const TextStyle style = isGrid ? TextStyle::BodyMedium : TextStyle::Small;
    if (!fact.link.isEmpty()) {
        auto *link = new QToolButton;
        setButtonKind(link, ButtonKind::Text);
        link->setFont(m_themes.theme().font(style));
        link->setText(link->fontMetrics().elidedText(fact.value, Qt::ElideMiddle, kLinkWidth));
        link->setAccessibleName(fact.value);
        link->setFocusPolicy(Qt::StrongFocus);
        link->setCursor(Qt::PointingHandCursor);
        connect(link, &QAbstractButton::clicked, this, [this, address = fact.link] {
            Q_EMIT linkActivated(address, QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
        });
        return link;
    }
    auto *label = new ElidedLabel(m_themes, style, &ThemeColors::text);
    label->setNumeric(true);
    // In lines the note belongs to the sentence: "6.15 GB, 2 files".
    label->setText(isGrid || fact.note.isEmpty() ? fact.value : tr("%1, %2").arg(fact.value, fact.note));
    return label;
}

void FactsGrid::addCell(const Fact &fact, int row, int column)
{
    const ThemeSpace &space = m_themes.theme().space;
    auto *cell = new QWidget(this);
    auto *box = new QVBoxLayout(cell);
    box->setContentsMargins(space.s3, space.s2, space.s2, space.s2);
    box->setSpacing(0);
    auto *name = new ElidedLabel(m_themes, TextStyle::Caption, &ThemeColors::textTertiary, cell);
    name->setText(fact.name);
    name->setFixedHeight(m_themes.theme().lineHeight(TextStyle::Caption));
    box->addWidget(name);
    auto *values = new QHBoxLayout;
    values->setSpacing(space.s1 + space.half);
    if (fact.icon)
        values->addWidget(
            new IconLabel(m_themes, *fact.icon, &ThemeColors::textSecondary, m_themes.theme().size.iconSmall, cell));
    QWidget *value = makeValue(fact);
    value->setFixedHeight(m_themes.theme().lineHeight(TextStyle::BodyMedium));
    values->addWidget(value);
    if (!fact.note.isEmpty()) {
        auto *note = new ElidedLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary, cell);
        note->setText(fact.note);
        values->addWidget(note);
    }
    values->addStretch(1);
    box->addLayout(values);
    cell->setToolTip(fact.toolTip);
    m_grid->addWidget(cell, row, column, 1, fact.isWide ? 2 : 1);
    cell->show();
    m_cells.append(cell);
}

void FactsGrid::addLine(const Fact &fact, int row)
{
    auto *name = new ElidedLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary, this);
    name->setText(fact.name);
    QWidget *value = makeValue(fact);
    value->setParent(this);
    value->setToolTip(fact.toolTip);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(value, row, 1);
    for (QWidget *cell : {static_cast<QWidget *>(name), value}) {
        cell->setFixedHeight(m_themes.theme().lineHeight(TextStyle::Body));
        cell->show();
        m_cells.append(cell);
    }
}

void FactsGrid::paintEvent(QPaintEvent *)
{
    if (m_form != Form::Grid || m_cells.isEmpty())
        return;
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    paintRounded(painter, rect(), theme.radius.card, theme.color.surface, theme.color.hairline);
    for (const QWidget *cell : std::as_const(m_cells)) {
        const QRect area = cell->geometry();
        if (area.bottom() < rect().bottom() - 1)
            paintHairline(painter, QPointF(area.left(), area.bottom() + 1),
                          QPointF(area.right() + 1, area.bottom() + 1), theme.color.hairline);
        if (area.right() < rect().right() - 1)
            paintHairline(painter, QPointF(area.right() + 1, area.top()), QPointF(area.right() + 1, area.bottom() + 2),
                          theme.color.hairline);
    }
}

} // namespace hs::ui
