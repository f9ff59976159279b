// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/commitanswer.h"
#include "localhub/contract/words.h"
#include "localhub/git/rawdiff.h"
#include "localhub/http/routes.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kCommitsPage = 50; // repo-info.md §5
constexpr int kLargestCommitPage = 1000;

/// Accounts by e-mail, each looked up once an answer.
AccountLookup lookupIn(Store &store)
{
    auto known = std::make_shared<QHash<QString, CommitAccount>>();
    return [&store, known](const CommitAuthor &author) {
        const QString name = accountOfEmail(author.email);
        if (name.isEmpty())
            return CommitAccount{};
        if (const auto found = known->constFind(name); found != known->constEnd())
            return *found;
        const auto account = store.accounts().find(name);
        const CommitAccount result = account ? CommitAccount{account->name, avatarPath(account->id)} : CommitAccount{};
        known->insert(name, result);
        return result;
    };
}

} // namespace

Answer listRefs(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    const auto git = hub.store.reader(repo);
    if (!git)
        return failureAnswer(git.error(), {}, ErrorForm::Json);
    return jsonAnswer(refsAnswer(git->refs(), call.params.flag("include_prs"_L1)));
}

Answer listCommits(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision)
{
    if (const auto refusal = contentRefusal(hub, call, repo, ErrorForm::Json))
        return *refusal;
    const auto git = hub.store.reader(repo);
    if (!git)
        return failureAnswer(git.error(), revision, ErrorForm::Json);
    const auto head = git->resolve(revision);
    if (!head && git->isUnborn(revision))
        return jsonAnswer(QJsonArray()).set("X-Total-Count", "0");
    if (!head)
        return failureAnswer(head.error(), revision, ErrorForm::Json);

    const QStringList ids = git->history(*head);
    const int limit = call.params.number("limit"_L1, kCommitsPage, 1, kLargestCommitPage);
    const int page = call.params.number("p"_L1, 0, 0, 10'000'000);
    const bool isFormatted = call.params.list("expand"_L1).contains("formatted"_L1);
    const AccountLookup accounts = lookupIn(hub.store);
    QJsonArray list;
    for (const QString &id : ids.mid(qsizetype{page} * limit, limit)) {
        if (const auto commit = git->commit(id))
            list.append(commitEntry(*commit, accounts, isFormatted));
    }
    Answer answer = jsonAnswer(list);
    answer.set("X-Total-Count", QByteArray::number(ids.size()));
    if ((qsizetype{page} + 1) * limit < ids.size())
        addNextLink(answer, call, "p"_L1, QString::number(page + 1));
    return answer;
}

Answer compareRevisions(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &range)
{
    if (const auto refusal = contentRefusal(hub, call, repo, ErrorForm::Json))
        return *refusal;
    // "a...b" is taken for "a..b": a history here has no merges that would make them differ.
    const QString separator = range.contains("..."_L1) ? u"..."_s : u".."_s;
    const bool isPair = range.contains(separator);
    const QString from = isPair ? range.section(separator, 0, 0) : QString();
    const QString to = isPair ? range.section(separator, 1) : range;
    const auto git = hub.store.reader(repo);
    if (!git)
        return failureAnswer(git.error(), to, ErrorForm::Json);
    const auto after = git->resolve(to);
    if (!after)
        return failureAnswer(after.error(), to, ErrorForm::Json);
    // One revision alone is compared with its parent (repos-write.md §10), the first commit with nothing.
    const auto before = isPair ? git->resolve(from) : Outcome<QString>(git->parentOf(*after));
    if (!before)
        return failureAnswer(before.error(), from, ErrorForm::Json);
    if (call.params.flag("raw"_L1)) {
        const auto lines = rawDiff(*git, *before, *after);
        return lines ? textAnswer(*lines) : failureAnswer(lines.error(), to, ErrorForm::Json);
    }
    const auto diff = before->isEmpty() ? wholeAsDiff(*git, *after) : git->diff(*before, *after);
    if (!diff)
        return failureAnswer(diff.error(), to, ErrorForm::Json);
    return jsonAnswer(QString::fromUtf8(*diff));
}

} // namespace hs::localhub
