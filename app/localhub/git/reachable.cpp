// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/reachable.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kOidDigits = 40;
constexpr qsizetype kLongestLine = 65536; // git's own longest path is far shorter

/// Takes the whole lines off the front of `text`; false when the receiver wants no more.
bool takeLines(QByteArray &text, const std::function<bool(const ReachableObject &)> &receive)
{
    qsizetype begin = 0;
    for (qsizetype end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
        const QByteArrayView line = QByteArrayView(text).sliced(begin, end - begin);
        begin = end + 1;
        const QByteArrayView path = line.size() > kOidDigits ? line.sliced(kOidDigits + 1) : QByteArrayView();
        if (!receive({QString::fromLatin1(line.first(qMin(kOidDigits, line.size()))), QString::fromUtf8(path)}))
            return false;
    }
    text.remove(0, begin);
    return true;
}

} // namespace

Outcome<void> forEachReachable(GitPrograms &programs, GitCommand command, const QStringList &ids,
                               const std::function<bool(const ReachableObject &)> &receive)
{
    constexpr auto kForEver = std::chrono::milliseconds(-1);
    command.arguments = QStringList{u"rev-list"_s, u"--objects"_s} + command.arguments;
    auto started = programs.start(command);
    if (!started)
        return std::unexpected(started.error());
    GitProcess &listing = **started;
    if (!ids.isEmpty() && !listing.write(ids.join(u'\n').toLatin1() + '\n'))
        return failed(Failure::Kind::Broken, u"git does not read"_s);
    listing.closeInput();
    QByteArray text;
    for (;;) {
        const auto piece = listing.read(kForEver);
        if (piece && piece->isEmpty())
            break;
        text += piece.value_or(QByteArray());
        if (!takeLines(text, receive))
            return {};
        if (text.size() > kLongestLine)
            return failed(Failure::Kind::Invalid, u"a path is too long"_s);
    }
    const int code = listing.finish();
    if (code == 0)
        return {};
    return code > 0 ? failed(Failure::Kind::Invalid, u"missing necessary objects"_s)
                    : failed(Failure::Kind::Broken, u"git was killed"_s);
}

} // namespace hs::localhub
