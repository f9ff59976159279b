// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the bytes of large files arrive, and what follows (commit-upload.md §3.1–3.3).

#include "localhub/http/bodyfields.h"
#include "localhub/http/routes.h"
#include "localhub/http/uploadurls.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Answer noRepo()
{
    return errorAnswer(404, u"Repository not found"_s, "RepoNotFound", ErrorForm::Text);
}

/// ETags of parts as the client kept them, quotes and all; in the order of the parts, wherever they stood.
QList<QByteArray> tagsIn(const QJsonArray &parts, qsizetype count)
{
    QList<QByteArray> tags(qMin(count, parts.size()));
    for (const QJsonValue &part : parts) {
        const qint64 number = part["partNumber"_L1].toInteger();
        if (number >= 1 && number <= tags.size())
            tags[number - 1] = part["etag"_L1].toString().toLatin1().replace('"', "");
    }
    return tags;
}

Answer complete(const HubContext &hub, const Call &call, const SignedUpload &upload, const RepoRow &repo)
{
    BodyFields fields(call);
    const QString oid = fields.text("oid"_L1);
    const QJsonArray parts = fields.list("parts"_L1);
    if (!fields.isGood())
        return fields.refusal();
    if (oid != upload.object.sha256)
        return errorAnswer(400, u"The oid is not that of the upload"_s);
    const PartialUpload partial = upload.partial(repo.key);
    const auto done = hub.store.uploads().complete(partial, tagsIn(parts, partial.parts()));
    return done ? jsonAnswer(QJsonObject{{u"success"_s, true}}) : failureAnswer(done.error(), {}, ErrorForm::Json);
}

Answer verify(const HubContext &hub, const Call &call, const SignedUpload &upload, const RepoRow &repo)
{
    BodyFields fields(call);
    const QString oid = fields.text("oid"_L1);
    const qint64 size = fields.number("size"_L1, 0, std::numeric_limits<qint64>::max()).value_or(upload.object.size);
    if (!fields.isGood())
        return fields.refusal();
    if (oid != upload.object.sha256 || hub.store.uploads().sizeIn(repo.key, oid) != size)
        return errorAnswer(404, u"The object %1 was not uploaded"_s.arg(oid));
    return jsonAnswer(QJsonObject{{u"success"_s, true}});
}

} // namespace

Answer receiveUpload(const HubContext &hub, const Call &call)
{
    const auto upload = signedUpload(hub, call);
    if (!upload)
        return upload.error();
    const auto repo = hub.store.repos().byOid(upload->repoOid);
    if (!repo)
        return noRepo();
    if (!call.stream)
        return errorAnswer(400, u"There is no body"_s, {}, ErrorForm::Text);
    const LfsUploads::Body body = [&call](const LfsUploads::Take &take) { return call.stream->forEachPiece(take); };
    QByteArray tag = upload->object.sha256.toLatin1();
    if (upload->part > 0) {
        const auto part = hub.store.uploads().receivePart(upload->partial(repo->key), upload->part, body);
        if (!part)
            return failureAnswer(part.error(), {}, ErrorForm::Text);
        tag = *part;
    } else if (const auto done = hub.store.uploads().receive(repo->key, upload->object, body); !done) {
        return failureAnswer(done.error(), {}, ErrorForm::Text);
    }
    Answer answer;
    answer.set("ETag", '"' + tag + '"');
    return answer;
}

std::optional<Answer> uploadsBelowApi(const HubContext &hub, const Call &call)
{
    const QString word = call.segments.value(1);
    if (!call.isPost() || (word != "complete_multipart"_L1 && word != "verify-upload"_L1))
        return std::nullopt;
    const auto upload = signedUpload(hub, call);
    if (!upload)
        return upload.error();
    const auto repo = hub.store.repos().byOid(upload->repoOid);
    if (!repo)
        return noRepo();
    return word == "verify-upload"_L1 ? verify(hub, call, *upload, *repo) : complete(hub, call, *upload, *repo);
}

} // namespace hs::localhub
