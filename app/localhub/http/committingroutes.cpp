// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Commits over HTTP (commit-upload.md §5), and the preupload that goes before them.

#include "localhub/git/lfsrules.h"
#include "localhub/http/commitlines.h"
#include "localhub/http/commitrights.h"
#include "localhub/http/contentcutter.h"
#include "localhub/http/discussionviews.h"
#include "localhub/http/routes.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kLongestBase64 = (kLargestGitFile + 3) / 3 * 4; // base64 of the largest regular file
// A gigabyte of regular files (commit-upload.md §6) in base64, and all the lines around them.
constexpr qint64 kLargestBody = 1'500'000'000;
constexpr auto kHeads = "refs/heads/"_L1;
constexpr auto kMoved = "The branch was updated since you opened this page. Please refresh and try again."_L1;

/// The full reference that a revision means for a commit: a branch, or with a pull request its own; empty when there is
/// none. A tag or a commit is no place to commit to.
QString referenceOf(const GitReader &git, const QString &revision, bool isForPull)
{
    const bool isFull = revision.startsWith(kHeads) || (pullNumberOf(revision) > 0 && !isForPull);
    if (!isFull && revision.startsWith("refs/"_L1))
        return {};
    const QString ref = isFull ? revision : kHeads + revision;
    const bool isFirst = ref == "refs/heads/main"_L1 && !isForPull && git.isEmpty();
    return isFirst || git.resolve(ref) ? ref : QString();
}

/// The name that stands in a commit; git takes no angle brackets and no line ends in it.
QString authorName(const Account &account)
{
    QString name = account.fullname;
    name.removeIf([](QChar c) { return c == u'<' || c == u'>' || c.category() == QChar::Other_Control; });
    name = name.simplified();
    return name.isEmpty() ? account.name : name;
}

CommitRequest requestOf(const Call &call, const CommitLines &lines, const QString &ref)
{
    const Account &account = call.caller.account;
    CommitRequest request;
    request.branch = ref;
    request.expectedParent = lines.header().parentCommit;
    request.author = {authorName(account), commitEmail(account.name)};
    request.message = commitMessage(lines.header().summary, lines.header().description, {});
    request.when = QDateTime::currentDateTimeUtc();
    request.changes = lines.changes();
    return request;
}

Answer commitFailure(const HubContext &hub, const Call &call, const RepoRow &repo, const CommitRequest &request,
                     const Failure &failure, const QString &revision)
{
    if (failure.kind == Failure::Kind::NoEntry)
        return errorAnswer(404, u"A file with this name doesn't exist"_s, "EntryNotFound");
    if (failure.kind == Failure::Kind::NoRepo)
        return missingRepo(hub, call, ErrorForm::Json);
    if (failure.kind != Failure::Kind::Conflict)
        return failureAnswer(failure, revision, ErrorForm::Json);
    const auto git = hub.store.reader(repo);
    const auto head = git ? git->resolve(request.branch) : Outcome<QString>();
    const bool isStale = request.expectedParent && head && *head != *request.expectedParent;
    return isStale ? errorAnswer(412, kMoved) : errorAnswer(409, u"Another commit is in progress on this branch"_s);
}

Answer doneAnswer(const Call &call, const RepoRow &repo, const QString &commit, int pull)
{
    const QString page = QString::fromUtf8(call.origin()) + u'/' + wordsOf(repo.kind).webPrefix + repo.fullName();
    QJsonObject body{{u"success"_s, true},
                     {u"commitOid"_s, commit},
                     {u"commitUrl"_s, page + u"/commit/"_s + commit},
                     {u"hookOutput"_s, u""_s}};
    if (pull > 0)
        body.insert(u"pullRequestUrl"_s, page + u"/discussions/%1"_s.arg(pull));
    return jsonAnswer(body);
}

void tellCommit(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &ref, const QString &commit,
                const QString &before)
{
    const QJsonObject update{
        {u"ref"_s, ref}, {u"oldSha"_s, before.isEmpty() ? QJsonValue() : QJsonValue(before)}, {u"newSha"_s, commit}};
    hub.events.tell({u"repo.content"_s,
                     u"update"_s,
                     hub.store.repos().byOid(repo.oid).value_or(repo),
                     call.caller.account.name,
                     {{u"updatedRefs"_s, QJsonArray{update}}}});
}

Answer commitToReference(const HubContext &hub, const Call &call, const RepoRow &repo, const CommitRequest &request,
                         const QString &revision)
{
    const auto commit = hub.store.commit(repo, request);
    if (!commit)
        return commitFailure(hub, call, repo, request, commit.error(), revision);
    const auto git = hub.store.reader(repo);
    tellCommit(hub, call, repo, request.branch, *commit, git ? git->parentOf(*commit) : QString());
    return doneAnswer(call, repo, *commit, 0);
}

