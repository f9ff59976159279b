// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/receiving.h"

#include "localhub/store/heldrepo.h"
#include "localhub/store/refmoves.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// What stands in the way of a command by now; empty for nothing. git keeps references as files, so that none can be
/// the folder of another.
QString obstacle(const PushCommand &command, const QHash<QString, QString> &places)
{
    if (places.value(command.ref) != command.before)
        return u"failed to update ref"_s;
    if (!command.before.isEmpty() || command.after.isEmpty())
        return {};
    const bool isBlocked = std::any_of(places.keyBegin(), places.keyEnd(), [&command](const QString &ref) {
        return ref.startsWith(command.ref + u'/') || command.ref.startsWith(ref + u'/');
    });
    return isBlocked ? u"there is a reference of which this is a part"_s : QString();
}

QHash<QString, QString> placesIn(const GitReader &git)
{
    QHash<QString, QString> places;
    for (const RefItem &ref : git.allRefs())
        places.insert(ref.ref, ref.target);
    return places;
}

/// Which commands are possible, in their order; the words for the others.
AcceptedPush sorted(const RepoRow &repo, const ReceivedPush &push, const GitReader &git)
{
    AcceptedPush result{repo, {}, {}};
    QHash<QString, QString> places = placesIn(git);
    for (const PushCommand &command : push.commands) {
        const QString why = obstacle(command, places);
        result.refusals << why;
        if (!why.isEmpty())
            continue;
        result.done << command;
        if (command.after.isEmpty())
            places.remove(command.ref);
        else
            places.insert(command.ref, command.after);
    }
    if (push.isAtomic && result.done.size() < push.commands.size()) {
        result.done.clear();
        for (QString &why : result.refusals)
            why = why.isEmpty() ? u"atomic push failure"_s : why;
    }
    return result;
}

} // namespace

Outcome<AcceptedPush> acceptPush(Store &store, const RepoRow &repo, const ReceivedPush &push)
{
    const auto held = holdRepo(store, repo);
    if (!held)
        return std::unexpected(held.error());
    const auto git = store.reader(held->row);
    if (!git)
        return std::unexpected(git.error());
    AcceptedPush accepted = sorted(held->row, push, *git);
    if (accepted.done.isEmpty())
        return accepted;
    if (push.objects) {
        if (auto done = push.objects->moveIn(); !done)
            return std::unexpected(done.error());
    }
    RepoRow row = held->row;
    if (!push.lfsObjects.isEmpty()) {
        // Before a reference leads to them: a repository may have rows of large files too many, but none too few.
        if (auto done = store.repos().addLfsObjects(row.key, push.lfsObjects); !done)
            return std::unexpected(done.error());
        row = store.repos().byOid(repo.oid).value_or(row);
    }
    RefChange change;
    for (const PushCommand &command : std::as_const(accepted.done))
        change.moves.append({command.ref, command.before, command.after});
    if (auto done = changeRefs(store, row, change); !done)
        return std::unexpected(done.error());
    accepted.repo = store.repos().byOid(repo.oid).value_or(row);
    return accepted;
}

std::optional<qint64> largeFileOf(Store &store, const RepoRow &repo, const QString &sha256)
{
    return store.uploads().sizeIn(repo.key, sha256);
}

} // namespace hs::localhub
