// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/repochanges.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

std::optional<Answer> lfsFilesRoute(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &name)
{
    if (name.isEmpty() && call.isGet())
        return listLfsFiles(hub, call, repo);
    if (name == "batch"_L1 && call.isPost())
        return deleteLfsFiles(hub, call, repo);
    if (name == "duplicate"_L1 && call.isPost())
        return duplicateLfsFiles(hub, call, repo);
    if (!name.isEmpty() && call.isDelete())
        return deleteLfsFile(hub, call, repo, name);
    return std::nullopt;
}

} // namespace

std::optional<Answer> changesBelowApi(const HubContext &hub, const Call &call)
{
    if (call.segments.value(1) != "repos"_L1)
        return std::nullopt;
    const QString word = call.segments.value(2);
    if (word == "create"_L1 && call.isPost())
        return createRepoRoute(hub, call);
    if (word == "delete"_L1 && call.isDelete())
        return deleteRepoRoute(hub, call);
    if (word == "move"_L1 && call.isPost())
        return moveRepoRoute(hub, call);
    return std::nullopt;
}

std::optional<Answer> changesBelowRepo(const HubContext &hub, const Call &call, const RepoRow &repo, qsizetype rest)
{
    const QString word = call.segments.value(rest);
    const QString name = call.restFrom(rest + 1);
    if (word == "branch"_L1 && !name.isEmpty() && call.isPost())
        return createBranch(hub, call, repo, name);
    if (word == "branch"_L1 && !name.isEmpty() && call.isDelete())
        return deleteBranch(hub, call, repo, name);
    if (word == "tag"_L1 && !name.isEmpty() && call.isPost())
        return createTag(hub, call, repo, name);
    if (word == "tag"_L1 && !name.isEmpty() && call.isDelete())
        return deleteTag(hub, call, repo, name);
    if (word == "super-squash"_L1 && !name.isEmpty() && call.isPost())
        return superSquash(hub, call, repo, name);
    if (word == "lfs-files"_L1)
        return lfsFilesRoute(hub, call, repo, name);
    if (!name.isEmpty())
        return std::nullopt;
    if (word == "settings"_L1 && call.isPut())
        return changeSettings(hub, call, repo);
    if (word == "resource-group"_L1 && call.isGet())
        return repoGroup(hub, call, repo);
    if (word == "resource-group"_L1 && call.isPost())
        return setRepoGroup(hub, call, repo);
    if (word == "duplicate"_L1 && call.isPost())
        return duplicateRepoRoute(hub, call, repo);
    if (word == "like"_L1 && (call.isPost() || call.isDelete()))
        return setLike(hub, call, repo, call.isPost());
    return std::nullopt;
}

QString repoUrl(const Call &call, RepoKind kind, const QString &fullName)
{
    return QString::fromUtf8(call.origin()) + u'/' + wordsOf(kind).webPrefix + fullName;
}

bool isRepoName(const QString &name)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,94}[A-Za-z0-9_])?"_s));
    return form.match(name).hasMatch() && !name.contains("--"_L1) && !name.contains(".."_L1) &&
           !name.endsWith(".git"_L1);
}

RepoKind kindIn(BodyFields &fields)
{
    QStringList words;
    for (const RepoKind kind : {RepoKind::Model, RepoKind::Dataset, RepoKind::Space})
        words << wordsOf(kind).singular;
    const QString word = fields.choice("type"_L1, words);
    return word.isEmpty() ? RepoKind::Model : kindOfPlural(word + u's').value_or(RepoKind::Model);
}

bool readVisibility(BodyFields &fields, RepoRow &row)
{
    const QString word = fields.choice("visibility"_L1, {u"private"_s, u"public"_s, u"protected"_s});
    const std::optional<bool> isPrivate = fields.flag("private"_L1);
    if (isPrivate && fields.has("visibility"_L1))
        fields.complain(u"Cannot be specified along with private"_s, "visibility"_L1);
    if (word == "protected"_L1 && row.kind != RepoKind::Space)
        fields.complain(u"Only Spaces can be protected"_s, "visibility"_L1);
    if (word.isEmpty() && !isPrivate)
        return false;
    row.isProtected = word == "protected"_L1;
    row.isPrivate = word.isEmpty() ? *isPrivate : word != "public"_L1;
    return true;
}

Answer existsAnswer(const QString &message, const QString &url)
{
    Answer answer = errorAnswer(409, message);
    answer.body = jsonAnswer(QJsonObject{{u"error"_s, message}, {u"url"_s, url}}).body;
    return answer;
}

Answer noNamespaceAnswer(RepoKind kind, const QString &owner)
{
    return errorAnswer(403, u"You don't have the rights to create a %1 under the namespace \"%2\""_s.arg(
                                wordsOf(kind).singular, owner));
}

} // namespace hs::localhub
