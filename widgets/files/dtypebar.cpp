// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/dtypebar.h"

#include "common/flowlayout.h"
#include "common/formats.h"
#include "common/stackedbar.h"
#include "common/textlabel.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostDtypes = 8; ///< as many as there are chart colours
constexpr int kSwatch = 8;

/// The colour of a type in the bar.
class TypeSwatch : public QWidget
{
public:
    TypeSwatch(const QColor &color, QWidget *parent)
        : QWidget(parent)
        , m_color(color)
    {
        setFixedSize(kSwatch, kSwatch);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintRounded(painter, rect(), 2, m_color);
    }

private:
    QColor m_color;
};

} // namespace

DtypeBar::DtypeBar(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_bar(new StackedBar(themes, this))
{
    const ThemeSpace &space = themes.theme().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space.s4, space.s2, space.s4, space.s2);
    column->setSpacing(space.s1);
    column->addWidget(m_bar);
    setAccessibleName(tr("Parameters by type"));
    connect(&themes, &ThemeSource::changed, this, &DtypeBar::rebuild);
}

void DtypeBar::setSums(const QList<hs::formats::DtypeSum> &sums)
{
    m_sums = sums;
    rebuild();
}

void DtypeBar::rebuild()
{
    delete m_legend;
    m_legend = new QWidget(this);
    const ThemeSpace &space = m_themes.theme().space;
    auto *flow = new FlowLayout(space.s4, space.s1, m_legend);
    flow->setContentsMargins(0, 0, 0, 0);
    double all = 0;
    for (const hs::formats::DtypeSum &sum : std::as_const(m_sums))
        all += static_cast<double>(sum.parameters);
    QList<StackedBar::Part> parts;
    QStringList sentence;
    for (qsizetype i = 0; i < std::min<qsizetype>(m_sums.size(), kMostDtypes); ++i) {
        const hs::formats::DtypeSum &sum = m_sums.at(i);
        const double share = all > 0 ? static_cast<double>(sum.parameters) / all : 0;
        const QColor color = m_themes.theme().chart(static_cast<int>(i));
        parts.append({share, color});
        auto *cell = new QWidget(m_legend);
        auto *row = new QHBoxLayout(cell);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space.s1);
        auto *words = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary, cell);
        words->setNumeric(true);
        words->setText(u"%1  %2"_s.arg(sum.dtype, formats::parameters(sum.parameters)));
        words->setToolTip(tr("%1 parameters in %Ln tensors", nullptr, formats::pluralOf(sum.tensors))
                              .arg(formats::exactCount(sum.parameters)));
        row->addWidget(new TypeSwatch(color, cell));
        row->addWidget(words);
        flow->addWidget(cell);
        sentence.append(u"%1 %2"_s.arg(sum.dtype, formats::percent(share)));
    }
    m_bar->setParts(parts);
    layout()->addWidget(m_legend);
    m_legend->show();
    setAccessibleDescription(sentence.join(u", "_s));
    setVisible(m_sums.size() > 1);
}

QString DtypeBar::table() const
{
    QStringList lines{tr("Type\tTensors\tParameters\tBytes")};
    for (const hs::formats::DtypeSum &sum : m_sums)
        lines.append(u"%1\t%2\t%3\t%4"_s.arg(sum.dtype).arg(sum.tensors).arg(sum.parameters).arg(sum.bytes));
    return lines.join(u'\n');
}

void DtypeBar::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_themes.icon(Icon::Copy), tr("Copy numbers"), this,
                    [this] { QGuiApplication::clipboard()->setText(table()); });
    menu->popup(event->globalPos());
}

} // namespace hs::ui
