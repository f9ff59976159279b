// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/control.h"

#include "localhub/store/committing.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcControl, "hs.localhub.control", QtInfoMsg)

} // namespace

bool isControl(const Call &call)
{
    const QString word = call.segments.value(1);
    return call.segments.value(0) == "-"_L1 && (word == "faults"_L1 || word == "requests"_L1);
}

Answer controlAnswer(FaultPlan &faults, RequestLog &log, const Call &call)
{
    const QString word = call.segments.value(1);
    if (word == "faults"_L1 && call.isPost()) {
        const auto done = faults.replace(call.body);
        return done ? jsonAnswer(QJsonObject{{u"ok"_s, true}}) : errorAnswer(400, done.error().text);
    }
    if (word == "requests"_L1 && call.method == "GET") {
        const QJsonArray entries = log.toJson();
        if (call.params.flag("clear"_L1))
            log.clear();
        return jsonAnswer(entries);
    }
    return errorAnswer(404, u"Not Found"_s);
}

void commitNow(const HubContext &hub, const CommitFault &commit)
{
    const auto kind = kindOfPlural(commit.repo.section(u'/', 0, 0));
    const auto found = kind ? hub.store.repos().find(*kind, commit.repo.section(u'/', 1)) : std::nullopt;
    if (!found) {
        qCWarning(lcControl).noquote() << "a fault commits to a repository that is not there:" << commit.repo;
        return;
    }
    CommitRequest request;
    request.branch = commit.branch;
    request.author = {found->row.owner, commitEmail(found->row.owner)};
    request.message = u"Change %1"_s.arg(commit.path);
    request.when = QDateTime::currentDateTimeUtc();
    request.changes = {{FileChange::Kind::Content, commit.path, commit.content, {}}};
    const auto id = hub.store.commit(found->row, request);
    if (!id) {
        qCWarning(lcControl).noquote() << "a fault could not commit:" << id.error().text;
        return;
    }
    const QJsonObject moved{{u"ref"_s, branchRef(commit.branch)}, {u"oldSha"_s, found->row.head}, {u"newSha"_s, *id}};
    if (const auto row = hub.store.repos().byOid(found->row.oid))
        hub.events.tell({u"repo.content"_s, u"update"_s, *row, {}, {{u"updatedRefs"_s, QJsonArray{moved}}}});
}

} // namespace hs::localhub
