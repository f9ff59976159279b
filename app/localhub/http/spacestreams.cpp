// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Logs, events and metrics of a Space as server-sent events (spaces.md §7).

#include "localhub/contract/words.h"
#include "localhub/http/permissions.h"
#include "localhub/http/routes.h"
#include "localhub/http/spaceviews.h"
#include "localhub/spaces/spacerunner.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace hs::localhub {
namespace {

/// Python takes five silent seconds for the end of a log that it does not follow, and 120 for a broken connection when
/// it does (spaces.md §7): a sign of life has to come between the two.
constexpr auto kKeepAlive = 20s;

QByteArray eventOf(const QJsonObject &data)
{
    return "data: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n";
}

/// What happens is asked for with each change of any Space; what there is goes out, and a comment now and then.
/// @param news the events since the last time, empty when there are none
Answer eventStream(const HubContext &hub, std::function<QByteArray()> news)
{
    auto seat = hub.spaces.takeSeat();
    if (!seat)
        return errorAnswer(503, u"Too many are watching already"_s);
    Answer answer;
    answer.contentType = "text/event-stream";
    answer.set("Cache-Control", "no-cache").set("X-Accel-Buffering", "no");
    answer.stream = [&runner = hub.spaces, seat, news = std::move(news)](const AnswerSink &sink) {
        using Clock = std::chrono::steady_clock;
        quint64 seen = runner.changes();
        auto lastSent = Clock::now();
        for (;;) {
            QByteArray out = news();
            if (out.isEmpty() && Clock::now() - lastSent >= kKeepAlive)
                out = ": keep-alive\n\n";
            if (!out.isEmpty()) {
                if (!sink(out))
                    return false;
                lastSent = Clock::now();
            }
            if (runner.isStopped())
                return true;
            seen = runner.waitForChange(seen, kKeepAlive);
        }
    };
    return answer;
}

/// True for those who have a place at the Space, if the token reaches it.
bool isInside(const Call &call, const RepoRow &space)
{
    const auto isOpenedBy = [&](QLatin1StringView permission) {
        return call.caller.tokenAllows(permission, space.owner, space.group, idWithKind(space));
    };
    return !call.caller.roleIn(space.owner, space.group).isEmpty() &&
           std::ranges::any_of(kReadingPermissions, isOpenedBy);
}

/// All lines from the beginning, then those to come; only the last `tail` of what is there already, when asked for.
Answer logStream(const HubContext &hub, const Call &call, const RepoRow &space, SpaceLog log)
{
    SpaceTable &table = hub.store.spaces();
    qint64 after = 0;
    if (call.params.has("tail"_L1)) {
        const QList<SpaceLogLine> lines = table.logAfter(space.key, log, 0);
        const qsizetype wanted = call.params.number("tail"_L1, 0, 0, SpaceTable::kMostLines);
        if (lines.size() > wanted)
            after = lines.at(lines.size() - wanted - 1).id;
    }
    return eventStream(hub, [&table, key = space.key, log, after]() mutable {
        QByteArray out;
        for (const SpaceLogLine &line : table.logAfter(key, log, after)) {
            out += eventOf({{u"data"_s, line.text + u'\n'}, {u"timestamp"_s, hubTime(line.when)}});
            after = line.id;
        }
        return out;
    });
}

/// The payload is not documented (spaces.md §7); here it is the runtime, whenever it is another one.
Answer runtimeStream(const HubContext &hub, const Call &call, const RepoRow &space)
{
    return eventStream(hub,
                       [&hub, space, host = call.hostName(), caller = call.caller, last = QJsonObject()]() mutable {
                           const QJsonObject runtime = runtimeOf(hub, space, host, caller);
                           if (runtime == last)
                               return QByteArray();
                           last = runtime;
                           return eventOf(runtime);
                       });
}

/// There is no container whose use could be measured: the stream stays open and says so.
Answer metricsStream(const HubContext &hub)
{
    return eventStream(hub, [isFirst = true]() mutable {
        return std::exchange(isFirst, false) ? QByteArray(": nothing is measured for Spaces of this hub\n\n")
                                             : QByteArray();
    });
}

} // namespace

std::optional<Answer> spaceStreamsBelowRepo(const HubContext &hub, const Call &call, const RepoRow &space,
                                            qsizetype rest)
{
    if (space.kind != RepoKind::Space || !call.isGet())
        return std::nullopt;
    const QString what = call.restFrom(rest);
    if (what != "logs/build"_L1 && what != "logs/run"_L1 && what != "events"_L1 && what != "metrics"_L1)
        return std::nullopt;
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    // What a Space prints may hold its secrets: its log is for those who could read them from it anyway.
    const bool isLog = what.startsWith("logs/"_L1);
    if (isLog ? !mayWrite(call, space) : !isInside(call, space))
        return noRightAnswer();
    if (what == "events"_L1)
        return runtimeStream(hub, call, space);
    if (what == "metrics"_L1)
        return metricsStream(hub);
    return logStream(hub, call, space, what == "logs/build"_L1 ? SpaceLog::Build : SpaceLog::Run);
}

} // namespace hs::localhub