Answer commitAsPull(const HubContext &hub, const Call &call, const RepoRow &repo, const CommitRequest &request,
                    const CommitHeader &header, const QString &revision)
{
    const auto commit = hub.store.commitLoosely(repo, request);
    if (!commit)
        return commitFailure(hub, call, repo, request, commit.error(), revision);
    const NewPullRequest pull{
        call.caller.account.name, header.summary, header.description, request.branch, *commit, false, {}};
    const auto number = hub.store.discussions().openPullRequest(repo, pull);
    if (!number)
        return commitFailure(hub, call, repo, request, number.error(), revision);
    tellCommit(hub, call, repo, u"refs/pr/%1"_s.arg(*number), *commit, {});
    tellOpened(hub, call, repo, *number);
    return doneAnswer(call, repo, *commit, *number);
}

/// Reads the body to its end into lines; what is wrong with it otherwise.
std::optional<Answer> readBody(const Call &call, CommitLines &lines, ContentSpool &spool)
{
    const bool isDocument = call.header("content-type").startsWith("application/json");
    ContentCutter cutter(isDocument ? ContentCutter::Form::Document : ContentCutter::Form::Lines, spool,
                         [&lines, isDocument](const QByteArray &json) {
                             return isDocument ? lines.takeDocument(json) : lines.takeLine(json);
                         });
    // What follows a wrong line is still taken off the connection, for a while, so that the answer gets through.
    qint64 rest = 16LL * 1024 * 1024;
    qint64 total = 0;
    bool isGood = true;
    const bool isRead = call.stream && call.stream->forEachPiece([&](QByteArrayView piece) {
        total += piece.size();
        isGood = isGood && total <= kLargestBody && cutter.add(piece);
        rest -= isGood ? 0 : piece.size();
        return rest > 0;
    });
    isGood = isGood && isRead && cutter.finish();
    if (lines.stopped())
        return lines.stopped();
    if (total > kLargestBody)
        return errorAnswer(413, u"The commit is too large"_s);
    if (cutter.isTooLarge())
        return errorAnswer(413, u"A line of the commit is too large"_s);
    return isGood ? lines.refusal() : std::optional(errorAnswer(400, u"The commit is not whole"_s));
}

Answer commitRoute(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision)
{
    if (auto refusal = commitRefusal(hub, call, repo, revision))
        return *refusal;
    const auto git = hub.store.reader(repo);
    if (!git)
        return failureAnswer(git.error(), revision, ErrorForm::Json);
    const bool isForPull = call.params.flag("create_pr"_L1);
    if (isForPull && repo.areDiscussionsDisabled)
        return errorAnswer(403, u"Discussions are disabled for this repo"_s);
    const QString ref = referenceOf(*git, revision, isForPull);
    if (ref.isEmpty())
        return missingRevision(revision, ErrorForm::Json);
    auto writer = GitWriter::open(hub.store.gitPath(repo.oid), GitWriter::Storage::Loose);
    if (!writer)
        return failureAnswer(writer.error(), revision, ErrorForm::Json);
    ContentSpool spool(hub.store.incomingFolder(), kLongestBase64);
    CommitLines lines(hub, repo, ref, *writer, spool);
    if (auto refusal = readBody(call, lines, spool))
        return *refusal;
    const CommitRequest request = requestOf(call, lines, ref);
    return isForPull ? commitAsPull(hub, call, repo, request, lines.header(), revision)
                     : commitToReference(hub, call, repo, request, revision);
}

} // namespace

bool isCommitPost(const Call &call)
{
    constexpr qsizetype kParts = 6; // api, kind, owner, name, commit, revision
    return call.isPost() && call.segments.size() == kParts && call.segments.at(0) == "api"_L1 &&
           kindOfPlural(call.segments.at(1)) && call.segments.at(4) == "commit"_L1;
}

std::optional<Answer> committingBelowRepo(const HubContext &hub, const Call &call, const RepoRow &repo, qsizetype rest)
{
    const QString word = call.segments.value(rest);
    const QString revision = call.segments.value(rest + 1);
    if (!call.isPost() || revision.isEmpty() || call.segments.size() != rest + 2)
        return std::nullopt;
    if (word == "preupload"_L1)
        return preupload(hub, call, repo, revision);
    return isCommitPost(call) && word == "commit"_L1 ? std::optional(commitRoute(hub, call, repo, revision))
                                                     : std::nullopt;
}

} // namespace hs::localhub
