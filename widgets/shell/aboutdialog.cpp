// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/aboutdialog.h"

#include "common/iconlabel.h"
#include "common/textlabel.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace hs::ui {

void AboutDialog::open(QWidget *window, ThemeSource &themes)
{
    if (auto *present = window->findChild<AboutDialog *>()) {
        present->activateWindow();
        return;
    }
    auto *dialog = new AboutDialog(themes, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

AboutDialog::AboutDialog(ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Hubscope"));
    setSurface(this, Surface::Page);
    const Theme &theme = themes.theme();
    setFixedWidth(theme.size.sheetWidth - 2 * theme.space.s10);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space.s6, theme.space.s6, theme.space.s6, theme.space.s6);
    row->setSpacing(theme.space.s4);
    row->addWidget(new IconLabel(themes, Icon::AppMark, &ThemeColors::brand, theme.size.iconHero, this), 0,
                   Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.space.s2);
    const auto add = [&](TextStyle style, QColor ThemeColors::*color, const QString &text) {
        auto *label = new TextLabel(themes, style, color, this);
        label->setText(text);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        words->addWidget(label);
    };
    add(TextStyle::Title, &ThemeColors::text, u"Hubscope"_s);
    add(TextStyle::Body, &ThemeColors::textSecondary,
        tr("Version %1, with Qt %2").arg(QStringLiteral(HS_VERSION), QLibraryInfo::version().toString()));
    add(TextStyle::Body, &ThemeColors::text, tr("A desktop browser of the Hugging Face Hub."));
    add(TextStyle::Small, &ThemeColors::textSecondary,
        tr("© 2026 The Hubscope authors. Free software under the GNU General Public License, version 3 or later, "
           "without any warranty. Icons by the KDE community (Breeze, LGPL)."));
    add(TextStyle::Small, &ThemeColors::textSecondary,
        tr("Hubscope is not made by Hugging Face. Hugging Face is a trade mark of its owner."));
    row->addLayout(words, 1);
}

} // namespace hs::ui
