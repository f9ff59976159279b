// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/identry.h"

#include "hub/types/repoid.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace hs::ui {

IdEntry::IdEntry(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_relations(new QComboBox(this))
    , m_field(new QLineEdit(this))
{
    const ThemeSpace &space = themes.theme().space;
    auto *outer = new QVBoxLayout(this);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(space.s4, 0, space.s4, space.s1);
    column->setSpacing(space.s1);
    column->addWidget(m_relations);
    column->addWidget(m_field);
    outer->addLayout(column);
    m_relations->setAccessibleName(tr("Relation"));
    m_field->setPlaceholderText(tr("owner/name, then Enter"));
    connect(m_field, &QLineEdit::returnPressed, this, &IdEntry::take);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        setFieldKind(m_field, FieldKind::Normal);
        m_field->setToolTip({});
    });
}

void IdEntry::addRelation(const QString &text, const QString &id)
{
    m_relations->addItem(text, id);
}

void IdEntry::setFieldName(const QString &name)
{
    m_field->setAccessibleName(name);
}

void IdEntry::take()
{
    const auto id = hub::RepoId::parse(m_field->text().trimmed());
    if (!id) {
        setFieldKind(m_field, FieldKind::Error);
        m_field->setToolTip(tr("A name looks like owner/name."));
        return;
    }
    m_field->clear();
    Q_EMIT entered(m_relations->currentData().toString(), id->toString());
}

} // namespace hs::ui
