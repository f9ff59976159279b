// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/spaceanswer.h"
#include "localhub/http/bodyfields.h"
#include "localhub/http/routes.h"
#include "localhub/spaces/spacerunner.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kLongestKey = 256;
constexpr qsizetype kLongestValue = 64 * 1024; // not documented; a page's own values are far smaller
constexpr qsizetype kLongestValueDescription = 1024;
constexpr qsizetype kMostSettings = 500;

/// Key, value and description of a body; the complaints are in `body`.
SpaceSetting settingOf(BodyFields &body, bool onlyKey)
{
    static const QRegularExpression form(u"^[a-zA-Z][_a-zA-Z0-9]*\\z"_s); // spaces.md §5
    SpaceSetting setting;
    setting.key = body.text("key"_L1, 1, kLongestKey);
    if (!setting.key.isEmpty() && !form.match(setting.key).hasMatch())
        body.complain(u"Invalid string: must match pattern /^[a-zA-Z][_a-zA-Z0-9]*$/"_s, "key"_L1);
    if (!onlyKey) {
        setting.value = body.optionalText("value"_L1, kLongestValue).value_or(QString());
        setting.description = body.optionalText("description"_L1, kLongestValueDescription).value_or(QString());
    }
    return setting;
}

/// A running application is started anew with what was changed; the trouble with that.
std::optional<Answer> restartTrouble(const HubContext &hub, const Call &call, const RepoRow &space)
{
    const auto changed = hub.spaces.change(space, [](SpaceState &) {}, true);
    if (!changed)
        return failureAnswer(changed.error(), {}, ErrorForm::Json);
    hub.events.tell({u"repo.config"_s, u"update"_s, space, call.caller.account.name, {}});
    return std::nullopt;
}

Answer secretsRoute(const HubContext &hub, const Call &call, const RepoRow &space)
{
    SpaceTable &table = hub.store.spaces();
    if (call.isGet())
        return jsonAnswer(secretsAnswer(table.secrets(space.key)));
    BodyFields body(call);
    const SpaceSetting secret = settingOf(body, call.isDelete());
    if (body.isGood() && call.isPost() && table.secrets(space.key).size() >= kMostSettings)
        body.complain(u"Too many secrets"_s, "key"_L1);
    if (!body.isGood())
        return body.refusal();
    const auto done = call.isDelete() ? table.removeSecret(space.key, secret.key) : table.setSecret(space, secret);
    if (!done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    return restartTrouble(hub, call, space).value_or(jsonAnswer(QJsonObject()));
}

Answer variablesRoute(const HubContext &hub, const Call &call, const RepoRow &space)
{
    SpaceTable &table = hub.store.spaces();
    if (!call.isGet()) {
        BodyFields body(call);
        const SpaceSetting variable = settingOf(body, call.isDelete());
        if (body.isGood() && call.isPost() && table.variables(space.key).size() >= kMostSettings)
            body.complain(u"Too many variables"_s, "key"_L1);
        if (!body.isGood())
            return body.refusal();
        const auto done =
            call.isDelete() ? table.removeVariable(space.key, variable.key) : table.setVariable(space.key, variable);
        if (!done)
            return failureAnswer(done.error(), {}, ErrorForm::Json);
        if (const auto trouble = restartTrouble(hub, call, space))
            return *trouble;
    }
    return jsonAnswer(variablesAnswer(table.variables(space.key)));
}

} // namespace

std::optional<Answer> spaceSettingsBelowRepo(const HubContext &hub, const Call &call, const RepoRow &space,
                                             qsizetype rest)
{
    if (space.kind != RepoKind::Space || call.segments.size() != rest + 1)
        return std::nullopt;
    const QString word = call.segments.at(rest);
    const bool isSecrets = word == "secrets"_L1;
    if ((!isSecrets && word != "variables"_L1) || (!call.isGet() && !call.isPost() && !call.isDelete()))
        return std::nullopt;
    // Variables are public (spaces.md §5); that there is a secret of some name is for those who may change it.
    if (isSecrets || !call.isGet()) {
        if (const auto refusal = writeRefusal(call, space))
            return *refusal;
    }
    return isSecrets ? secretsRoute(hub, call, space) : variablesRoute(hub, call, space);
}

} // namespace hs::localhub
