// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/spaceplan.h"

#include "localhub/facts/cardvalues.h"
#include "localhub/facts/frontmatter.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QString appFileOf(const QJsonObject &card, const QString &sdk)
{
    const QString said = cardText(card, "app_file"_L1);
    if (!said.isEmpty())
        return said;
    if (sdk == "static"_L1)
        return u"index.html"_s;
    return sdk == "docker"_L1 ? u"Dockerfile"_s : u"app.py"_s;
}

/// What is wrong with the configuration; empty when nothing is.
QString configurationError(const FrontMatter &front, const QString &sdk)
{
    if (front.state == FrontMatter::State::Broken)
        return front.problem;
    static const QStringList known = {u"gradio"_s, u"docker"_s, u"static"_s, u"streamlit"_s};
    if (!known.contains(sdk))
        return u"\"sdk\" in README.md must be one of gradio, docker, static; it is \"%1\""_s.arg(sdk);
    return {};
}

QString refusalOf(const SpacePlan &plan, const QJsonObject &card)
{
    if (plan.sdk != "static"_L1)
        return u"hubscope-localhub serves static Spaces only: it has neither a builder nor containers, so that this "
               "%1 application cannot run here."_s.arg(plan.sdk == "docker"_L1 ? u"Docker"_s : plan.sdk);
    if (!cardText(card, "app_build_command"_L1).isEmpty())
        return u"hubscope-localhub runs no build commands: commit what app_build_command makes, and let app_file name "
               "it."_s;
    return {};
}

} // namespace

SpacePlan planOf(const RepoFiles &files, const QByteArray &readme)
{
    const FrontMatter front = parseFrontMatter(readme);
    const QJsonObject &values = front.values;
    SpacePlan plan;
    plan.sdk = cardText(values, "sdk"_L1);
    if (plan.sdk.isEmpty())
        plan.sdk = u"static"_s;
    plan.sdkVersion = cardText(values, "sdk_version"_L1);
    plan.appFile = appFileOf(values, plan.sdk);
    plan.errorMessage = configurationError(front, plan.sdk);
    plan.refusal = refusalOf(plan, values);
    if (!plan.errorMessage.isEmpty())
        plan.stage = SpaceStage::ConfigError;
    else if (!files.has(plan.appFile))
        plan.stage = SpaceStage::NoAppFile;
    else if (plan.refusal.isEmpty())
        plan.stage = SpaceStage::Running;
    return plan;
}

} // namespace hs::localhub
