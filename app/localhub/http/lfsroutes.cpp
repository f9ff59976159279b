// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Git LFS server (commit-upload.md §3; git-lfs docs/api/batch.md, locking.md): what the Hub's clients use to upload
// large files, and git-lfs for both directions.

#include "localhub/http/bodyfields.h"
#include "localhub/http/routes.h"
#include "localhub/http/uploadurls.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kMostBatchObjects = 1000;
constexpr qint64 kMostParts = 10'000;            // as object stores have it
constexpr qint64 kLargestFile = 500'000'000'000; // commit-upload.md §6
constexpr auto kBasic = "basic"_L1;
constexpr auto kMultipart = "multipart"_L1;

Answer lfsAnswer(const QJsonObject &body, int status)
{
    Answer answer = jsonAnswer(body, status);
    answer.contentType = "application/vnd.git-lfs+json; charset=utf-8";
    return answer;
}

/// git-lfs reads "message", the Hub's clients read "error".
Answer lfsError(int status, const QString &message)
{
    Answer answer = errorAnswer(status, message);
    answer.contentType = "application/vnd.git-lfs+json; charset=utf-8";
    answer.body = lfsAnswer({{u"error"_s, message}, {u"message"_s, message}}, status).body;
    if (status == 401)
        answer.set("LFS-Authenticate", "Basic realm=\"Git LFS\"");
    return answer;
}

struct Batch
{
    bool isUpload = false;
    QLatin1StringView transfer;
    QJsonArray objects;
};

/// A caller without write access uploads for a pull request, and both clients name no reference then.
std::optional<Answer> uploadRefusal(const Call &call, const RepoRow &repo, const QString &ref)
{
    if (call.caller.isAnonymous())
        return lfsError(401, u"Invalid username or password."_s);
    const bool isForPull = ref.isEmpty() || ref.startsWith("refs/pr/"_L1);
    if (writeTokenRefusal(call) || (!mayWrite(call, repo) && !isForPull))
        return lfsError(403, u"You have read access but not the required permissions for this operation"_s);
    return std::nullopt;
}

/// One transfer serves all objects of an answer (batch.md): if one has to come in parts, all do.
QLatin1StringView chosenTransfer(const HubContext &hub, const QStringList &offered, const QJsonArray &objects)
{
    const bool isLarge = std::ranges::any_of(objects, [&hub](const QJsonValue &object) {
        return object["size"_L1].toInteger() > hub.largeUploads.multipartOver;
    });
    const bool takesBasic = offered.isEmpty() || offered.contains(kBasic);
    if (offered.contains(kMultipart) && (isLarge || !takesBasic))
        return kMultipart;
    return takesBasic ? kBasic : QLatin1StringView();
}

std::expected<Batch, Answer> readBatch(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    BodyFields fields(call);
    const QString operation = fields.choice("operation"_L1, {u"upload"_s, u"download"_s});
    Batch batch;
    batch.isUpload = operation == "upload"_L1;
    batch.objects = fields.list("objects"_L1);
    QStringList offered;
    for (const QJsonValue &name : fields.list("transfers"_L1))
        offered << name.toString();
    const QString hash = fields.optionalText("hash_algo"_L1).value_or(u"sha256"_s);
    if (!fields.isGood())
        return std::unexpected(lfsError(422, QString::fromUtf8(fields.refusal().header("X-Error-Message"))));
    if (operation.isEmpty())
        return std::unexpected(lfsError(422, u"The operation must be upload or download"_s));
    if (hash != "sha256"_L1 && hash != "sha_256"_L1)
        return std::unexpected(lfsError(409, u"The hash algorithm must be sha256"_s));
    if (batch.objects.size() > kMostBatchObjects)
        return std::unexpected(lfsError(413, u"At most %1 objects per request"_s.arg(kMostBatchObjects)));
    const auto refusal =
        batch.isUpload ? uploadRefusal(call, repo, fields.value("ref"_L1)["name"_L1].toString()) : std::nullopt;
    if (refusal)
        return std::unexpected(*refusal);
    // Parts are for uploads: a download is one address with ranges.
    batch.transfer = batch.isUpload ? chosenTransfer(hub, offered, batch.objects) : kBasic;
    if (batch.transfer.isEmpty())
        return std::unexpected(lfsError(422, u"The transfers of this hub are basic and multipart"_s));
    return batch;
}

QJsonObject withError(QJsonObject entry, int code, const QString &message)
{
    entry.insert(u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}});
    return entry;
}

QJsonObject action(const HubContext &hub, const QByteArray &href, const QJsonObject &header = {})
{
    QJsonObject action{{u"href"_s, QString::fromLatin1(href)},
                       {u"expires_in"_s, static_cast<qint64>(hub.urls.lifetime().count())}};
    if (!header.isEmpty())
        action.insert(u"header"_s, header);
    return action;
}

