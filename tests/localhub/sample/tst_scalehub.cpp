// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/scalehub.h"
#include "testprogram/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

class TestScaleHub : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsesSizes_data();
    void parsesSizes();
    void handsOutWhatWasAsked();
    void smallModelsAreComplete();
    void manyCommitsStaySmall();
    void manyFilesAreSpreadOverFolders();
};

void TestScaleHub::parsesSizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isValid");
    QTest::addColumn<int>("models");
    QTest::addColumn<int>("commits");
    QTest::addColumn<int>("files");
    QTest::newRow("all three") << u"models=100000,commits=10000,files=100000"_s << true << 100000 << 10000 << 100000;
    QTest::newRow("other order") << u"files=3,models=1"_s << true << 1 << 0 << 3;
    QTest::newRow("one") << u"models=5"_s << true << 5 << 0 << 0;
    QTest::newRow("zero") << u"models=0"_s << true << 0 << 0 << 0;
    QTest::newRow("empty") << u""_s << false << 0 << 0 << 0;
    QTest::newRow("unknown key") << u"users=5"_s << false << 0 << 0 << 0;
    QTest::newRow("no number") << u"models=many"_s << false << 0 << 0 << 0;
    QTest::newRow("negative") << u"models=-1"_s << false << 0 << 0 << 0;
    QTest::newRow("too large") << u"models=99999999999"_s << false << 0 << 0 << 0;
    QTest::newRow("no sign") << u"models"_s << false << 0 << 0 << 0;
    QTest::newRow("trailing comma") << u"models=1,"_s << false << 0 << 0 << 0;
    QTest::newRow("no key") << u"=4"_s << false << 0 << 0 << 0;
}

void TestScaleHub::parsesSizes()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isValid);
    const std::optional<ScaleSizes> sizes = ScaleSizes::parse(text);
    QCOMPARE(sizes.has_value(), isValid);
    if (!sizes)
        return;
    QTEST(sizes->models, "models");
    QTEST(sizes->commits, "commits");
    QTEST(sizes->files, "files");
}

void TestScaleHub::handsOutWhatWasAsked()
{
    QSet<QString> names;
    QSet<QString> owners;
    const SeedHub hub = scaleHub({.models = 2000, .commits = 50, .files = 2500});
    hub.forEachRepo([&](const SeedRepo &repo) {
        names.insert(repo.owner + u'/' + repo.name);
        owners.insert(repo.owner);
    });
    QCOMPARE(names.size(), 2002);
    QCOMPARE_GE(owners.size(), 300);
    for (const QString &owner : std::as_const(owners))
        QVERIFY2(std::ranges::contains(hub.users, owner, &SeedUser::name), qPrintable(owner));
}

void TestScaleHub::smallModelsAreComplete()
{
    QSet<qint64> downloads;
    scaleHub({.models = 300}).forEachRepo([&](const SeedRepo &repo) {
        QCOMPARE(repo.commits.size(), 1);
        QCOMPARE(repo.commits.first().files.size(), 2);
        QVERIFY(repo.commits.first().files.last().content.startsWith("---\n"));
        QVERIFY(repo.createdAt.isValid());
        QVERIFY(repo.downloads >= 0 && repo.downloadsAllTime >= repo.downloads);
        downloads.insert(repo.downloads);
    });
    QCOMPARE_GE(downloads.size(), 100);
}

void TestScaleHub::manyCommitsStaySmall()
{
    scaleHub({.commits = 3000}).forEachRepo([](const SeedRepo &repo) {
        QCOMPARE(repo.name, u"many-commits"_s);
        QCOMPARE(repo.commits.size(), 3000);
        QVERIFY(repo.commits.first().when < repo.commits.last().when);
        for (const SeedCommit &commit : repo.commits) {
            QCOMPARE(commit.files.size(), 1);
            QCOMPARE_LE(commit.files.first().content.size(), 1100);
        }
    });
}

void TestScaleHub::manyFilesAreSpreadOverFolders()
{
    scaleHub({.files = 2500}).forEachRepo([](const SeedRepo &repo) {
        QCOMPARE(repo.name, u"many-files"_s);
        QCOMPARE(repo.commits.size(), 1);
        QCOMPARE(repo.commits.first().files.size(), 2500);
        QSet<QString> folders;
        for (const SeedFile &file : repo.commits.first().files)
            folders.insert(file.path.section(u'/', 0, 0));
        QCOMPARE(folders.size(), 3);
    });
}

HS_GUILESS_TEST(TestScaleHub)
#include "tst_scalehub.moc"
