// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/spaceanswer.h"
#include "localhub/http/bodyfields.h"
#include "localhub/http/routes.h"
#include "localhub/http/spaceviews.h"
#include "localhub/spaces/spacerunner.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kLongestSleep = 10LL * 365 * 24 * 3600;
constexpr qint64 kMostReplicas = 100;
constexpr qsizetype kMostVolumes = 64;

/// The runtime as the change left it: by now the Space may be a step further.
Answer runtimeAfter(const HubContext &hub, const Call &call, const RepoRow &space, const Outcome<SpaceState> &changed)
{
    if (!changed)
        return failureAnswer(changed.error(), {}, ErrorForm::Json);
    hub.events.tell({u"repo.config"_s, u"update"_s, space, call.caller.account.name, {}});
    return jsonAnswer(runtimeIn(*changed, hub, space, call.hostName(), call.caller));
}

/// False, with a complaint, when a field that must be there is not.
template <typename T>
bool isThere(BodyFields &body, const std::optional<T> &value, QLatin1StringView name, QLatin1StringView type)
{
    if (body.isGood() && !value)
        body.complain(u"Invalid input: expected %1, received undefined"_s.arg(type), name);
    return body.isGood();
}

Answer setHardware(const HubContext &hub, const Call &call, const RepoRow &space)
{
    BodyFields body(call);
    const QString flavor = body.text("flavor"_L1);
    const auto sleep = body.number("sleepTimeSeconds"_L1, -1, kLongestSleep);
    if (body.isGood() && !isHardware(flavor))
        body.complain(u"Invalid option: \"%1\" is no hardware"_s.arg(flavor), "flavor"_L1);
    if (!body.isGood())
        return body.refusal();
    const auto edit = [&](SpaceState &state) {
        state.hardware = flavor;
        if (sleep)
            state.sleeps = sleep;
    };
    return runtimeAfter(hub, call, space, hub.spaces.change(space, edit, true));
}

Answer setSleep(const HubContext &hub, const Call &call, const RepoRow &space)
{
    BodyFields body(call);
    const auto seconds = body.number("seconds"_L1, -1, kLongestSleep);
    if (!isThere(body, seconds, "seconds"_L1, "number"_L1))
        return body.refusal();
    return runtimeAfter(hub, call, space,
                        hub.spaces.change(space, [&](SpaceState &state) { state.sleeps = seconds; }, false));
}

Answer setReplicas(const HubContext &hub, const Call &call, const RepoRow &space)
{
    BodyFields body(call);
    const auto replicas = body.number("replicas"_L1, 1, kMostReplicas);
    if (!isThere(body, replicas, "replicas"_L1, "number"_L1))
        return body.refusal();
    return runtimeAfter(hub, call, space,
                        hub.spaces.change(space, [&](SpaceState &state) { state.replicas = *replicas; }, true));
}

Answer setDevMode(const HubContext &hub, const Call &call, const RepoRow &space)
{
    BodyFields body(call);
    const auto isOn = body.flag("enabled"_L1);
    if (!isThere(body, isOn, "enabled"_L1, "boolean"_L1))
        return body.refusal();
    return runtimeAfter(hub, call, space,
                        hub.spaces.change(space, [&](SpaceState &state) { state.isDevMode = *isOn; }, true));
}

Answer setStorage(const HubContext &hub, const Call &call, const RepoRow &space)
{
    QString tier;
    if (!call.isDelete()) {
        BodyFields body(call);
        tier = body.choice("tier"_L1, {u"small"_s, u"medium"_s, u"large"_s});
        if (body.isGood() && tier.isEmpty())
            body.complain(u"Invalid input: expected string, received undefined"_s, "tier"_L1);
        if (!body.isGood())
            return body.refusal();
    }
    return runtimeAfter(hub, call, space,
                        hub.spaces.change(space, [&](SpaceState &state) { state.storageTier = tier; }, true));
}

