// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacekit.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace hs::localhub::test {
namespace {

SeedRepo spaceOf(const QString &name, const QByteArray &card, const QList<SeedFile> &files)
{
    SeedRepo repo;
    repo.kind = SeedKind::Space;
    repo.owner = u"acme"_s;
    repo.name = name;
    repo.createdAt = QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC);
    SeedCommit commit;
    commit.author = u"alice"_s;
    commit.title = u"Initial commit"_s;
    commit.when = repo.createdAt;
    commit.files = QList<SeedFile>{{u"README.md"_s, card}} + files;
    repo.commits = {commit};
    return repo;
}

QList<SeedRepo> staticSpaces()
{
    const QByteArray page = "<!doctype html><html><head><title>Page</title></head><body>hello</body></html>";
    SeedRepo full = spaceOf(u"page"_s,
                            "---\ntitle: A Page\nemoji: 🌱\nsdk: static\ntags: [template]\n"
                            "short_description: greets the gardener\n---\n",
                            {{u"index.html"_s, page},
                             {u"style.css"_s, "body{}"},
                             {u"app/main.js"_s, "export {}"},
                             {u"docs/index.html"_s, "<p>docs</p>"},
                             {u"big.bin"_s, tinySafetensors()}});
    full.likes = 7;
    SeedRepo hidden = spaceOf(u"hidden"_s, "---\nsdk: static\n---\n", {{u"index.html"_s, "secret garden"}});
    hidden.isPrivate = true;
    return {full, hidden,
            spaceOf(u"dist"_s,
                    "---\nsdk: static\napp_file: dist/index.html\ndisable_embedding: true\n"
                    "custom_headers:\n  cross-origin-embedder-policy: require-corp\n"
                    "  x-evil: yes\n---\n",
                    {{u"dist/index.html"_s, "built"}, {u"dist/a.js"_s, "1"}})};
}

QList<SeedRepo> otherSpaces()
{
    return {spaceOf(u"bad"_s, "---\nsdk: [static\n---\n", {{u"index.html"_s, "x"}}),
            spaceOf(u"odd"_s, "---\nsdk: turbine\n---\n", {{u"index.html"_s, "x"}}),
            spaceOf(u"bare"_s, "---\nsdk: static\n---\n", {}),
            spaceOf(u"built"_s, "---\nsdk: static\napp_build_command: npm run build\n---\n", {{u"index.html"_s, "x"}}),
            spaceOf(u"box"_s, "---\nsdk: docker\n---\n", {{u"Dockerfile"_s, "FROM scratch\n"}})};
}

} // namespace

SeedHub spacesHub()
{
    SeedHub hub = acmeHub();
    hub.forEachRepo = [before = hub.forEachRepo](const std::function<void(SeedRepo)> &receive) {
        before(receive);
        for (const SeedRepo &repo : staticSpaces() + otherSpaces())
            receive(repo);
    };
    return hub;
}

ServerOptions quickSpaces()
{
    ServerOptions options;
    options.allowsFaults = true;
    options.spaceStep = std::chrono::milliseconds(1);
    return options;
}

QString stageOf(Hub &hub, const QString &space)
{
    return hub.get(u"/api/spaces/acme/%1/runtime"_s.arg(space), as("hf_alice")).object()["stage"_L1].toString();
}

void commitTo(Hub &hub, const QString &space, const QString &path, const QString &content)
{
    const QJsonObject rule{
        {u"route"_s, u"^/commit-now$"_s},
        {u"action"_s, QJsonObject{{u"status"_s, 204},
                                  {u"commitDuring"_s, QJsonObject{{u"repo"_s, u"spaces/acme/"_s + space},
                                                                  {u"path"_s, path},
                                                                  {u"content"_s, content}}}}}};
    QCOMPARE(hub.post(u"/-/faults"_s, "application/json", QJsonDocument(QJsonArray{rule}).toJson()).status, 200);
    QCOMPARE(hub.get(u"/commit-now"_s).status, 204);
    QCOMPARE(hub.post(u"/-/faults"_s, "application/json", "[]").status, 200);
}

Reply visit(Hub &hub, const QString &subdomain, const QString &path, Headers headers)
{
    const QString port = QString::number(hub.server().spacePort());
    headers.append({"Host", (subdomain + u".localhost:"_s + port).toUtf8()});
    return hub.get(u"http://127.0.0.1:%1%2"_s.arg(port, path), headers);
}

} // namespace hs::localhub::test
