// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/unpackedblobs.h"
#include "localhub/http/routes.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// Served to everybody even when the gate is closed; exactly these (gating.md §1).
bool isOpenFile(const QString &path)
{
    static constexpr std::array names = {"README.md"_L1, "LICENSE"_L1, "LICENSE.md"_L1, "LICENSE.txt"_L1};
    return std::ranges::find(names, path) != names.end();
}

/// By its name; else text, unless there is a NUL near its start.
QByteArray typeOf(const QString &path, const Answer &content)
{
    static const QHash<QString, QByteArray> types = {
        {u"png"_s, "image/png"},       {u"jpg"_s, "image/jpeg"},  {u"jpeg"_s, "image/jpeg"},
        {u"gif"_s, "image/gif"},       {u"webp"_s, "image/webp"}, {u"svg"_s, "image/svg+xml"},
        {u"pdf"_s, "application/pdf"}, {u"wav"_s, "audio/wav"},   {u"mp3"_s, "audio/mpeg"},
        {u"flac"_s, "audio/flac"},     {u"mp4"_s, "video/mp4"},   {u"webm"_s, "video/webm"}};
    constexpr qsizetype kLookedAt = 8000; // as git decides
    QByteArray start = content.body.left(kLookedAt);
    if (QFile file(content.file); !content.file.isEmpty() && file.open(QIODevice::ReadOnly))
        start = file.read(kLookedAt);
    return types.value(QFileInfo(path).suffix().toLower(),
                       start.contains('\0') ? "application/octet-stream" : "text/plain; charset=utf-8");
}

struct FoundFile
{
    QString commit;
    TreeItem item;
    Answer content; ///< git's blob as a body, when it was asked for
};

Answer missingEntry(const QString &commit)
{
    Answer answer = errorAnswer(404, u"Entry not found"_s, "EntryNotFound", ErrorForm::Text);
    answer.set("X-Repo-Commit", commit.toLatin1()).set("Accept-Ranges", "bytes");
    return answer;
}

/// git's blob as the body of an answer: small ones from memory, others from a file.
Answer blobAnswer(const HubContext &hub, const GitReader &git, const TreeItem &item)
{
    Answer answer;
    answer.canRange = true;
    if (item.size < UnpackedBlobs::kSmallest) {
        answer.body = git.blob(item.oid).value_or(QByteArray());
        return answer;
    }
    const auto blob = hub.blobs.blob(git, item.oid);
    if (!blob)
        return failureAnswer(blob.error(), {}, ErrorForm::Text);
    answer.file = (*blob)->path();
    answer.fileOwner = *blob;
    return answer;
}

/// Gate first, then revision, then path (gating.md §1).
std::expected<FoundFile, Answer> findFile(const HubContext &hub, const Call &call, const RepoRow &repo,
                                          const QString &revision, const QString &path, bool isResolve, bool wantsBlob)
{
    if (!(isResolve && isOpenFile(path) && !repo.isDisabled)) {
        if (const auto refusal = contentRefusal(hub, call, repo, ErrorForm::Text))
            return std::unexpected(*refusal);
    }
    const auto git = hub.store.reader(repo);
    if (!git)
        return std::unexpected(failureAnswer(git.error(), revision, ErrorForm::Text));
    const auto commit = git->resolve(revision);
    if (!commit && git->isUnborn(revision))
        return std::unexpected(errorAnswer(404, u"Entry not found"_s, "EntryNotFound", ErrorForm::Text));
    if (!commit)
        return std::unexpected(failureAnswer(commit.error(), revision, ErrorForm::Text));
    const auto item = git->item(*commit, path);
    if (!item || item->type != TreeItem::Type::File)
        return std::unexpected(missingEntry(*commit));
    FoundFile found{*commit, *item, {}};
    if (wantsBlob && !(isResolve && item->lfs))
        found.content = blobAnswer(hub, *git, *item);
    if (found.content.status != 200)
        return std::unexpected(found.content);
    return found;
}

/// Parts of an id or path as they stand in an address: each encoded, "/" kept.
QByteArray encodedPath(const QString &path)
{
    return QUrl::toPercentEncoding(path, "/");
}

QByteArray quoted(const QString &text)
{
    return '"' + text.toLatin1() + '"';
}

