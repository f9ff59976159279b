// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/metasection.h"

#include "common/elidedlabel.h"
#include "repo/linklabel.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace hs::ui {

namespace {

constexpr int kFactNameWidth = 96;
constexpr int kFactRowGap = 6;
constexpr int kLongestPart = 18; ///< characters that fit beside the names in the narrowest column

/// A long word with places to break, since its end often says most: before the capitals of a class name and after what
/// divides an id, else wherever the line ends.
QString breakable(const QString &text)
{
    constexpr QChar kBreak(0x200b);
    QString result;
    int length = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool startsWord = i > 0 && c.isUpper() && text.at(i - 1).isLower();
        const bool followsMark = i > 0 && QStringView(u"/-_").contains(text.at(i - 1));
        if (length > 0 && (startsWord || followsMark || length >= kLongestPart) && !c.isLowSurrogate() && !c.isMark()) {
            result += kBreak;
            length = 0;
        }
        result += c;
        length = c.isSpace() ? 0 : length + 1;
    }
    return result;
}

} // namespace

MetaSection::MetaSection(ThemeSource &themes, const QString &title, const QString &note, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_titleLine(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    const ThemeSpace &space = themes.theme().space;
    m_column->setContentsMargins(0, space.s3 + 1, 0, space.s3);
    m_column->setSpacing(space.s2);
    m_titleLine->setSpacing(space.s2);
    m_column->addLayout(m_titleLine);
    auto *line = static_cast<QHBoxLayout *>(m_titleLine);
    if (!title.isEmpty()) {
        auto *label = new ElidedLabel(themes, TextStyle::CaptionStrong, &ThemeColors::textSecondary, this);
        label->setText(title);
        line->addWidget(label, 1);
    }
    if (!note.isEmpty()) {
        auto *label = new TextLabel(themes, TextStyle::Caption, &ThemeColors::textTertiary, this);
        label->setText(note);
        line->addWidget(label);
    }
}

void MetaSection::addName(const QString &name, int row)
{
    if (!m_facts) {
        m_facts = new QGridLayout;
        m_facts->setHorizontalSpacing(m_themes.theme().space.s2);
        m_facts->setVerticalSpacing(kFactRowGap);
        m_facts->setColumnMinimumWidth(0, m_themes.theme().scaled(kFactNameWidth));
        m_facts->setColumnStretch(1, 1);
        m_column->addLayout(m_facts);
    }
    auto *label = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textTertiary, this);
    label->setText(name);
    label->setMinimumHeight(m_themes.theme().lineHeight(TextStyle::Small));
    m_facts->addWidget(label, row, 0, Qt::AlignTop);
}

void MetaSection::addFact(const QString &name, const QString &value, const QString &toolTip)
{
    const int row = m_facts ? m_facts->rowCount() : 0;
    addName(name, row);
    auto *label = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::text, this);
    label->setText(breakable(value));
    label->setAccessibleName(value);
    label->setWordWrap(true);
    label->setMinimumHeight(m_themes.theme().lineHeight(TextStyle::Small));
    // A label follows the direction of its text; a column of facts follows the page.
    label->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop);
    if (!toolTip.isEmpty())
        label->setToolTip(toolTip);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_facts->addWidget(label, row, 1);
}

QList<LinkLabel *> MetaSection::addLinks(const QString &name, const QStringList &texts)
{
    int row = m_facts ? m_facts->rowCount() : 0;
    addName(name, row);
    QList<LinkLabel *> links;
    for (const QString &text : texts) {
        auto *link = new LinkLabel(m_themes, text, TextStyle::Small, this);
        m_facts->addWidget(link, row++, 1);
        links.append(link);
    }
    return links;
}

void MetaSection::addWidget(QWidget *widget)
{
    m_column->addWidget(widget);
}

LinkLabel *MetaSection::addTitleLink(const QString &text)
{
    auto *link = new LinkLabel(m_themes, text, TextStyle::CaptionStrong, this);
    static_cast<QHBoxLayout *>(m_titleLine)->addWidget(link);
    return link;
}

void MetaSection::paintEvent(QPaintEvent *)
{
    if (parentWidget()->layout()->indexOf(this) == 0)
        return;
    QPainter painter(this);
    paintHairline(painter, QPointF(0, 0), QPointF(width(), 0), m_themes.theme().color.hairline);
}

} // namespace hs::ui
