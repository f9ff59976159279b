// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "languages.h"

#include "pseudolanguage.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace hs::app {

namespace {

/// For those who work on the window: see CONTRIBUTING.md.
constexpr auto kPseudoLanguage = "xx-rtl"_L1;

void installPseudoLanguage(QCoreApplication &application)
{
    auto *english = new QTranslator(&application);
    const bool isFound = english->load(QLocale(QLocale::English), u"hubscope"_s, u"_"_s, u":/i18n"_s);
    QCoreApplication::installTranslator(new PseudoLanguage(isFound ? english : nullptr, &application));
    if (qobject_cast<QGuiApplication *>(&application))
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
}

bool install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder) || !QCoreApplication::installTranslator(translator.get()))
        return false;
    translator.release()->setParent(&application);
    return true;
}

} // namespace

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    if (qEnvironmentVariable("HS_LANGUAGE") == kPseudoLanguage)
        return installPseudoLanguage(application);
    install(application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (!install(application, locale, u"hubscope"_s, u":/i18n"_s))
        install(application, QLocale(QLocale::English), u"hubscope"_s, u":/i18n"_s);
}

} // namespace hs::app
