// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCoreApplication;
class QLocale;

namespace hs::app {

/// Shows the program and Qt's own dialogs in the language of \a locale, as far as there are translations. English needs
/// one too: it holds the plural forms. The translators belong to \a application. HS_LANGUAGE=xx-rtl in
/// the environment stands for a made-up language instead (PseudoLanguage).
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace hs::app
