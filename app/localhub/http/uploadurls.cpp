// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/uploadurls.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// Repository and object are the last two parts of the path, the rest is the query.
QByteArray targetOf(const char *folder, const SignedUpload &upload)
{
    QByteArray target = folder + upload.repoOid.toLatin1() + '/' + upload.object.sha256.toLatin1() +
                        "?size=" + QByteArray::number(upload.object.size);
    if (!upload.id.isEmpty())
        target += "&uploadId=" + upload.id.toLatin1() + "&chunk=" + QByteArray::number(upload.chunk);
    if (upload.part > 0)
        target += "&partNumber=" + QByteArray::number(upload.part);
    return target;
}

} // namespace

QByteArray uploadUrl(const HubContext &hub, const Call &call, const SignedUpload &upload)
{
    return blobOrigin(hub, call) + hub.urls.sign(targetOf("/uploads/", upload), call.expireUrl);
}

QByteArray completionUrl(const HubContext &hub, const Call &call, const SignedUpload &upload)
{
    return call.origin() + hub.urls.sign(targetOf("/api/complete_multipart/", upload), call.expireUrl);
}

QByteArray verifyUrl(const HubContext &hub, const Call &call, const SignedUpload &upload)
{
    return call.origin() + hub.urls.sign(targetOf("/api/verify-upload/", upload), call.expireUrl);
}

std::expected<SignedUpload, Answer> signedUpload(const HubContext &hub, const Call &call)
{
    const SignedUrls::Verdict verdict = hub.urls.judge(call.target);
    if (verdict == SignedUrls::Verdict::Forged)
        return std::unexpected(errorAnswer(403, u"The signature does not match"_s, {}, ErrorForm::Text));
    if (verdict == SignedUrls::Verdict::Expired || call.expireUrl)
        return std::unexpected(errorAnswer(403, u"Request has expired"_s, {}, ErrorForm::Text));
    SignedUpload upload;
    upload.repoOid = call.segments.value(call.segments.size() - 2);
    upload.object = {call.segments.constLast(), call.params.value("size"_L1).toLongLong()};
    upload.id = call.params.value("uploadId"_L1);
    upload.chunk = call.params.value("chunk"_L1).toLongLong();
    upload.part = call.params.value("partNumber"_L1).toInt();
    return upload;
}

} // namespace hs::localhub
