// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whichfile/whichfilesheet.h"

#include "common/buttons.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "whichfile/whichfilepane.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace hs::ui {

namespace {

constexpr int kWhichFileWidth = 640;
constexpr int kRowsInSheet = 14;

} // namespace

WhichFileSheet *WhichFileSheet::open(QWidget *window, const PageDependencies &dependencies,
                                     const hub::RepoDetails &details)
{
    auto *sheet = new WhichFileSheet(dependencies, details, window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
    return sheet;
}

WhichFileSheet::WhichFileSheet(const PageDependencies &dependencies, const hub::RepoDetails &details, QWidget *window)
    : Sheet(*dependencies.theme, kWhichFileWidth, window)
    , m_pane(new WhichFilePane(dependencies))
{
    setWindowTitle(tr("Which file do I need?"));
    const ThemeSpace &space = dependencies.theme->theme().space;
    auto *contents = new QWidget;
    auto *column = new QVBoxLayout(contents);
    column->setContentsMargins(space.s5, space.s4, space.s5, space.s4);
    column->setSpacing(space.s4);
    m_pane->setMostRows(kRowsInSheet);
    column->addWidget(m_pane);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *close = makeButton(tr("Close"), ButtonKind::Normal, contents);
    row->addWidget(close);
    column->addLayout(row);
    setContents(contents);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_pane, &WhichFilePane::downloadRequested, this, [this](const QList<transfers::DownloadRequest> &requests) {
        Q_EMIT downloadRequested(requests);
        accept();
    });
    m_pane->showRepo(details);
}

} // namespace hs::ui
