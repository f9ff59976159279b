// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/shortcutsdialog.h"

#include "common/textlabel.h"
#include "shell/keycaps.h"
#include "shell/windowactions.h"
#include "theme/themesource.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace hs::ui {

namespace {

struct KeyLine
{
    QString text;
    QKeySequence keys;
};

/// Keys of lists, which are in no menu.
QList<KeyLine> listKeys()
{
    return {{ShortcutsDialog::tr("Open"), QKeySequence(Qt::Key_Enter)},
            {ShortcutsDialog::tr("Open in a new tab"), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
            {ShortcutsDialog::tr("Show or hide the preview"), QKeySequence(Qt::Key_Space)}};
}

QWidget *makeGroup(ThemeSource &themes, const QString &title, const QList<KeyLine> &lines, QWidget *parent)
{
    const Theme &theme = themes.theme();
    auto *group = new QWidget(parent);
    auto *grid = new QGridLayout(group);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme.space.s4);
    grid->setVerticalSpacing(theme.space.s1);
    grid->setColumnStretch(0, 1);
    auto *heading = new TextLabel(themes, TextStyle::CaptionStrong, &ThemeColors::textTertiary, group);
    heading->setText(title);
    grid->addWidget(heading, 0, 0, 1, 2);
    for (int row = 0; row < lines.size(); ++row) {
        auto *text = new TextLabel(themes, TextStyle::Body, &ThemeColors::text, group);
        text->setText(lines.at(row).text);
        grid->addWidget(text, row + 1, 0);
        grid->addWidget(new KeyCaps(themes, lines.at(row).keys, group), row + 1, 1, Qt::AlignRight);
    }
    grid->setRowStretch(int(lines.size()) + 1, 1);
    return group;
}

} // namespace

void ShortcutsDialog::open(QWidget *window, ThemeSource &themes, const WindowActions &actions)
{
    if (auto *present = window->findChild<ShortcutsDialog *>()) {
        present->activateWindow();
        return;
    }
    auto *dialog = new ShortcutsDialog(themes, actions, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

ShortcutsDialog::ShortcutsDialog(ThemeSource &themes, const WindowActions &actions, QWidget *parent)
    : Sheet(themes, 0, parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    const Theme &theme = themes.theme();
    auto *contents = new QWidget;
    auto *row = new QHBoxLayout(contents);
    row->setContentsMargins(theme.space.s6, theme.space.s5, theme.space.s6, theme.space.s6);
    row->setSpacing(theme.space.s12);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(theme.space.s4);
        row->addLayout(column, 1);
    }
    const QList<WindowActions::Group> groups = WindowActions::groups();
    for (qsizetype index = 0; index < groups.size(); ++index) {
        QList<KeyLine> lines;
        for (const Command command : groups.at(index).commands)
            lines.append({actions[command]->iconText(), actions[command]->shortcut()});
        (index < 2 ? left : right)->addWidget(makeGroup(themes, groups.at(index).title, lines, contents));
    }
    right->addWidget(makeGroup(themes, tr("Lists"), listKeys(), contents));
    left->addStretch(1);
    right->addStretch(1);
    setContents(contents);
}

} // namespace hs::ui
