// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/aboutdialog.h"

#include "common/iconlabel.h"
#include "common/textlabel.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace hs::ui {

namespace {

constexpr int kWidth = 480;

} // namespace

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
    : Sheet(themes, kWidth, parent)
{
    setWindowTitle(tr("About Hubscope"));
    const Theme &theme = themes.theme();
    auto *contents = new QWidget;
    auto *row = new QHBoxLayout(contents);
    row->setContentsMargins(theme.space.s6, theme.space.s6, theme.space.s6, theme.space.s6);
    row->setSpacing(theme.space.s4);
    row->addWidget(new IconLabel(themes, Icon::AppMark, &ThemeColors::brand, theme.size.iconHero, contents), 0,
                   Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const auto add = [&](TextStyle style, QColor ThemeColors::*color, int space, const QString &text) {
        auto *label = new TextLabel(themes, style, color, contents);
        label->setParagraph({}, text);
        label->setWordWrap(true);
        words->addSpacing(space);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        words->addWidget(label);
    };
    add(TextStyle::Title, &ThemeColors::text, 0, u"Hubscope"_s);
    add(TextStyle::Body, &ThemeColors::textSecondary, theme.space.s1,
        tr("Version %1, with Qt %2").arg(QStringLiteral(HS_VERSION), QLibraryInfo::version().toString()));
    add(TextStyle::Body, &ThemeColors::text, theme.space.s2, tr("A desktop browser of the Hugging Face Hub."));
    add(TextStyle::Small, &ThemeColors::textSecondary, theme.space.s2,
        tr("© 2026 The Hubscope authors. Free software under the GNU General Public License, version 3 or later, "
           "without any warranty. Icons by the KDE community (Breeze, LGPL)."));
    add(TextStyle::Small, &ThemeColors::textSecondary, theme.space.s2,
        tr("Hubscope is not made by Hugging Face. Hugging Face is a trade mark of its owner."));
    words->addStretch(1);
    row->addLayout(words, 1);
    setContents(contents);
}

} // namespace hs::ui
