// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Hub's editor of comments does with a file that is dropped on it: the bytes go to /uploads, the answer is
// their address (huggingface_hub 2.4.0, HfApi.upload_attachment). Kinds and sizes are those of that method's
// description. The client says that somebody who is not signed in may do this as well; here nobody else than members
// leaves files.

#include "localhub/http/routes.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kLargest = 10'000'000;
constexpr qint64 kLargestVideo = 50'000'000;
constexpr auto kPlace = "uploads"_L1;

struct AttachmentType
{
    QByteArrayView type;
    QLatin1StringView suffix;
};
constexpr std::array kContentTypes = {
    AttachmentType{"image/png", ".png"_L1},   AttachmentType{"image/jpeg", ".jpg"_L1},
    AttachmentType{"image/gif", ".gif"_L1},   AttachmentType{"image/webp", ".webp"_L1},
    AttachmentType{"video/mp4", ".mp4"_L1},   AttachmentType{"video/quicktime", ".mov"_L1},
    AttachmentType{"video/webm", ".webm"_L1}, AttachmentType{"audio/mpeg", ".mp3"_L1},
    AttachmentType{"audio/wav", ".wav"_L1},
};

const AttachmentType *typeNamed(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').constFirst().trimmed().toLower();
    const auto *const found =
        std::ranges::find_if(kContentTypes, [&type](const AttachmentType &item) { return item.type == type; });
    return found == kContentTypes.end() ? nullptr : found;
}

} // namespace

bool isAttachmentPost(const Call &call)
{
    return call.isPost() && call.segments.size() == 1 && call.segments.constFirst() == kPlace;
}

Answer receiveAttachment(const HubContext &hub, const Call &call)
{
    if (auto refusal = writeTokenRefusal(call))
        return *refusal;
    const AttachmentType *const type = typeNamed(call.header("content-type"));
    if (!type)
        return errorAnswer(415, u"This is not a picture, a video or a sound that can be shown in a comment"_s);
    if (!call.stream)
        return errorAnswer(400, u"There is no body"_s);
    const QString &account = call.caller.account.id;
    const auto name = hub.store.attachments().receive(
        account, type->suffix, type->type.startsWith("video/") ? kLargestVideo : kLargest,
        [&call](const Attachments::Take &take) { return call.stream->forEachPiece(take); });
    if (!name)
        return failureAnswer(name.error(), {}, ErrorForm::Json);
    return textAnswer(call.origin() + "/uploads/" + account.toLatin1() + '/' + name->toLatin1());
}

std::optional<Answer> attachmentFile(const HubContext &hub, const Call &call)
{
    if (!call.isGet() || call.segments.size() != 3 || call.segments.constFirst() != kPlace)
        return std::nullopt;
    const QString path = hub.store.attachments().file(call.segments.at(1), call.segments.at(2));
    const auto *const type =
        std::ranges::find_if(kContentTypes, [&path](const AttachmentType &item) { return path.endsWith(item.suffix); });
    if (path.isEmpty() || type == kContentTypes.end())
        return std::nullopt;
    Answer answer;
    answer.file = path;
    answer.canRange = true;
    answer.contentType = type->type.toByteArray();
    // The bytes are whatever somebody sent: they are never a page.
    answer.set("ETag", '"' + call.segments.at(2).toLatin1() + '"')
        .set("Accept-Ranges", "bytes")
        .set("Cache-Control", "public, max-age=31536000, immutable")
        .set("X-Content-Type-Options", "nosniff")
        .set("Content-Security-Policy", "default-src 'none'; sandbox");
    return answer;
}

} // namespace hs::localhub
