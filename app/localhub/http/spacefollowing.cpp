// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/spacefollowing.h"

#include "localhub/spaces/spacerunner.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

void follow(SpaceRunner &runner, const HubEvent &event)
{
    if (event.repo.kind != RepoKind::Space)
        return;
    const bool isNew = event.scope == "repo"_L1 && event.action == "create"_L1;
    if (!isNew && event.scope != "repo.content"_L1)
        return;
    QString before;
    bool isOfMain = isNew;
    for (const QJsonValue &ref : event.details.value("updatedRefs"_L1).toArray()) {
        if (ref["ref"_L1].toString() != "refs/heads/main"_L1)
            continue;
        isOfMain = true;
        before = ref["oldSha"_L1].toString();
    }
    if (isOfMain)
        runner.contentChanged(event.repo, before);
}

} // namespace

void followSpaces(HubEvents &events, SpaceRunner &runner)
{
    events.listen([&runner](const HubEvent &event) { follow(runner, event); });
}

} // namespace hs::localhub
