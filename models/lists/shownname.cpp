// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/shownname.h"

#include <algorithm>

namespace hs::models {

namespace {

bool isDeceptive(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi overrides and isolates, zero-width characters, soft hyphen
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        // Joiners shape letters of Persian and Indic scripts and cannot reorder anything.
        return c.unicode() != 0x200C && c.unicode() != 0x200D;
    default:
        return false;
    }
}

} // namespace

QString shownName(QStringView name)
{
    QString shown = name.toString();
    std::ranges::replace_if(shown, isDeceptive, QChar(QChar::ReplacementCharacter));
    return shown;
}

} // namespace hs::models
