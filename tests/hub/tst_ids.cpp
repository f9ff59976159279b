// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/types/repoid.h"
#include "hub/types/repokind.h"
#include "hub/types/revision.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::hub;

class IdsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void repoIds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("owner and name") << u"openai/whisper-large-v3"_s << true;
        QTest::newRow("legacy") << u"gpt2"_s << true;
        QTest::newRow("dots and underscores") << u"a.b_c/d_.e1"_s << true;
        QTest::newRow("underscore at the end") << u"a/b_"_s << true;
        QTest::newRow("96 characters") << u"a/"_s + QString(96, u'n') << true;
        QTest::newRow("97 characters") << u"a/"_s + QString(97, u'n') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("two slashes") << u"a/b/c"_s << false;
        QTest::newRow("double dash") << u"a/b--c"_s << false;
        QTest::newRow("double dot") << u"a/b..c"_s << false;
        QTest::newRow("git") << u"a/b.git"_s << false;
        QTest::newRow("dash first") << u"a/-b"_s << false;
        QTest::newRow("dot last") << u"a/b."_s << false;
        QTest::newRow("no owner") << u"/b"_s << false;
        QTest::newRow("no name") << u"a/"_s << false;
        QTest::newRow("space") << u"a/b c"_s << false;
        QTest::newRow("percent") << u"a%2Fb"_s << false;
        QTest::newRow("not ascii") << u"a/bé"_s << false;
    }
    void repoIds()
    {
        QFETCH(QString, text);
        QFETCH(bool, isGood);
        const auto id = RepoId::parse(text);
        QCOMPARE(id.has_value(), isGood);
        if (id)
            QCOMPARE(id->toString(), text);
    }
    void repoIdsHaveParts()
    {
        QCOMPARE(RepoId::parse(u"a/b")->owner(), u"a"_s);
        QCOMPARE(RepoId::parse(u"a/b")->name(), u"b"_s);
        QCOMPARE(RepoId::parse(u"gpt2")->owner(), QString());
        QCOMPARE(RepoId::parse(u"gpt2")->name(), u"gpt2"_s);
    }
    void revisions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGood");
        QTest::addColumn<QString>("encoded");
        QTest::addColumn<QString>("shown");
        const QString oid = u"0123456789abcdef0123456789abcdef01234567"_s;
        QTest::newRow("branch") << u"main"_s << true << u"main"_s << u"main"_s;
        QTest::newRow("slash") << u"feature/x"_s << true << u"feature%2Fx"_s << u"feature/x"_s;
        QTest::newRow("commit") << oid << true << oid << u"0123456"_s;
        QTest::newRow("pull request") << u"refs/pr/12"_s << true << u"refs%2Fpr%2F12"_s << u"pr/12"_s;
        QTest::newRow("pull request, short") << u"pr/12"_s << true << u"refs%2Fpr%2F12"_s << u"pr/12"_s;
        QTest::newRow("plus and hash") << u"v1+x#2"_s << true << u"v1%2Bx%232"_s << u"v1+x#2"_s;
        QTest::newRow("empty") << QString() << false << QString() << QString();
        QTest::newRow("up") << u"../x"_s << false << QString() << QString();
        QTest::newRow("newline") << u"a\nb"_s << false << QString() << QString();
        QTest::newRow("space") << u"a b"_s << false << QString() << QString();
        QTest::newRow("option") << u"-x"_s << false << QString() << QString();
        QTest::newRow("absolute") << u"/etc"_s << false << QString() << QString();
        QTest::newRow("backslash") << u"a\\b"_s << false << QString() << QString();
        QTest::newRow("lock") << u"a.lock"_s << false << QString() << QString();
    }
    void revisions()
    {
        QFETCH(QString, text);
        QFETCH(bool, isGood);
        QFETCH(QString, encoded);
        QFETCH(QString, shown);
        const auto revision = Revision::parse(text);
        QCOMPARE(revision.has_value(), isGood);
        if (!revision)
            return;
        QCOMPARE(revision->encoded(), encoded);
        QCOMPARE(revision->shortText(), shown);
    }
    void kindsFromWords()
    {
        QCOMPARE(repoKindFromWord(u"dataset"), RepoKind::Dataset);
        QCOMPARE(repoKindFromWord(u"spaces"), RepoKind::Space);
        QVERIFY(!repoKindFromWord(u"bucket"));
    }
};

HS_GUILESS_TEST(IdsTest)
#include "tst_ids.moc"
