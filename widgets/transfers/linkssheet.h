// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/sheet.h"
#include "sessions/downloadlinks.h"

class QPlainTextEdit;
class QPushButton;

namespace hs::ui {

class ElidedLabel;
class ThemeSource;

/// A place to paste links or names of repositories, one a line; it tells how many it understands.
class LinksSheet : public Sheet
{
    Q_OBJECT

public:
    /// Opens it over \a window and returns at once. What the clipboard has of links stands there already.
    static LinksSheet *open(QWidget *window, ThemeSource &themes, const QUrl &endpoint);

    LinksSheet(ThemeSource &themes, const QUrl &endpoint, QWidget *window);

    using QDialog::open;

Q_SIGNALS:
    /// Never empty.
    void linksGiven(const QList<hs::transfers::DownloadRequest> &requests);

private:
    void showCount();
    [[nodiscard]] QWidget *makeFoot();

    ThemeSource &m_themes;
    QUrl m_endpoint;
    models::DownloadLinks m_links;
    QPlainTextEdit *m_text;
    ElidedLabel *m_count = nullptr;
    QPushButton *m_continue = nullptr;
};

} // namespace hs::ui
