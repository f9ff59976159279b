// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubclient.h"
#include "testkit/faketransport.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

namespace hs::test {

inline const QString kMainCommit = QStringLiteral("1111111111111111111111111111111111111111");
inline const QString kTagCommit = QStringLiteral("2222222222222222222222222222222222222222");

/// A file of FakeRepo.
struct FakeFile
{
    QString path;
    QByteArray bytes;
    qint64 size = -1; ///< of a large file whose bytes do not matter
    QString lfsSha256;
    QString scan;

    [[nodiscard]] qint64 byteCount() const { return size >= 0 ? size : bytes.size(); }
    [[nodiscard]] QString blobId() const
    {
        QCryptographicHash hash(QCryptographicHash::Sha1);
        hash.addData("blob " + QByteArray::number(bytes.size()) + QByteArray(1, '\0') + bytes);
        return QString::fromLatin1(hash.result().toHex());
    }
};

/// A Hub with one model, acme/reader, answered from memory through FakeTransport: details, refs, tree, commits, files
/// with ranges. Failures are not retried. A test changes the members or adds answers of its own before it asks.
class FakeRepo
{
public:
    explicit FakeRepo(const QString &cacheFolder = {})
        : client({.endpoint = QUrl(QStringLiteral("https://hub.example")),
                  .token = {},
                  .cacheFolder = cacheFolder,
                  .isOffline = false,
                  .transport = transport,
                  .clock = {}})
    {
        client.context()->retry = base::RetryPolicy::never();
        using Request = hub::HttpRequest;
        transport->answer(QStringLiteral("/api/models/acme/reader/revision/"),
                          [this](const Request &) { return json(details()); });
        transport->answer(QStringLiteral("/api/models/acme/reader/refs"), [](const Request &) { return json(refs()); });
        transport->answer(QStringLiteral("/api/models/acme/reader/tree/"),
                          [this](const Request &r) { return tree(r); });
        transport->answer(QStringLiteral("/api/models/acme/reader/commits/"),
                          [this](const Request &r) { return commits(r); });
        transport->answer(QStringLiteral("/acme/reader/resolve/"), [this](const Request &r) { return file(r); });
    }

    std::shared_ptr<testkit::FakeTransport> transport = std::make_shared<testkit::FakeTransport>();
    QString commit = kMainCommit;
    QString gated; ///< empty: open
    QList<FakeFile> files{
        {.path = QStringLiteral("README.md"), .bytes = "---\nlicense: mit\n---\n# Reader\n\nReads.\n"},
        {.path = QStringLiteral("config.json"), .bytes = "{\n  \"a\": 1\n}\n"}};
    int commitCount = 3;
    int treePage = 1000;
    hub::HubClient client;

    [[nodiscard]] hub::RepoRef ref(const QString &revision = QStringLiteral("main")) const
    {
        return {.kind = hub::RepoKind::Model,
                .id = *hub::RepoId::parse(u"acme/reader"),
                .revision = *hub::Revision::parse(revision)};
    }
    void setReadme(const QByteArray &bytes) { files.first().bytes = bytes; }
    void fail(const QString &part, int status, const QByteArray &code = {})
    {
        transport->answer(part, status, "{\"error\":\"no\"}",
                          code.isEmpty() ? QList<std::pair<QByteArray, QByteArray>>{}
                                         : QList<std::pair<QByteArray, QByteArray>>{{"X-Error-Code", code}});
    }
    void goOffline(const QString &part = QStringLiteral("hub.example"))
    {
        transport->answer(part, [](const hub::HttpRequest &) -> hub::Result<hub::HttpResponse> {
            return base::failure(base::HubError::Kind::Offline);
        });
    }

