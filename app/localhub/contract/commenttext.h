// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

/// The Markdown of comments (community.md §9).
namespace hs::localhub {

/// True for the name of an account; only such names become links and notify.
using IsAccount = std::function<bool(const QString &)>;

/// GitHub Markdown as HTML for pages: no HTML of the author's own, no addresses but web, mail and site-relative ones,
/// "@name" a link to the account. Formulas are left as they are for the page to draw.
[[nodiscard]] QString commentHtml(const QString &markdown, const IsAccount &isAccount);

/// Names after "@" in the text, without those in code and links; each once, as it was written.
[[nodiscard]] QStringList mentionsIn(const QString &markdown);

} // namespace hs::localhub
