// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/changedecoder.h"

#include "hub/json/jsonreader.h"
#include "hub/types/repopath.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

std::optional<FileChange::Kind> changeKindOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'A':
        return FileChange::Kind::Added;
    case u'D':
        return FileChange::Kind::Removed;
    case u'M':
        return FileChange::Kind::Modified;
    case u'R':
        return FileChange::Kind::Renamed;
    case u'C':
        return FileChange::Kind::Copied;
    case u'T':
        return FileChange::Kind::TypeChanged;
    default:
        return std::nullopt;
    }
}

Oid blobOf(const QString &hex)
{
    return hex.count(u'0') == hex.size() ? Oid() : Oid(hex);
}

std::optional<FileChange> changeOf(const QString &line)
{
    static const QRegularExpression kLine(
        u"^([TB]) (\\d+)\\t:\\d{6} \\d{6} ([0-9a-f]{40})\\.* ([0-9a-f]{40})\\.* ([A-Z])\\d*\\t(.+)$"_s);
    const auto match = kLine.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const auto kind = changeKindOf(match.captured(5).front());
    if (!kind)
        return std::nullopt;
    const QString paths = match.captured(6);
    FileChange change{.kind = *kind,
                      .path = paths,
                      .oldPath = paths,
                      .oldBlob = blobOf(match.captured(3)),
                      .newBlob = blobOf(match.captured(4)),
                      .newSize = match.captured(2).toLongLong(),
                      .isBinary = match.captured(1) == u'B'};
    if (*kind == FileChange::Kind::Renamed || *kind == FileChange::Kind::Copied) {
        // Older answers part the two paths with a space.
        const QChar mark = paths.contains(u'\t') ? u'\t' : u' ';
        change.oldPath = paths.section(mark, 0, 0);
        change.path = paths.section(mark, 1);
    }
    if (!isSafeRepoPath(change.path) || !isSafeRepoPath(change.oldPath))
        return std::nullopt;
    return change;
}

} // namespace

Result<QByteArray> decodeComparisonText(const QByteArray &answer)
{
    if (!answer.startsWith('"'))
        return answer;
    const auto array = readArray('[' + answer + ']');
    if (!array)
        return std::unexpected(array.error());
    return array->first().toString().toUtf8();
}

Result<Page<FileChange>> decodeChanges(const QByteArray &answer)
{
    const auto text = decodeComparisonText(answer);
    if (!text)
        return std::unexpected(text.error());
    Page<FileChange> page;
    for (const QByteArray &line : text->split('\n')) {
        if (line.isEmpty())
            continue;
        if (auto change = changeOf(QString::fromUtf8(line)))
            page.items.append(std::move(*change));
        else
            ++page.dropped;
    }
    if (page.items.isEmpty() && page.dropped > 0)
        return base::failure(base::HubError::Kind::BadAnswer, {}, u"no list of changed files"_s);
    return page;
}

} // namespace hs::hub
