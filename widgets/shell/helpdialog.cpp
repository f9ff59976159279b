// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/helpdialog.h"

#include "cards/markdown.h"
#include "common/cardlook.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hs::ui {

namespace {

QByteArray helpText()
{
    QFile file(u":/hubscope/help/hubscope.md"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void HelpDialog::open(QWidget *window, ThemeSource &themes)
{
    auto *dialog = window->findChild<HelpDialog *>();
    if (!dialog) {
        dialog = new HelpDialog(themes, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->activateWindow();
}

HelpDialog::HelpDialog(ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_themes(themes)
    , m_text(new QTextBrowser(this))
{
    setWindowTitle(tr("Hubscope help"));
    const Theme &theme = themes.theme();
    const QSize wanted(theme.size.readingWidth, theme.size.windowMinHeight);
    const QSize room = parent->window()->size() - QSize(theme.space.s12, theme.space.s12);
    resize(wanted.boundedTo(room));
    setSurface(this, Surface::Raised);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_text);
    m_text->setFrameShape(QFrame::NoFrame);
    setSurface(m_text->viewport(), Surface::Raised);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Help"));
    m_text->document()->setDocumentMargin(themes.theme().space.s6);
    connect(&m_themes, &ThemeSource::changed, this, &HelpDialog::render);
    render();
}

void HelpDialog::render()
{
    const cards::CardStyle style = cardLook(m_themes.theme());
    cards::applyStyle(*m_text->document(), style);
    m_text->document()->setDocumentMargin(m_themes.theme().space.s6);
    m_text->setHtml(cards::renderCard(cards::parseCard(helpText()), {}, style).html());
}

} // namespace hs::ui
