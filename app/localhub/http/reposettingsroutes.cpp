// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/words.h"
#include "localhub/http/repochanges.h"
#include "localhub/store/heldrepo.h"
#include "localhub/store/reposettings.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// What the answer repeats when it was sent; the others are stored in silence (repos-write.md §5).
constexpr std::array kEchoed = {"private"_L1, "visibility"_L1,     "discussionsDisabled"_L1, "discussionsSorting"_L1,
                                "gated"_L1,   "orgMembersGated"_L1};

/// false, "auto" or "manual"; true is none of them.
void readGate(BodyFields &fields, RepoRow &row)
{
    const QJsonValue value = fields.value("gated"_L1);
    if (value.isUndefined())
        return;
    if (value.isBool() && !value.toBool())
        row.gate = Gate::Open;
    else if (value.toString() == "auto"_L1)
        row.gate = Gate::Auto;
    else if (value.toString() == "manual"_L1)
        row.gate = Gate::Manual;
    else
        fields.complain(u"Invalid input"_s, "gated"_L1);
    if (row.kind == RepoKind::Space && row.gate != Gate::Open)
        fields.complain(u"Spaces cannot be gated"_s, "gated"_L1);
}

/// Settings that do not stand in the row.
QJsonObject readOthers(BodyFields &fields)
{
    static const QRegularExpression mail(QRegularExpression::anchoredPattern(
        u"(?!\\.)(?!.*\\.\\.)[A-Za-z0-9_'+.-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\\.)+[A-Za-z]{2,}"_s));
    QJsonObject others;
    const QStringList sortings{u"recently-created"_s, u"trending"_s, u"reactions"_s};
    if (const QString word = fields.choice("discussionsSorting"_L1, sortings); !word.isEmpty())
        others.insert(u"discussionsSorting"_s, word);
    if (const QString word = fields.choice("gatedNotificationsMode"_L1, {u"bulk"_s, u"real-time"_s}); !word.isEmpty())
        others.insert(u"gatedNotificationsMode"_s, word);
    if (const auto address = fields.optionalText("gatedNotificationsEmail"_L1)) {
        if (!mail.match(*address).hasMatch())
            fields.complain(u"Invalid email address"_s, "gatedNotificationsEmail"_L1);
        others.insert(u"gatedNotificationsEmail"_s, *address);
    }
    return others;
}

/// What a webhook hears of it: the settings that are not what they were.
QJsonObject changesOf(const RepoRow &before, const RepoRow &after)
{
    QJsonObject changes;
    if (before.isPrivate != after.isPrivate)
        changes.insert(u"private"_s, after.isPrivate);
    if (visibilityWord(before) != visibilityWord(after))
        changes.insert(u"visibility"_s, visibilityWord(after));
    if (before.gate != after.gate)
        changes.insert(u"gated"_s, gatedValue(after.gate));
    if (before.areDiscussionsDisabled != after.areDiscussionsDisabled)
        changes.insert(u"discussionsDisabled"_s, after.areDiscussionsDisabled);
    return changes;
}

} // namespace

Answer changeSettings(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (const auto refusal = writeRefusal(call, repo))
        return *refusal;
    auto held = holdRepo(hub.store, repo);
    if (!held)
        return failureAnswer(held.error(), {}, ErrorForm::Json);
    BodyFields fields(call);
    RepoRow after = held->row;
    readVisibility(fields, after);
    readGate(fields, after);
    after.areDiscussionsDisabled = fields.flag("discussionsDisabled"_L1).value_or(held->row.areDiscussionsDisabled);
    after.areMembersGated = fields.flag("orgMembersGated"_L1).value_or(held->row.areMembersGated);
    const QJsonObject others = readOthers(fields);
    if (!fields.isGood())
        return fields.refusal();
    if (const auto done = updateSettings(hub.store.database(), after, others); !done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    held->lock.unlock(); // who listens may want it
    if (const QJsonObject changes = changesOf(held->row, after); !changes.isEmpty())
        hub.events.tell(
            {u"repo.config"_s, u"update"_s, after, call.caller.account.name, {{u"updatedConfig"_s, changes}}});
    QJsonObject echo;
    for (const auto name : kEchoed) {
        if (fields.has(name))
            echo.insert(name, fields.value(name));
    }
    return jsonAnswer(echo);
}

} // namespace hs::localhub
