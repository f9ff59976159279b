// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/spaceanswer.h"

#include "localhub/contract/words.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kFreeSleep = 172'800; // seconds; cpu-basic has no other (spaces.md §3)
const QString kFreeHardware = u"cpu-basic"_s;

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/// Static Spaces run on no hardware (both null), and nothing else runs here at all: `current` is always null.
QJsonObject hardwareOf(const SpaceState &state, bool isStatic)
{
    const QString requested = state.hardware.isEmpty() && !isStatic ? kFreeHardware : state.hardware;
    return {{u"current"_s, QJsonValue::Null}, {u"requested"_s, textOrNull(requested)}};
}

/// Undefined where the Hub has no such field: on a static Space that was never told to sleep.
QJsonValue sleepOf(const SpaceState &state, bool isStatic)
{
    if (state.sleeps)
        return *state.sleeps > 0 ? QJsonValue(*state.sleeps) : QJsonValue(QJsonValue::Null);
    if (isStatic)
        return QJsonValue::Undefined;
    const bool isFree = state.hardware.isEmpty() || state.hardware == kFreeHardware;
    return isFree ? QJsonValue(kFreeSleep) : QJsonValue(QJsonValue::Null);
}

QJsonObject settingAnswer(const SpaceSetting &setting)
{
    QJsonObject answer;
    if (!setting.description.isEmpty())
        answer.insert(u"description"_s, setting.description);
    answer.insert(u"updatedAt"_s, hubTime(setting.updated));
    return answer;
}

} // namespace

QJsonObject runtimeAnswer(const SpaceState &state, const SpaceShape &shape)
{
    const bool isStatic = shape.sdk == "static"_L1;
    QJsonObject replicas{{u"requested"_s, state.replicas}};
    if (isServing(state.stage))
        replicas.insert(u"current"_s, 1); // one server serves them all
    QJsonObject answer{{u"stage"_s, wordOf(state.stage)},
                       {u"hardware"_s, hardwareOf(state, isStatic)},
                       {u"storage"_s, textOrNull(state.storageTier)},
                       {u"replicas"_s, replicas}};
    // Of a static Space the Hub tells no more than that (recorded in 2025 beside one of Gradio, which has the others in
    // every stage): where it is served stands in the Space's own `host`.
    if (!isStatic || state.isDevMode)
        answer.insert(u"devMode"_s, state.isDevMode);
    if (const QJsonValue sleep = sleepOf(state, isStatic); !sleep.isUndefined())
        answer.insert(u"gcTimeout"_s, sleep);
    if (!isStatic && !shape.domain.isEmpty())
        answer.insert(u"domains"_s, QJsonArray{QJsonObject{{u"domain"_s, shape.domain}, {u"stage"_s, u"READY"_s}}});
    if (!state.errorMessage.isEmpty())
        answer.insert(u"errorMessage"_s, state.errorMessage);
    if (!shape.volumes.isEmpty())
        answer.insert(u"volumes"_s, shape.volumes);
    return answer;
}

QJsonObject variablesAnswer(const QList<SpaceSetting> &variables)
{
    QJsonObject answer;
    for (const SpaceSetting &variable : variables) {
        QJsonObject item = settingAnswer(variable);
        item.insert(u"value"_s, variable.value);
        answer.insert(variable.key, item);
    }
    return answer;
}

QJsonObject secretsAnswer(const QList<SpaceSetting> &secrets)
{
    QJsonObject answer;
    for (const SpaceSetting &secret : secrets)
        answer.insert(secret.key, settingAnswer(secret));
    return answer;
}

} // namespace hs::localhub
