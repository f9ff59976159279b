// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/discussionanswer.h"

#include "localhub/contract/words.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QDateTime timeIn(const QJsonObject &version)
{
    return QDateTime::fromMSecsSinceEpoch(version.value("updated"_L1).toInteger(), QTimeZone::UTC);
}

QJsonObject organizationData(const Account &organization)
{
    return {{u"avatarUrl"_s, avatarPath(organization.id)},
            {u"fullname"_s, organization.fullname},
            {u"name"_s, organization.name},
            {u"type"_s, u"org"_s},
            {u"isHf"_s, false}};
}

QJsonObject changesOf(const Discussion &pull)
{
    QJsonObject changes{{u"base"_s, pull.base}};
    if (!pull.mergeCommit.isEmpty())
        changes.insert(u"mergeCommitId"_s, pull.mergeCommit);
    if (!pull.hasRef) {
        changes.insert(u"headCommitId"_s, pull.head);
        changes.insert(u"refDeleted"_s, true);
    }
    return changes;
}

} // namespace

QString discussionPath(const RepoRow &repo, int num)
{
    return u"/%1%2/discussions/%3"_s.arg(wordsOf(repo.kind).webPrefix, repo.fullName()).arg(num);
}

QString discussionApiPath(const RepoRow &repo, int num)
{
    return u"/api/%1/%2/discussions/%3"_s.arg(wordsOf(repo.kind).plural, repo.fullName()).arg(num);
}

bool DiscussionAnswer::isOwnerAmong(const QStringList &accounts) const
{
    for (const QString &id : accounts) {
        if ((m_setting.owner && m_setting.owner->id == id) || m_setting.ownerMembers.contains(id))
            return true;
    }
    return false;
}

std::optional<QJsonObject> DiscussionAnswer::authorOf(const QString &id) const
{
    const auto account = id.isEmpty() ? std::nullopt : m_setting.account(id);
    if (!account)
        return std::nullopt;
    AuthorStanding standing = m_setting.standing(*account);
    standing.followers.reset();
    return authorData(*account, standing);
}

QJsonObject DiscussionAnswer::entryOf(const Discussion &discussion) const
{
    QJsonObject entry{{u"num"_s, discussion.num},
                      {u"repo"_s, QJsonObject{{u"name"_s, m_setting.repo.fullName()},
                                              {u"type"_s, wordsOf(m_setting.repo.kind).singular}}},
                      {u"title"_s, discussion.title},
                      {u"createdAt"_s, hubTime(discussion.createdAt)},
                      {u"status"_s, wordOf(discussion.status)},
                      {u"isPullRequest"_s, discussion.isPullRequest},
                      {u"pinned"_s, discussion.isPinned}};
    if (const auto author = authorOf(discussion.author))
        entry.insert(u"author"_s, *author);
    return entry;
}

QJsonObject DiscussionAnswer::listEntry(const DiscussionView &view) const
{
    const Discussion &discussion = view.discussion;
    QJsonObject entry = entryOf(discussion);
    QJsonArray reactions;
    for (const auto &[reaction, count] : view.topReactions)
        reactions.append(QJsonObject{{u"reaction"_s, reaction}, {u"count"_s, count}});
    entry.insert(u"topReactions"_s, reactions);
    entry.insert(u"numComments"_s, discussion.comments);
    entry.insert(u"numReactionUsers"_s, view.reactionUsers);
    if (const auto account = discussion.author.isEmpty() ? std::nullopt : m_setting.account(discussion.author))
        entry.insert(u"author"_s, authorData(*account, m_setting.standing(*account)));
    if (m_setting.owner) {
        const bool isUser = m_setting.owner->kind == Account::Kind::User;
        entry.insert(u"repoOwner"_s, QJsonObject{{u"name"_s, m_setting.owner->name},
                                                 {u"type"_s, isUser ? u"user"_s : u"org"_s},
                                                 {u"isParticipating"_s, view.ownerParticipates},
                                                 {u"isDiscussionAuthor"_s, isOwnerAmong({discussion.author})}});
    }
    return entry;
}

QJsonObject DiscussionAnswer::textVersion(const QJsonObject &version) const
{
    const QString raw = version.value("raw"_L1).toString();
    QJsonObject text{{u"raw"_s, raw},
                     {u"html"_s, commentHtml(raw, m_setting.isAccount)},
                     {u"updatedAt"_s, hubTime(timeIn(version))}};
    if (const auto author = authorOf(version.value("author"_L1).toString()))
        text.insert(u"author"_s, *author);
    return text;
}

