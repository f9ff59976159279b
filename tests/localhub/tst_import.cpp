// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"

#include "localhub/import/importer.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

SeedHub emptyHub()
{
    return {{}, {}, [](const std::function<void(SeedRepo)> &) {}};
}

void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(path.first(path.lastIndexOf(u'/'))));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

bool git(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"git"_s,
                  QStringList{u"-c"_s, u"user.name=Someone"_s, u"-c"_s, u"user.email=someone@example.test"_s} +
                      arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

} // namespace

/// import: folders, clones, caches, cards.
class tst_Import : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<Hub>(emptyHub());
        m_source = std::make_unique<QTemporaryDir>();
    }
    void cleanup() { m_hub.reset(); }

    void folderBecomesOneCommit();
    void layoutOfTypesOwnersAndNames();
    void cloneKeepsItsHistory();
    void clonesPointersFindTheirObjects();
    void cacheKeepsItsRefs();
    void linksOutOfTheFolderAreRefused();
    void importingAgainReplaces();
    void realCardsAndFiles();

private:
    [[nodiscard]] QString in(const QString &path) const { return m_source->filePath(path); }
    [[nodiscard]] Outcome<QList<ImportedRepo>> import(const QString &path, const ImportOptions &options = {})
    {
        return importPath(m_hub->store(), path, options);
    }
    [[nodiscard]] QByteArray content(const QString &where)
    {
        const Reply reply = m_hub->head(where);
        return m_hub->get(QString::fromLatin1(reply.header("location"))).body;
    }

    std::unique_ptr<Hub> m_hub;
    std::unique_ptr<QTemporaryDir> m_source;
};

void tst_Import::folderBecomesOneCommit()
{
    write(in(u"my model/README.md"_s), "---\nlicense: mit\n---\n");
    write(in(u"my model/model.safetensors"_s), tinySafetensors());
    write(in(u"my model/.cache/huggingface/x"_s), "left out");
    const auto made = import(in(u"my model"_s), {std::nullopt, u"me"_s});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    QCOMPARE(made->size(), 1);
    QCOMPARE(made->constFirst().fullName, u"me/my-model"_s);
    const QJsonObject model = m_hub->get(u"/api/models/me/my-model"_s).object();
    QCOMPARE(model["cardData"_L1]["license"_L1].toString(), u"mit"_s);
    QCOMPARE(model["safetensors"_L1]["total"_L1].toInteger(), 4);
    QCOMPARE(model["siblings"_L1].toArray().size(), 3);
    QCOMPARE(content(u"/me/my-model/resolve/main/model.safetensors"_s), tinySafetensors());
}

void tst_Import::layoutOfTypesOwnersAndNames()
{
    write(in(u"tree/models/ann/one/config.json"_s), "{}");
    write(in(u"tree/models/ben--two/config.json"_s), "{}");
    write(in(u"tree/datasets/ann/rows/data.csv"_s), "a\n1\n");
    write(in(u"tree/spaces/ann/app/README.md"_s), "---\nsdk: static\n---\n");
    write(in(u"tree/models/cat--card.md"_s), "---\nlicense: mit\n---\n# Card\n");
    const auto made = import(in(u"tree"_s));
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    QCOMPARE(made->size(), 5);
    for (const QString &where : {u"/api/models/ann/one"_s, u"/api/models/ben/two"_s, u"/api/datasets/ann/rows"_s,
                                 u"/api/spaces/ann/app"_s, u"/api/models/cat/card"_s})
        QCOMPARE(m_hub->get(where).status, 200);
    QCOMPARE(m_hub->get(u"/api/organizations/ann/overview"_s).object()["numModels"_L1].toInteger(), 1);
}

void tst_Import::cloneKeepsItsHistory()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed");
    const QString folder = in(u"owner--project"_s);
    write(folder + "/README.md"_L1, "# First\n");
    QVERIFY(git(folder, {u"init"_s, u"-q"_s, u"-b"_s, u"master"_s}));
    QVERIFY(git(folder, {u"add"_s, u"-A"_s}) && git(folder, {u"commit"_s, u"-qm"_s, u"First"_s}));
    write(folder + "/README.md"_L1, "# Second\n");
    QVERIFY(git(folder, {u"commit"_s, u"-qam"_s, u"Second"_s}) && git(folder, {u"tag"_s, u"v2"_s}));
    QVERIFY(git(folder, {u"branch"_s, u"side"_s}));
    const auto made = import(folder);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    const Reply commits = m_hub->get(u"/api/models/owner/project/commits/main"_s);
    QCOMPARE(commits.header("x-total-count"), "2");
    QCOMPARE(commits.array().at(0)["title"_L1].toString(), u"Second"_s);
    QCOMPARE(commits.array().at(0)["authors"_L1][0]["user"_L1].toString(), u"Someone"_s);
    const QJsonObject refs = m_hub->get(u"/api/models/owner/project/refs"_s).object();
    QCOMPARE(refs["branches"_L1].toArray().size(), 3);
    QCOMPARE(refs["tags"_L1][0]["name"_L1].toString(), u"v2"_s);
    QCOMPARE(content(u"/owner/project/resolve/main/README.md"_s), "# Second\n");
}

