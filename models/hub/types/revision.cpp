// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/types/revision.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

constexpr qsizetype kCommitDigits = 40;
constexpr qsizetype kShortDigits = 7;
constexpr qsizetype kLongest = 255;

bool isCommitHash(QStringView text)
{
    return text.size() == kCommitDigits &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

bool isForbidden(QChar c)
{
    return c.unicode() < 0x21 || c.unicode() == 0x7f || QStringView(u"~^:?*[\\").contains(c);
}

} // namespace

Revision::Revision()
    : Revision(u"main"_s)
{}

Revision::Revision(QString text)
    : m_text(std::move(text))
{}

std::optional<Revision> Revision::parse(QStringView text)
{
    if (text.isEmpty() || text.size() > kLongest || text.startsWith(u'-') || text.startsWith(u'/') ||
        text.endsWith(u'/') || text.endsWith(u'.') || text.endsWith(".lock"_L1))
        return std::nullopt;
    if (text.contains(".."_L1) || text.contains("//"_L1) || text.contains("@{"_L1) ||
        std::ranges::any_of(text, isForbidden))
        return std::nullopt;
    if (text.startsWith("pr/"_L1)) {
        const QStringView number = text.sliced(3);
        if (!number.isEmpty() && std::ranges::all_of(number, [](QChar c) { return c >= u'0' && c <= u'9'; }))
            return Revision(u"refs/"_s + text.toString());
    }
    return Revision(text.toString());
}

Revision Revision::commit(const Oid &oid)
{
    return Revision(oid.toString());
}

Revision::Form Revision::form() const
{
    if (isCommitHash(m_text))
        return Form::Commit;
    if (m_text.startsWith("refs/pr/"_L1))
        return Form::PullRequest;
    if (m_text.startsWith("refs/convert/"_L1))
        return Form::Convert;
    return Form::Named;
}

bool Revision::isDefault() const
{
    return m_text == "main"_L1;
}

QString Revision::encoded() const
{
    return QString::fromLatin1(QUrl::toPercentEncoding(m_text));
}

QString Revision::shortText() const
{
    switch (form()) {
    case Form::Commit:
        return m_text.first(kShortDigits);
    case Form::PullRequest:
        return m_text.sliced(5);
    case Form::Named:
    case Form::Convert:
        break;
    }
    return m_text;
}

} // namespace hs::hub
