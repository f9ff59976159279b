// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/commitanswer.h"

#include "localhub/contract/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QJsonArray refArray(const QList<RefItem> &refs)
{
    QJsonArray array;
    for (const RefItem &ref : refs)
        array.append(QJsonObject{{u"name"_s, ref.name}, {u"ref"_s, ref.ref}, {u"targetCommit"_s, ref.target}});
    return array;
}

} // namespace

QJsonObject commitEntry(const CommitItem &commit, const AccountLookup &accounts, bool isFormatted)
{
    QJsonArray authors;
    for (const CommitAuthor &author : commit.authors) {
        const CommitAccount account = accounts(author);
        QJsonObject entry{{u"user"_s, account.name.isEmpty() ? author.name : account.name}};
        if (!account.avatarUrl.isEmpty())
            entry.insert(u"avatar"_s, account.avatarUrl);
        authors.append(entry);
    }
    QJsonObject entry{{u"id"_s, commit.id},
                      {u"title"_s, commit.title},
                      {u"message"_s, commit.message},
                      {u"authors"_s, authors},
                      {u"date"_s, hubTime(commit.when)}};
    if (isFormatted) {
        QString text = commit.message.trimmed();
        if (!text.isEmpty())
            text = u"<p>"_s + text.toHtmlEscaped().replace(u"\n\n"_s, u"</p>\n<p>"_s) + u"</p>"_s;
        entry.insert(u"formatted"_s, QJsonObject{{u"title"_s, commit.title.toHtmlEscaped()}, {u"message"_s, text}});
    }
    return entry;
}

QJsonObject refsAnswer(const RefList &refs, bool withPullRequests)
{
    QJsonObject answer{{u"branches"_s, refArray(refs.branches)},
                       {u"tags"_s, refArray(refs.tags)},
                       {u"converts"_s, refArray(refs.converts)}};
    if (withPullRequests)
        answer.insert(u"pullRequests"_s, refArray(refs.pullRequests));
    return answer;
}

} // namespace hs::localhub
