// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/heldrefs.h"

#include "localhub/http/repogate.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QJsonValue shaOrNull(const QString &sha)
{
    return sha.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(sha);
}

} // namespace

std::expected<HeldRefs, Answer> holdRefs(const HubContext &hub, const RepoRow &repo)
{
    auto held = holdRepo(hub.store, repo);
    if (!held)
        return std::unexpected(failureAnswer(held.error(), {}, ErrorForm::Json));
    auto git = hub.store.reader(held->row);
    if (!git)
        return std::unexpected(failureAnswer(git.error(), {}, ErrorForm::Json));
    return HeldRefs{std::move(*held), std::move(*git)};
}

std::expected<GitWriter, Answer> openWriter(const HubContext &hub, const RepoRow &repo)
{
    auto writer = GitWriter::open(hub.store.gitPath(repo.oid), GitWriter::Storage::Loose);
    if (!writer)
        return std::unexpected(failureAnswer(writer.error(), {}, ErrorForm::Json));
    return std::move(*writer);
}

CommitText textBy(const Call &call, const QString &message)
{
    const QString &name = call.caller.account.name;
    return {{name, commitEmail(name)}, message, QDateTime::currentDateTimeUtc()};
}

std::optional<Answer> moveRefs(const HubContext &hub, const Call &call, HeldRefs &refs, const RefChange &change)
{
    QJsonArray told;
    for (const RefMove &move : change.moves)
        told.append(QJsonObject{{u"ref"_s, move.ref}, {u"oldSha"_s, shaOrNull(refs.at(move.ref))}});
    if (const auto moved = changeRefs(hub.store, refs.held.row, change); !moved)
        return failureAnswer(moved.error(), {}, ErrorForm::Json);
    for (qsizetype i = 0; i < told.size(); ++i) {
        QJsonObject move = told.at(i).toObject();
        move.insert(u"newSha"_s, shaOrNull(refs.at(change.moves.at(i).ref)));
        told.replace(i, move);
    }
    const RepoRow row = hub.store.repos().byOid(refs.held.row.oid).value_or(refs.held.row);
    refs.held.lock.unlock(); // who listens may want it
    if (!told.isEmpty())
        hub.events.tell({u"repo.content"_s, u"update"_s, row, call.caller.account.name, {{u"updatedRefs"_s, told}}});
    return std::nullopt;
}

} // namespace hs::localhub
