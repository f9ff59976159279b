// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/sizefacts.h"

#include "common/formats.h"
#include "common/textlabel.h"
#include "history/changedfiledelegate.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace hs::ui {

namespace {

QString sizeText(const std::optional<hub::TreeEntry> &entry)
{
    return entry ? formats::bytes(entry->size) : SizeFacts::tr("not there");
}

QString idText(const std::optional<hub::TreeEntry> &entry)
{
    return entry ? formats::headerOid(entry->etag().toString()) : QString();
}

} // namespace

SizeFacts::SizeFacts(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_sentence(new TextLabel(themes, TextStyle::BodyMedium, &ThemeColors::text, this))
{
    setSurface(this, Surface::Page);
    const ThemeSpace &space = themes.theme().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space.s6, space.s5, space.s6, space.s5);
    column->setSpacing(space.s4);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    column->addStretch(1);
}

void SizeFacts::addRow(const QString &name, const QString &before, const QString &after, bool isId)
{
    const int row = m_grid->rowCount();
    int column = 0;
    for (const QString &text : {name, before, after}) {
        const TextStyle style = column == 0 || !isId ? TextStyle::Body : TextStyle::Mono;
        auto *label =
            new TextLabel(m_themes, style, column == 0 ? &ThemeColors::textSecondary : &ThemeColors::text, m_table);
        label->setText(text);
        label->setNumeric(!isId && column > 0);
        if (column > 0)
            label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_grid->addWidget(label, row, column++);
    }
}

void SizeFacts::showFile(const QString &sentence, const diff::ChangedFile &file)
{
    m_sentence->setText(sentence);
    delete m_table;
    m_table = new QWidget(this);
    m_grid = new QGridLayout(m_table);
    const ThemeSpace &space = m_themes.theme().space;
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space.s6);
    m_grid->setVerticalSpacing(space.s2);
    m_grid->setColumnStretch(3, 1);
    addRow({}, tr("Before"), tr("After"), false);
    addRow(tr("Size"), sizeText(file.before), sizeText(file.after), false);
    if (file.before && file.after && file.before->size != file.after->size)
        addRow({}, {}, signedBytes(file.after->size - file.before->size), false);
    addRow(file.isLarge() ? tr("SHA-256") : tr("Object id"), idText(file.before), idText(file.after), true);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_table);
    m_table->show();
}

} // namespace hs::ui