    [[nodiscard]] static hub::HttpResponse json(const QJsonObject &object)
    {
        return testkit::response(200, QJsonDocument(object).toJson(), {{"Content-Type", "application/json"}});
    }

private:
    [[nodiscard]] QJsonObject details() const
    {
        QJsonArray siblings;
        for (const FakeFile &f : files)
            siblings.append(QJsonObject{{QStringLiteral("rfilename"), f.path},
                                        {QStringLiteral("size"), f.byteCount()},
                                        {QStringLiteral("blobId"), f.blobId()}});
        QJsonObject repo{{QStringLiteral("_id"), QStringLiteral("0123456789abcdef01234567")},
                         {QStringLiteral("id"), QStringLiteral("acme/reader")},
                         {QStringLiteral("author"), QStringLiteral("acme")},
                         {QStringLiteral("sha"), commit},
                         {QStringLiteral("private"), false},
                         {QStringLiteral("disabled"), false},
                         {QStringLiteral("gated"), false},
                         {QStringLiteral("downloads"), 1234},
                         {QStringLiteral("likes"), 5},
                         {QStringLiteral("tags"), QJsonArray{QStringLiteral("transformers")}},
                         {QStringLiteral("pipeline_tag"), QStringLiteral("text-generation")},
                         {QStringLiteral("library_name"), QStringLiteral("transformers")},
                         {QStringLiteral("siblings"), siblings}};
        if (!gated.isEmpty())
            repo[QStringLiteral("gated")] = gated;
        return repo;
    }
    [[nodiscard]] static QJsonObject refs()
    {
        const auto ref = [](const QString &name, const QString &full, const QString &target) {
            return QJsonObject{{QStringLiteral("name"), name},
                               {QStringLiteral("ref"), full},
                               {QStringLiteral("targetCommit"), target}};
        };
        return {{QStringLiteral("branches"),
                 QJsonArray{ref(QStringLiteral("dev"), QStringLiteral("refs/heads/dev"), kTagCommit),
                            ref(QStringLiteral("main"), QStringLiteral("refs/heads/main"), kMainCommit)}},
                {QStringLiteral("tags"),
                 QJsonArray{ref(QStringLiteral("v1.0"), QStringLiteral("refs/tags/v1.0"), kTagCommit)}},
                {QStringLiteral("converts"), QJsonArray{}},
                {QStringLiteral("pullRequests"),
                 QJsonArray{ref(QStringLiteral("refs/pr/7"), QStringLiteral("refs/pr/7"), kTagCommit)}}};
    }
    [[nodiscard]] QJsonObject entry(const FakeFile &f, bool isExpanded) const
    {
        QJsonObject e{{QStringLiteral("type"), QStringLiteral("file")},
                      {QStringLiteral("path"), f.path},
                      {QStringLiteral("oid"), f.blobId()},
                      {QStringLiteral("size"), f.byteCount()}};
        if (!f.lfsSha256.isEmpty())
            e[QStringLiteral("lfs")] = QJsonObject{{QStringLiteral("oid"), f.lfsSha256},
                                                   {QStringLiteral("size"), f.byteCount()},
                                                   {QStringLiteral("pointerSize"), 134}};
        if (isExpanded) {
            e[QStringLiteral("lastCommit")] =
                QJsonObject{{QStringLiteral("id"), kMainCommit},
                            {QStringLiteral("title"), QStringLiteral("Add ") + f.path},
                            {QStringLiteral("date"), QStringLiteral("2026-01-02T03:04:05.000Z")}};
            if (!f.scan.isEmpty())
                e[QStringLiteral("securityFileStatus")] = QJsonObject{{QStringLiteral("status"), f.scan}};
        }
        return e;
    }
    [[nodiscard]] hub::HttpResponse tree(const hub::HttpRequest &request) const
    {
        const QUrlQuery query(request.url);
        const auto isTrue = [&query](const QString &name) { return query.queryItemValue(name) == u"true"; };
        const bool isExpanded = isTrue(QStringLiteral("expand"));
        const bool isRecursive = isTrue(QStringLiteral("recursive"));
        const QString folder = request.url.path().section(u'/', 7);
        const QString prefix = folder.isEmpty() ? QString() : folder + u'/';
        QJsonArray all;
        QStringList seen;
        for (const FakeFile &f : files) {
            if (!f.path.startsWith(prefix))
                continue;
            for (qsizetype at = f.path.indexOf(u'/', prefix.size()); at > 0; at = f.path.indexOf(u'/', at + 1)) {
                const QString sub = f.path.left(at);
                if (!seen.contains(sub) && (isRecursive || !QStringView(sub).sliced(prefix.size()).contains(u'/'))) {
                    seen.append(sub);
                    all.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("directory")},
                                           {QStringLiteral("path"), sub},
                                           {QStringLiteral("oid"), kTagCommit},
                                           {QStringLiteral("size"), 0}});
                }
            }
            if (isRecursive || !QStringView(f.path).sliced(prefix.size()).contains(u'/'))
                all.append(entry(f, isExpanded));
        }
        const int page = isExpanded ? 100 : treePage;
        const int from = query.queryItemValue(QStringLiteral("cursor")).toInt();
        QJsonArray items;
        for (int i = from; i < std::min<int>(from + page, static_cast<int>(all.size())); ++i)
            items.append(all.at(i));
        QList<std::pair<QByteArray, QByteArray>> headers;
        if (from + page < all.size()) {
            QUrl next = request.url;
            QUrlQuery nextQuery(next);
            nextQuery.removeAllQueryItems(QStringLiteral("cursor"));
            nextQuery.addQueryItem(QStringLiteral("cursor"), QString::number(from + page));
            next.setQuery(nextQuery);
            headers.append({"Link", '<' + next.toEncoded() + ">; rel=\"next\""});
        }
        return testkit::response(200, QJsonDocument(items).toJson(), headers);
    }
    [[nodiscard]] hub::HttpResponse commits(const hub::HttpRequest &request) const
    {
        const QUrlQuery query(request.url);
        const int limit = query.queryItemValue(QStringLiteral("limit")).toInt();
        const int page = query.queryItemValue(QStringLiteral("p")).toInt();
        QJsonArray items;
        for (int i = page * limit; i < std::min((page + 1) * limit, commitCount); ++i) {
            const QDateTime date(QDate(2026, 3, 20).addDays(-i / 2), QTime(12, 0), QTimeZone::UTC);
            items.append(QJsonObject{
                {QStringLiteral("id"), QStringLiteral("%1").arg(i, 40, 16, QChar(u'0'))},
                {QStringLiteral("title"), QStringLiteral("Commit %1").arg(i)},
                {QStringLiteral("message"), QString()},
                {QStringLiteral("authors"), QJsonArray{QJsonObject{{QStringLiteral("user"), QStringLiteral("ada")}}}},
                {QStringLiteral("date"), date.toString(Qt::ISODateWithMs)}});
        }
        QList<std::pair<QByteArray, QByteArray>> headers{{"X-Total-Count", QByteArray::number(commitCount)}};
        if ((page + 1) * limit < commitCount) {
            const QString base = request.url.toString(QUrl::RemoveQuery | QUrl::FullyEncoded);
            headers.append(
                {"Link",
                 QStringLiteral("<%1?p=%2&limit=%3>; rel=\"next\"").arg(base).arg(page + 1).arg(limit).toUtf8()});
        }
        return testkit::response(200, QJsonDocument(items).toJson(), headers);
    }
    [[nodiscard]] hub::HttpResponse file(const hub::HttpRequest &request) const
    {
        const QString path = request.url.path().section(u'/', 5);
        for (const FakeFile &f : files) {
            if (f.path != path)
                continue;
            const QList<std::pair<QByteArray, QByteArray>> facts{
                {"X-Repo-Commit", commit.toUtf8()},
                {"ETag", '"' + f.blobId().toUtf8() + '"'},
                {"Content-Length", QByteArray::number(f.bytes.size())}};
            const QByteArray range = request.headers.value("Range");
            if (!range.startsWith("bytes="))
                return testkit::response(200, request.method == "HEAD" ? QByteArray() : f.bytes, facts);
            const QByteArrayList ends = range.sliced(6).split('-');
            const qint64 first = ends.first().toLongLong();
            const qint64 last = ends.last().isEmpty() ? f.bytes.size() - 1
                                                      : std::min<qint64>(ends.last().toLongLong(), f.bytes.size() - 1);
            return testkit::response(
                206, f.bytes.sliced(first, last - first + 1),
                {{"Content-Range", "bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/' +
                                       QByteArray::number(f.bytes.size())}});
        }
        return testkit::response(404, "{\"error\":\"Entry not found\"}", {{"X-Error-Code", "EntryNotFound"}});
    }
};

} // namespace hs::test
