// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/collapsiblesection.h"

#include "common/disclosurebutton.h"
#include "common/hairline.h"
#include "theme/themesource.h"

#include <QVBoxLayout>

namespace hs::ui {

CollapsibleSection::CollapsibleSection(ThemeSource &themes, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_header(new DisclosureButton(themes, title, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline(themes, Qt::Horizontal, this));
    column->addWidget(m_header);
    connect(m_header, &QAbstractButton::toggled, this, [this](bool isOpen) {
        if (m_content) {
            m_content->setVisible(isOpen);
        }
        Q_EMIT expandedChanged(isOpen);
    });
}

void CollapsibleSection::setContent(QWidget *content)
{
    delete m_content;
    m_content = content;
    if (content) {
        layout()->addWidget(content);
        content->setVisible(isExpanded());
    }
}

bool CollapsibleSection::isExpanded() const
{
    return m_header->isChecked();
}

void CollapsibleSection::setExpanded(bool expanded)
{
    m_header->setChecked(expanded);
}

void CollapsibleSection::setNote(const QString &note, bool isActive)
{
    m_header->setNote(note, isActive);
}

} // namespace hs::ui