void tst_Import::clonesPointersFindTheirObjects()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed");
    const QString folder = in(u"owner--large"_s);
    const QString sha = sha256Hex("large content");
    write(folder + "/here.bin"_L1,
          "version https://git-lfs.github.com/spec/v1\noid sha256:" + sha.toLatin1() + "\nsize 13\n");
    write(folder + "/gone.bin"_L1,
          "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, 'a') + "\nsize 99\n");
    QVERIFY(git(folder, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s}));
    QVERIFY(git(folder, {u"add"_s, u"-A"_s}) && git(folder, {u"commit"_s, u"-qm"_s, u"Large"_s}));
    write(u"%1/.git/lfs/objects/%2/%3/%4"_s.arg(folder, sha.first(2), sha.sliced(2, 2), sha), "large content");
    const auto made = import(folder);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    QVERIFY(made->constFirst().note.startsWith("1 large"_L1));
    QCOMPARE(content(u"/owner/large/resolve/main/here.bin"_s), "large content");
    QCOMPARE(m_hub->get(u"/owner/large/resolve/main/gone.bin"_s).status, 404);
}

void tst_Import::cacheKeepsItsRefs()
{
    const QString repo = in(u"hub/models--acme--cached"_s);
    const QString commit = QString(40, u'a');
    const QString other = QString(40, u'b');
    write(repo + "/blobs/1111"_L1, "---\nlicense: mit\n---\n");
    write(repo + "/refs/main"_L1, commit.toLatin1());
    write(repo + "/refs/refs/pr/1"_L1, other.toLatin1() + '\n');
    QVERIFY(QDir().mkpath(repo + "/snapshots/"_L1 + commit));
    QVERIFY(QFile::link(u"../../blobs/1111"_s, repo + "/snapshots/"_L1 + commit + "/README.md"_L1));
    write(repo + "/snapshots/"_L1 + other + "/deep/proposal.txt"_L1, "please");
    write(in(u"hub/.locks/models--acme--cached/x.lock"_s), "");
    const auto made = import(in(u"hub"_s));
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    QCOMPARE(made->size(), 1);
    QCOMPARE(m_hub->get(u"/api/models/acme/cached"_s).object()["cardData"_L1]["license"_L1].toString(), u"mit"_s);
    QCOMPARE(content(u"/acme/cached/resolve/refs%2Fpr%2F1/deep/proposal.txt"_s), "please");
}

void tst_Import::linksOutOfTheFolderAreRefused()
{
    write(in(u"secret.txt"_s), "secret");
    write(in(u"plain/README.md"_s), "# Plain\n");
    QVERIFY(QFile::link(in(u"secret.txt"_s), in(u"plain/link.txt"_s)));
    const auto made = import(in(u"plain"_s));
    QVERIFY(!made);
    QVERIFY(made.error().text.contains("link.txt"_L1));
    QCOMPARE(m_hub->get(u"/api/models"_s).body, "[]");
}

void tst_Import::importingAgainReplaces()
{
    write(in(u"thing/README.md"_s), "---\nlicense: mit\n---\n");
    QVERIFY(import(in(u"thing"_s)));
    write(in(u"thing/README.md"_s), "---\nlicense: apache-2.0\n---\n");
    QVERIFY(import(in(u"thing"_s)));
    QCOMPARE(m_hub->get(u"/api/models"_s).array().size(), 1);
    QCOMPARE(m_hub->get(u"/api/models/local/thing"_s).object()["cardData"_L1]["license"_L1].toString(),
             u"apache-2.0"_s);
    QCOMPARE(import(in(u"nowhere"_s)).error().kind, Failure::Kind::Invalid);
}

void tst_Import::realCardsAndFiles()
{
    const QString fixtures = QStringLiteral(HS_SHARED_DIR "/fixtures");
    if (!QFileInfo::exists(fixtures))
        QSKIP("the recorded cards and files are not on this machine");
    const auto cards = import(fixtures + "/cards"_L1);
    QVERIFY2(cards, qPrintable(cards ? QString() : cards.error().text));
    QVERIFY(cards->size() > 200);
    const auto files = import(fixtures + "/repo-files/models"_L1);
    QVERIFY2(files, qPrintable(files ? QString() : files.error().text));
    QVERIFY(files->size() > 50);
    for (const ImportedRepo &repo : *cards + *files) {
        const QString where = u"/api/%1/%2"_s.arg(wordsOf(repo.kind).plural, repo.fullName);
        const Reply reply = m_hub->get(where);
        QVERIFY2(reply.status == 200, qPrintable(where));
        QCOMPARE(reply.object()["id"_L1].toString(), repo.fullName);
    }
    QVERIFY(m_hub->get(u"/api/models?pipeline_tag=text-generation&limit=100"_s).array().size() > 10);
}

HS_GUILESS_TEST(tst_Import)
#include "tst_import.moc"