QJsonObject DiscussionAnswer::commentData(const QJsonObject &data, const QList<ReactionNames> &reactions) const
{
    const QString hiddenBy = data.value("hiddenBy"_L1).toString();
    const QJsonArray former = data.value("history"_L1).toArray();
    QJsonArray history;
    QStringList editorIds{data.value("author"_L1).toString()};
    for (const QJsonValue &version : former) {
        history.append(textVersion(version.toObject()));
        editorIds << version["author"_L1].toString();
    }
    editorIds.removeDuplicates();
    QJsonArray editors;
    QJsonArray pictures;
    for (const QString &id : std::as_const(editorIds)) {
        const auto account = hiddenBy.isEmpty() && !id.isEmpty() ? m_setting.account(id) : std::nullopt;
        if (!account)
            continue;
        editors.append(account->name);
        pictures.append(avatarPath(account->id));
    }
    QJsonArray given;
    for (const ReactionNames &reaction : reactions)
        given.append(QJsonObject{{u"reaction"_s, reaction.reaction},
                                 {u"users"_s, QJsonArray::fromStringList(reaction.names)},
                                 {u"count"_s, reaction.names.size()}});
    QJsonObject shown{{u"edited"_s, !former.isEmpty() || !hiddenBy.isEmpty()},
                      {u"hidden"_s, !hiddenBy.isEmpty()},
                      {u"latest"_s, textVersion(data)},
                      {u"numEdits"_s, former.size()},
                      {u"editors"_s, editors},
                      {u"editorAvatarUrls"_s, pictures},
                      {u"reactions"_s, given},
                      {u"history"_s, history},
                      {u"isReport"_s, data.value("isReport"_L1).toBool()}};
    if (!hiddenBy.isEmpty())
        shown.insert(u"hiddenBy"_s, hiddenBy);
    return shown;
}

QJsonObject DiscussionAnswer::eventEntry(const DiscussionEvent &event, const QList<ReactionNames> &reactions) const
{
    const bool isComment = event.type == "comment"_L1;
    QJsonObject entry{{u"id"_s, event.oid},
                      {u"type"_s, event.type},
                      {u"createdAt"_s, hubTime(event.createdAt)},
                      {u"data"_s, isComment ? commentData(event.data, reactions) : event.data}};
    if (auto author = authorOf(event.author)) {
        author->insert(u"isOwner"_s, m_setting.owner && m_setting.owner->id == event.author);
        author->insert(u"isOrgMember"_s, m_setting.ownerMembers.contains(event.author));
        entry.insert(u"author"_s, *author);
    }
    return entry;
}

QJsonObject DiscussionAnswer::details(const Discussion &discussion, const QList<DiscussionEvent> &events,
                                      const QHash<qint64, QList<ReactionNames>> &reactions,
                                      const std::optional<PullView> &pull) const
{
    QJsonArray shown;
    for (const DiscussionEvent &event : events)
        shown.append(eventEntry(event, reactions.value(event.key)));
    QJsonObject answer = entryOf(discussion);
    answer.insert(u"_id"_s, discussion.oid);
    answer.insert(u"events"_s, shown);
    answer.insert(u"locked"_s, discussion.isLocked);
    answer.insert(u"collection"_s, u"discussions"_s);
    if (m_setting.owner && m_setting.owner->kind == Account::Kind::Organization)
        answer.insert(u"org"_s, organizationData(*m_setting.owner));
    if (!pull) {
        answer.insert(u"isReport"_s, discussion.isReport);
        return answer;
    }
    answer.insert(u"changes"_s, changesOf(discussion));
    answer.insert(u"filesWithConflicts"_s,
                  pull->conflicts ? QJsonValue(QJsonArray::fromStringList(*pull->conflicts)) : QJsonValue(true));
    answer.insert(u"diffUrl"_s, pull->diffUrl);
    if (pull->diff)
        answer.insert(u"diff"_s, *pull->diff);
    return answer;
}

QJsonObject discussionPayload(const RepoRow &repo, const Discussion &discussion)
{
    QJsonObject payload{{u"id"_s, discussion.oid},
                        {u"num"_s, discussion.num},
                        {u"title"_s, discussion.title},
                        {u"status"_s, wordOf(discussion.status)},
                        {u"isPullRequest"_s, discussion.isPullRequest},
                        {u"pinned"_s, discussion.isPinned},
                        {u"author"_s, QJsonObject{{u"id"_s, discussion.author}}},
                        {u"url"_s, QJsonObject{{u"web"_s, discussionPath(repo, discussion.num)},
                                               {u"api"_s, discussionApiPath(repo, discussion.num)}}}};
    if (discussion.isPullRequest) {
        QJsonObject changes{{u"base"_s, discussion.base}};
        if (!discussion.mergeCommit.isEmpty())
            changes.insert(u"mergeCommitId"_s, discussion.mergeCommit);
        payload.insert(u"changes"_s, changes);
    }
    return payload;
}

QJsonObject commentPayload(const RepoRow &repo, const Discussion &discussion, const DiscussionEvent &comment)
{
    const bool isHidden = comment.data.contains("hiddenBy"_L1);
    QJsonObject payload{{u"id"_s, comment.oid},
                        {u"author"_s, QJsonObject{{u"id"_s, comment.author}}},
                        {u"hidden"_s, isHidden},
                        {u"url"_s, QJsonObject{{u"web"_s, discussionPath(repo, discussion.num) + u'#' + comment.oid}}}};
    if (!isHidden)
        payload.insert(u"content"_s, comment.data.value("raw"_L1));
    return payload;
}

} // namespace hs::localhub
