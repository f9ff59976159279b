// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/linkssheet.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/themedheight.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hs::ui {

namespace {

constexpr int kLinksHeight = 200;

} // namespace

LinksSheet *LinksSheet::open(QWidget *window, ThemeSource &themes, const QUrl &endpoint)
{
    auto *sheet = new LinksSheet(themes, endpoint, window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
    return sheet;
}

LinksSheet::LinksSheet(ThemeSource &themes, const QUrl &endpoint, QWidget *window)
    : Sheet(themes, themes.theme().size.sheetWidth, window)
    , m_themes(themes)
    , m_endpoint(endpoint)
    , m_text(new QPlainTextEdit)
{
    setWindowTitle(tr("Add links"));
    const Theme &theme = themes.theme();
    auto *contents = new QWidget;
    auto *column = new QVBoxLayout(contents);
    column->setContentsMargins(theme.space.s6, theme.space.s5, theme.space.s6, theme.space.s5);
    column->setSpacing(theme.space.s3);
    auto *title = new TextLabel(themes, TextStyle::Title, &ThemeColors::text, contents);
    title->setText(tr("Add links"));
    auto *hint = new TextLabel(themes, TextStyle::Small, &ThemeColors::textSecondary, contents);
    hint->setWordWrap(true);
    hint->setParagraph({}, tr("Repositories, folders or files: hf:// and web addresses anywhere in a text, with * "
                              "for any part of a path, or names like owner/name, one a line. The plan comes "
                              "next; nothing is downloaded yet."));
    m_text->setAccessibleName(tr("Links"));
    m_text->setFixedHeight(theme.scaled(kLinksHeight));
    m_text->setTabChangesFocus(true);
    column->addWidget(title);
    column->addWidget(hint);
    column->addWidget(m_text);
    setContents(contents, makeFoot());
    const QString known = QGuiApplication::clipboard()->text();
    if (!models::readDownloadLinks(known, endpoint).requests.isEmpty())
        m_text->setPlainText(known.trimmed());
    m_text->selectAll();
    connect(m_text, &QPlainTextEdit::textChanged, this, &LinksSheet::showCount);
    showCount();
    m_text->setFocus();
}

QWidget *LinksSheet::makeFoot()
{
    const Theme &theme = m_themes.theme();
    auto *foot = new QWidget(this);
    keepHeight(foot, m_themes, &ThemeSizes::actionBar);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.space.s6, 0, theme.space.s6, 0);
    row->setSpacing(theme.space.s2);
    m_count = new ElidedLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary, foot);
    row->addWidget(m_count, 1);
    QPushButton *cancel = makeButton(tr("Cancel"), ButtonKind::Normal, foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(cancel);
    m_continue = makeButton(tr("Show the plan…"), ButtonKind::Primary, foot);
    m_continue->setDefault(true);
    connect(m_continue, &QPushButton::clicked, this, [this] {
        const auto requests = m_links.requests;
        accept();
        Q_EMIT linksGiven(requests);
    });
    row->addWidget(m_continue);
    return foot;
}

void LinksSheet::showCount()
{
    m_links = models::readDownloadLinks(m_text->toPlainText(), m_endpoint);
    QStringList parts;
    if (m_links.requests.isEmpty())
        parts << tr("No repository is named yet.");
    else
        parts << tr("%Ln repositories", nullptr, int(m_links.requests.size()));
    if (!m_links.unknown.isEmpty())
        parts << tr("Not of this Hub: %1").arg(m_links.unknown.join(u' '));
    m_count->setText(parts.join(QStringLiteral(" · ")));
    m_continue->setEnabled(!m_links.requests.isEmpty());
}

} // namespace hs::ui