/// One volume as it is kept; complains about what is wrong with it.
QJsonObject volumeOf(const QJsonObject &given, BodyFields &body)
{
    static const QRegularExpression source(u"^[^/\\s]+/[^/\\s]+\\z"_s);
    BodyFields fields(given);
    const QString type = fields.choice("type"_L1, {u"bucket"_s, u"model"_s, u"dataset"_s, u"space"_s});
    QJsonObject volume{
        {u"type"_s, type}, {u"source"_s, fields.text("source"_L1)}, {u"mountPath"_s, fields.text("mountPath"_L1)}};
    const bool isRepo = type != "bucket"_L1;
    for (const auto name : {"revision"_L1, "path"_L1}) {
        if (const auto text = fields.optionalText(name))
            volume.insert(name, *text);
    }
    volume.insert(u"readOnly"_s, isRepo || fields.flag("readOnly"_L1).value_or(false)); // spaces.md §6
    if (!fields.isGood() || type.isEmpty() || !source.match(volume.value("source"_L1).toString()).hasMatch() ||
        !volume.value("mountPath"_L1).toString().startsWith(u'/'))
        body.complain(u"Invalid input: expected type, source and mountPath of a volume"_s, "volumes"_L1);
    return volume;
}

Answer setVolumes(const HubContext &hub, const Call &call, const RepoRow &space)
{
    QJsonArray volumes;
    if (!call.isDelete()) {
        BodyFields body(call);
        const QJsonArray given = body.list("volumes"_L1);
        if (given.isEmpty() || given.size() > kMostVolumes)
            body.complain(u"Invalid input: expected 1 to %1 volumes"_s.arg(kMostVolumes), "volumes"_L1);
        for (const QJsonValue &item : given.size() > kMostVolumes ? QJsonArray() : given)
            volumes.append(volumeOf(item.toObject(), body));
        if (!body.isGood())
            return body.refusal();
    }
    const auto changed = hub.spaces.change(space, [&](SpaceState &state) { state.volumes = volumes; }, true);
    if (!changed)
        return failureAnswer(changed.error(), {}, ErrorForm::Json);
    hub.events.tell({u"repo.config"_s, u"update"_s, space, call.caller.account.name, {}});
    return textAnswer({}); // spaces.md §3: empty
}

} // namespace

std::optional<Answer> spacesBelowRepo(const HubContext &hub, const Call &call, const RepoRow &space, qsizetype rest)
{
    if (space.kind != RepoKind::Space || call.segments.size() != rest + 1)
        return std::nullopt;
    const QString word = call.segments.at(rest);
    if (word == "runtime"_L1 && call.isGet())
        return jsonAnswer(runtimeOf(hub, space, call.hostName(), call.caller));
    using Change = Answer (*)(const HubContext &, const Call &, const RepoRow &);
    static const QHash<QString, Change> changes = {
        {u"POST hardware"_s, &setHardware}, {u"POST sleeptime"_s, &setSleep},  {u"POST replicas"_s, &setReplicas},
        {u"POST dev-mode"_s, &setDevMode},  {u"POST storage"_s, &setStorage},  {u"DELETE storage"_s, &setStorage},
        {u"PUT volumes"_s, &setVolumes},    {u"DELETE volumes"_s, &setVolumes}};
    const Change change = changes.value(QString::fromLatin1(call.method) + u' ' + word, nullptr);
    const bool isAction = call.isPost() && (word == "restart"_L1 || word == "pause"_L1);
    if (!change && !isAction)
        return std::nullopt;
    if (const auto refusal = writeRefusal(call, space))
        return *refusal;
    if (change)
        return change(hub, call, space);
    const auto changed =
        word == "pause"_L1 ? hub.spaces.pause(space) : hub.spaces.restart(space, call.params.flag("factory"_L1));
    return runtimeAfter(hub, call, space, changed);
}

} // namespace hs::localhub