void addFileHeaders(Answer &answer, const Call &call, const FoundFile &file)
{
    const QString name = file.item.path.sliced(file.item.path.lastIndexOf(u'/') + 1);
    answer.set("X-Repo-Commit", file.commit.toLatin1()).set("Accept-Ranges", "bytes");
    if (!call.params.has("noContentDisposition"_L1))
        answer.set("Content-Disposition", contentDisposition(name, call.params.flag("download"_L1)));
    answer.set("Content-Security-Policy", "default-src 'none'; sandbox");
}

Answer redirectToBlob(const HubContext &hub, const Call &call, const RepoRow &repo, const FoundFile &file)
{
    const LfsPointer &lfs = *file.item.lfs;
    // A pointer alone gives no right to what others have uploaded.
    if (!hub.store.repos().hasLfsObject(repo.key, lfs.sha256) || !hub.store.lfs().has(lfs.sha256))
        return errorAnswer(404, u"The large file of this pointer is not on this hub"_s, "EntryNotFound",
                           ErrorForm::Text);
    const QString name = file.item.path.sliced(file.item.path.lastIndexOf(u'/') + 1);
    const QByteArray location = blobOrigin(hub, call) + hub.urls.make(repo.oid, lfs.sha256, name, call.expireUrl);
    Answer answer = textAnswer("Found. Redirecting to " + location, 302);
    answer.set("Location", location)
        .set("X-Repo-Commit", file.commit.toLatin1())
        .set("X-Linked-Size", QByteArray::number(lfs.size))
        .set("X-Linked-ETag", quoted(lfs.sha256))
        .set("Accept-Ranges", "bytes")
        .set("Cache-Control", "no-store");
    return answer;
}

bool matchesEtag(const Call &call, const QByteArray &etag)
{
    const QByteArray wanted = call.header("if-none-match");
    return !wanted.isEmpty() && (wanted == "*" || wanted.contains(etag));
}

Answer notModified(const FoundFile &file, const QByteArray &etag)
{
    Answer answer;
    answer.status = 304;
    answer.set("ETag", etag).set("X-Repo-Commit", file.commit.toLatin1());
    return answer;
}

} // namespace

Answer resolveFile(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision,
                   const QString &path)
{
    const auto file = findFile(hub, call, repo, revision, path, true, false);
    if (!file)
        return file.error();
    if (file->item.lfs) {
        const QByteArray etag = quoted(file->item.lfs->sha256);
        return matchesEtag(call, etag) ? notModified(*file, etag) : redirectToBlob(hub, call, repo, *file);
    }
    const QByteArray etag = quoted(file->item.oid);
    if (matchesEtag(call, etag))
        return notModified(*file, etag);
    const QByteArray location = "/api/resolve-cache/" + wordsOf(repo.kind).plural.toLatin1() + '/' +
                                encodedPath(repo.fullName()) + '/' + file->commit.toLatin1() + '/' + encodedPath(path) +
                                '?' + QUrl::toPercentEncoding(QString::fromUtf8(call.path)) +
                                "=&etag=" + QUrl::toPercentEncoding(QString::fromLatin1(etag));
    Answer answer = redirectAnswer(location);
    addFileHeaders(answer, call, *file);
    answer.set("X-Linked-ETag", etag);
    return answer;
}

Answer resolveCache(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &commit,
                    const QString &path)
{
    const auto file = findFile(hub, call, repo, commit, path, true, true);
    if (!file)
        return file.error();
    if (file->item.lfs)
        return redirectToBlob(hub, call, repo, *file);
    Answer answer = file->content;
    answer.contentType = typeOf(path, answer);
    addFileHeaders(answer, call, *file);
    answer.set("ETag", quoted(file->item.oid)).set("X-Hub-Cache", "MISS");
    return answer;
}

Answer rawFile(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision,
               const QString &path)
{
    const auto file = findFile(hub, call, repo, revision, path, false, true);
    if (!file)
        return file.error();
    // It honours ranges: the JavaScript client learns the size of a pointer that way (download.md §1.3).
    Answer answer = file->content;
    answer.contentType = "text/plain; charset=utf-8";
    addFileHeaders(answer, call, *file);
    answer.set("ETag", quoted(file->item.oid));
    return answer;
}

} // namespace hs::localhub
