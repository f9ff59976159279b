// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/refmoves.h"

#include "localhub/store/looseobjects.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr auto kMainBranch = "refs/heads/main"_L1;

bool movesMain(const RefChange &change)
{
    return std::ranges::any_of(change.moves, [](const RefMove &move) { return move.ref == kMainBranch; });
}

QJsonObject toJson(const RepoRow &repo, const RefChange &change)
{
    QJsonArray moves;
    for (const RefMove &move : change.moves)
        moves.append(QJsonObject{{u"ref"_s, move.ref}, {u"from"_s, move.from}, {u"to"_s, move.to}});
    return {{u"oid"_s, repo.oid}, {u"moves"_s, moves}, {u"dropped"_s, QJsonArray::fromStringList(change.dropped)}};
}

RefChange changeIn(const QJsonObject &object)
{
    RefChange change;
    for (const QJsonValue &move : object["moves"_L1].toArray())
        change.moves.append({move["ref"_L1].toString(), move["from"_L1].toString(), move["to"_L1].toString()});
    for (const QJsonValue &sha : object["dropped"_L1].toArray())
        change.dropped << sha.toString();
    return change;
}

Outcome<void> make(GitWriter &writer, const RefMove &move)
{
    return move.to.isEmpty() ? writer.removeReference(move.ref) : writer.setReference(move.ref, move.to, move.from);
}

/// The rows, once git is done.
Outcome<void> settle(Store &store, const RepoRow &repo, const RefChange &change, std::optional<qint64> note)
{
    RepoRow row = repo;
    std::optional<RepoFacts> facts;
    if (movesMain(change)) {
        QList<std::pair<QString, qint64>> objects;
        facts = store.refresh(row, objects);
    }
    if (!facts && change.dropped.isEmpty() && !note)
        return {};
    return store.repos().settleRefs(row, facts, change.dropped, [&](Database::Lease &connection, const RepoRow &) {
        noteLooseObjectsWithin(connection, change.dropped);
        if (note)
            Journal::forgetWithin(connection, *note);
    });
}

} // namespace

Outcome<void> changeRefs(Store &store, const RepoRow &repo, const RefChange &change)
{
    auto writer = GitWriter::open(store.gitPath(repo.oid), GitWriter::Storage::Loose);
    if (!writer)
        return std::unexpected(writer.error());
    std::optional<qint64> note;
    // A single branch beside main is git's own affair: one file, and no row speaks of it.
    if (change.moves.size() > 1 || movesMain(change)) {
        const auto noted = store.journal().note(Journal::kRefMoves, toJson(repo, change));
        if (!noted)
            return std::unexpected(noted.error());
        note = *noted;
    }
    for (qsizetype i = 0; i < change.moves.size(); ++i) {
        const auto done = make(*writer, change.moves.at(i));
        if (done)
            continue;
        bool isUndone = true;
        for (const RefMove &move : change.moves.first(i))
            isUndone = make(*writer, {move.ref, move.to, move.from}).has_value() && isUndone;
        // What could not be undone is finished at the next start.
        if (note && isUndone)
            static_cast<void>(store.journal().forget(*note));
        return done;
    }
    return settle(store, repo, change, note);
}

Outcome<void> finishRefChange(Store &store, const Journal::Entry &entry)
{
    const auto repo = store.repos().byOid(entry.what["oid"_L1].toString());
    if (!repo)
        return store.journal().forget(entry.id);
    const RefChange change = changeIn(entry.what);
    auto writer = GitWriter::open(store.gitPath(repo->oid), GitWriter::Storage::Loose);
    if (!writer)
        return std::unexpected(writer.error());
    for (const RefMove &move : change.moves) {
        // One that was made already does not stand at its start any more, and stays where it is.
        if (const auto done = make(*writer, move); !done && done.error().kind == Failure::Kind::Broken)
            return done;
    }
    return settle(store, *repo, change, entry.id);
}

} // namespace hs::localhub
