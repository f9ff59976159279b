// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pseudolanguage.h"

#include <algorithm>
#include <string_view>

namespace hs::app {

using namespace Qt::StringLiterals;

PseudoLanguage::PseudoLanguage(const QTranslator *english, QObject *parent)
    : QTranslator(parent)
    , m_english(english)
{}

QString PseudoLanguage::disguised(const QString &text)
{
    constexpr std::u16string_view kLetters = u"אבגדהוזחטיכלמנסעפצקרשת";
    if (text.trimmed().isEmpty())
        return text;
    // A word now and then, so that long texts can be wrapped as those of a real language.
    constexpr qsizetype kWord = 7;
    QString filler;
    const qsizetype wanted = std::max<qsizetype>(1, text.size() * 2 / 5);
    for (qsizetype i = 0; i < wanted; ++i)
        filler += i % (kWord + 1) == kWord ? QChar(u' ') : kLetters[size_t(i) % kLetters.size()];
    return u'[' + filler + u' ' + text + u']';
}

QString PseudoLanguage::translate(const char *context, const char *sourceText, const char *disambiguation, int n) const
{
    QString english = m_english ? m_english->translate(context, sourceText, disambiguation, n) : QString();
    if (english.isEmpty())
        english = QString::fromUtf8(sourceText);
    // Qt asks its translations for the direction of the language by this word.
    if (english == "QT_LAYOUT_DIRECTION"_L1)
        return u"RTL"_s;
    // Names of keys are painted as caps, and units are as short in every language.
    constexpr qsizetype kLongestUnit = 4;
    const bool isUnit = qstrcmp(context, "hs::ui::Formats") == 0 && english.size() <= kLongestUnit;
    return isUnit || qstrcmp(context, "QShortcut") == 0 ? english : disguised(english);
}

} // namespace hs::app
