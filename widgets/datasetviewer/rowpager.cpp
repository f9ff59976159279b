// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datasetviewer/rowpager.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/formats.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QToolButton>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowFieldWidth = 148;

} // namespace

RowPager::RowPager(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_words(new ElidedLabel(themes, TextStyle::Small, &ThemeColors::textSecondary, this))
    , m_back(makeIconButton(themes, Icon::Back, tr("Rows before"), this))
    , m_on(makeIconButton(themes, Icon::Forward, tr("Rows after"), this))
    , m_row(new QLineEdit(this))
{
    const Theme &theme = themes.theme();
    setSurface(this, Surface::Sunken);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space.s4, theme.space.s1, theme.space.s4, theme.space.s1);
    row->setSpacing(theme.space.s2);
    m_words->setNumeric(true);
    row->addWidget(m_words, 1);
    m_row->setPlaceholderText(tr("Go to row…"));
    m_row->setAccessibleName(tr("Go to row"));
    m_row->setFixedWidth(theme.scaled(kRowFieldWidth));
    m_row->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,15}"_s), m_row));
    row->addWidget(m_row);
    row->addWidget(m_back);
    row->addWidget(m_on);
    connect(m_back, &QToolButton::clicked, this, [this] { Q_EMIT rowRequested(m_offset - m_length); });
    connect(m_on, &QToolButton::clicked, this, [this] { Q_EMIT rowRequested(m_offset + m_length); });
    connect(m_row, &QLineEdit::returnPressed, this, [this] {
        if (!m_row->text().isEmpty())
            Q_EMIT rowRequested(m_row->text().toLongLong());
    });
}

void RowPager::showPage(const hub::RowsQuery &query, const hub::DatasetRows &rows)
{
    m_offset = query.offset;
    m_length = query.length;
    const qint64 last = query.offset + rows.rows.size();
    QString words;
    if (rows.rows.isEmpty())
        words = tr("No rows");
    else if (!rows.total)
        //: Of a preview: how many there are in all is not known.
        words = tr("The first %Ln rows", nullptr, int(rows.rows.size()));
    else
        words = tr("Rows %1 to %2 of %3")
                    .arg(formats::exactCount(query.offset), formats::exactCount(last - 1),
                         formats::exactCount(*rows.total));
    if (rows.isPartial)
        words += u' ' + tr("(only the beginning of the split was read)");
    m_words->setText(words);
    m_back->setEnabled(query.offset > 0);
    m_on->setEnabled(rows.total && last < *rows.total);
    m_row->setVisible(rows.total.value_or(0) > m_length);
    m_back->setVisible(rows.total.has_value());
    m_on->setVisible(rows.total.has_value());
}

} // namespace hs::ui
