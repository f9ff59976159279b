// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"
#include "common/sheet.h"
#include "hub/types/repodetails.h"

namespace hs::ui {

class WhichFilePane;

/// The same table before the window, for a repository's page. Choosing a row closes it: the plan follows.
class WhichFileSheet : public Sheet
{
    Q_OBJECT
public:
    /// Opens it over \a window and returns at once.
    static WhichFileSheet *open(QWidget *window, const PageDependencies &dependencies, const hub::RepoDetails &details);

    WhichFileSheet(const PageDependencies &dependencies, const hub::RepoDetails &details, QWidget *window);

    using QDialog::open;
    [[nodiscard]] WhichFilePane *pane() const { return m_pane; }

Q_SIGNALS:
    void downloadRequested(const QList<hs::transfers::DownloadRequest> &requests);

private:
    WhichFilePane *m_pane;
};

} // namespace hs::ui
