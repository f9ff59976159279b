// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/commitdecoder.h"

#include "hub/json/jsonreader.h"

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

Commit commitOf(const JsonReader &object)
{
    Commit commit;
    commit.id = Oid(object.text("id"_L1));
    commit.title = object.text("title"_L1);
    commit.message = object.text("message"_L1).trimmed();
    commit.date = object.time("date"_L1);
    for (const JsonReader &author : object.objects("authors"_L1))
        commit.authors.append({author.text("user"_L1), author.text("avatar"_L1)});
    return commit;
}

} // namespace

Result<Page<Commit>> decodeCommits(const QByteArray &json)
{
    const auto array = readArray(json);
    if (!array)
        return std::unexpected(array.error());
    Page<Commit> page;
    for (const JsonReader &object : readersOf(*array, {})) {
        Commit commit = commitOf(object);
        if (!commit.id.isEmpty())
            page.items.append(std::move(commit));
    }
    page.dropped = static_cast<int>(array->size() - page.items.size());
    return page;
}

Result<Oid> decodeMergeCommit(const QByteArray &json)
{
    const auto discussion = readObject(json);
    if (!discussion)
        return std::unexpected(discussion.error());
    return Oid(discussion->object("changes"_L1).text("mergeCommitId"_L1));
}

} // namespace hs::hub
