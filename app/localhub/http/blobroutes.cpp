// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/routes.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Answer blobFile(const HubContext &hub, const Call &call)
{
    SignedBlob blob;
    const SignedUrls::Verdict verdict = hub.urls.check(call.target, blob);
    if (verdict == SignedUrls::Verdict::Forged)
        return errorAnswer(403, u"The signature does not match"_s, {}, ErrorForm::Text);
    if (verdict == SignedUrls::Verdict::Expired || call.expireUrl)
        return errorAnswer(403, u"Request has expired"_s, {}, ErrorForm::Text);
    if (!hub.store.lfs().has(blob.sha256))
        return errorAnswer(404, u"No such object"_s, {}, ErrorForm::Text);
    Answer answer;
    answer.file = hub.store.lfs().path(blob.sha256);
    answer.contentType = "application/octet-stream";
    answer.canRange = true;
    // Like the Hub's CDN: a strong validator that is not the SHA-256 (download.md §1.2).
    answer.set("ETag", '"' + sha256Hex("blob host" + blob.sha256.toLatin1()).toLatin1() + '"')
        .set("Accept-Ranges", "bytes")
        .set("Content-Disposition", contentDisposition(QString::fromUtf8(blob.fileName), false));
    return answer;
}

} // namespace

Answer routeBlobHost(const HubContext &hub, const Call &call)
{
    // Object stores refuse two ways of signing at once; here it also proves that no client leaks its token.
    if (!call.header("authorization").isEmpty())
        return errorAnswer(400, u"Only one auth mechanism allowed"_s, {}, ErrorForm::Text);
    if (call.isPut() && call.segments.value(0) == "uploads"_L1)
        return receiveUpload(hub, call);
    return call.isGet() ? blobFile(hub, call) : errorAnswer(405, u"Method Not Allowed"_s, {}, ErrorForm::Text);
}

} // namespace hs::localhub