/// As the Hub has it: the parts' addresses stand in the header under their numbers, beside the size of a part; the
/// action's own address is that of the completion.
QJsonObject multipartAction(const HubContext &hub, const Call &call, SignedUpload upload)
{
    const qint64 least = (upload.object.size + kMostParts - 1) / kMostParts;
    upload.id = QUuid::createUuid().toString(QUuid::Id128);
    upload.chunk = qMax(hub.largeUploads.chunk, least);
    const int parts = upload.partial(0).parts();
    const QByteArray completion = completionUrl(hub, call, upload);
    QJsonObject header{{u"chunk_size"_s, QString::number(upload.chunk)}};
    for (upload.part = 1; upload.part <= parts; ++upload.part)
        header.insert(u"%1"_s.arg(upload.part, 5, 10, QChar(u'0')), QString::fromLatin1(uploadUrl(hub, call, upload)));
    return action(hub, completion, header);
}

QJsonObject uploadEntry(const HubContext &hub, const Call &call, const RepoRow &repo, const LfsObject &object,
                        QLatin1StringView transfer)
{
    QJsonObject entry{{u"oid"_s, object.sha256}, {u"size"_s, object.size}};
    // Of this repository only: a hash alone is no claim to what another one stores.
    const auto stored = hub.store.uploads().sizeIn(repo.key, object.sha256);
    if (stored == object.size)
        return entry;
    if (stored)
        return withError(entry, 422, u"The object has %1 bytes"_s.arg(*stored));
    if (object.size > kLargestFile)
        return withError(entry, 422, u"A file must not be larger than 500 GB"_s);
    if (object.size == 0) {
        // No client can PUT nothing to an object store (commit-upload.md §2); there is nothing to prove either.
        const auto nothing = [](const LfsUploads::Take &) { return true; };
        const auto done = hub.store.uploads().receive(repo.key, object, nothing);
        return done ? entry : withError(entry, 422, done.error().text);
    }
    SignedUpload upload{repo.oid, object, {}, 0, 0};
    const QJsonObject send =
        transfer == kMultipart ? multipartAction(hub, call, upload) : action(hub, uploadUrl(hub, call, upload));
    entry.insert(u"authenticated"_s, true); // git-lfs would add its token, which the blob host refuses
    entry.insert(u"actions"_s,
                 QJsonObject{{u"upload"_s, send}, {u"verify"_s, action(hub, verifyUrl(hub, call, upload))}});
    return entry;
}

QJsonObject downloadEntry(const HubContext &hub, const Call &call, const RepoRow &repo, const LfsObject &object)
{
    const auto stored = hub.store.uploads().sizeIn(repo.key, object.sha256);
    QJsonObject entry{{u"oid"_s, object.sha256}, {u"size"_s, stored.value_or(object.size)}};
    if (!stored)
        return withError(entry, 404, u"Object does not exist"_s);
    const QByteArray href =
        blobOrigin(hub, call) + hub.urls.make(repo.oid, object.sha256, object.sha256, call.expireUrl);
    entry.insert(u"authenticated"_s, true);
    entry.insert(u"actions"_s, QJsonObject{{u"download"_s, action(hub, href)}});
    return entry;
}

Answer answerBatch(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (const auto refusal = contentRefusal(hub, call, repo, ErrorForm::Json))
        return *refusal;
    const auto batch = readBatch(hub, call, repo);
    if (!batch)
        return batch.error();
    QJsonArray entries;
    for (const QJsonValue &asked : batch->objects) {
        const LfsObject object{asked["oid"_L1].toString().toLower(), asked["size"_L1].toInteger(-1)};
        if (!isSha256(object.sha256) || object.size < 0)
            entries.append(
                withError({{u"oid"_s, asked["oid"_L1].toString()}, {u"size"_s, asked["size"_L1].toInteger()}}, 422,
                          u"Invalid oid or size"_s));
        else if (batch->isUpload)
            entries.append(uploadEntry(hub, call, repo, object, batch->transfer));
        else
            entries.append(downloadEntry(hub, call, repo, object));
    }
    return lfsAnswer(
        {{u"transfer"_s, QString(batch->transfer)}, {u"objects"_s, entries}, {u"hash_algo"_s, u"sha256"_s}}, 200);
}

} // namespace

std::optional<Answer> lfsBelowPage(const HubContext &hub, const Call &call, const RepoRow &repo, qsizetype rest)
{
    if (call.segments.value(rest) != "info"_L1 || call.segments.value(rest + 1) != "lfs"_L1)
        return std::nullopt;
    if (call.isPost() && call.restFrom(rest + 2) == "objects/batch"_L1)
        return answerBatch(hub, call, repo);
    // Locks too: a server that has none answers so, and git-lfs goes on without (locking.md).
    return lfsError(404, u"Not Found"_s);
}

} // namespace hs::localhub
