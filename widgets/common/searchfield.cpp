// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/searchfield.h"

#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QAction>
#include <QKeyEvent>

namespace hs::ui {

SearchField::SearchField(ThemeSource &themes, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setFieldKind(this, FieldKind::Search);
    setHasLeadingIcon(this, true);
    // Both are buttons to those who don't see them.
    addAction(themes.icon(Icon::Search), QLineEdit::LeadingPosition)->setText(placeholder);
    setClearButtonEnabled(true);
    const QList<QAction *> actions = findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text().isEmpty())
            action->setText(tr("Empty the field"));
    }
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace hs::ui
