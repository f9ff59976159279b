// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/repoviews.h"
#include "localhub/http/routes.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

Answer repoInfo(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision)
{
    const auto expand = expandFields(call, repo.kind);
    if (!expand)
        return expand.error();
    QStringList fields = expand->isEmpty() ? infoFields(repo.kind) : *expand;
    const bool withSecurity = repo.kind == RepoKind::Model && call.params.flag("securityStatus"_L1);
    if (withSecurity)
        fields << u"securityRepoStatus"_s;

    ViewOptions options;
    options.host = call.hostName();
    options.blobs = call.params.flag("blobs"_L1);
    options.isMasked = options.blobs && isMasked(hub, call, repo);
    const bool isDefault = revision.isEmpty() || revision == "main"_L1 || revision == "HEAD"_L1;
    if (!isDefault || (repo.head.isEmpty() && !revision.isEmpty())) {
        const auto git = hub.store.reader(repo);
        if (!git)
            return failureAnswer(git.error(), revision, ErrorForm::Json);
        const auto commit = git->resolve(revision);
        if (!commit)
            return failureAnswer(commit.error(), revision, ErrorForm::Json);
        options.commit = *commit;
    }
    RepoView view = loadView(hub, repo, fields, options);
    if (withSecurity)
        view.securityRepoStatus = QJsonObject{{u"scansDone"_s, false}, {u"filesWithIssues"_s, QJsonArray()}};
    return jsonAnswer(repoAnswer(view, fields));
}

Answer authCheck(const HubContext &hub, const Call &call, const RepoRow &repo, bool forWriting)
{
    if (const auto refusal = contentRefusal(hub, call, repo, ErrorForm::Json))
        return *refusal;
    if (forWriting) {
        if (const auto refusal = writeRefusal(call, repo))
            return *refusal;
    }
    return textAnswer("OK");
}

Answer repoScan()
{
    return jsonAnswer(QJsonObject{{u"scansDone"_s, false}, {u"filesWithIssues"_s, QJsonArray()}});
}

} // namespace hs::localhub
