// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/answercache.h"
#include "testkit/faketransport.h"
#include "testprogram/testprogram.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hs::hub;

class AnswerCacheTest : public QObject
{
    Q_OBJECT

    static SavedAnswer sample()
    {
        return {"\"e1\"", hs::testkit::response(200, R"({"id":"a/b"})", {{"Link", "<x>; rel=\"next\""}}),
                QDateTime(QDate(2026, 9, 23), QTime(14, 2), QTimeZone::UTC)};
    }
    static SavedAnswer sample(qsizetype size)
    {
        SavedAnswer answer = sample();
        answer.response.body = QByteArray(size, 'x');
        return answer;
    }
    static void makeOlder(const QTemporaryDir &folder, int days)
    {
        for (QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QDateTime time = QDateTime::currentDateTime().addDays(-days);
            QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
        }
    }
    static QString onlyFile(const QTemporaryDir &folder, const QString &suffix)
    {
        QDirIterator files(folder.path(), {u"*"_s + suffix}, QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext() ? files.next() : QString();
    }
    const QUrl m_url{u"https://h/api/models/a/b?x=1"_s};

private Q_SLOTS:
    void givesBackWhatWasSaved()
    {
        QTemporaryDir folder;
        const AnswerCache cache(folder.path(), u"me"_s);
        QVERIFY(!cache.find(m_url));
        QVERIFY(cache.save(m_url, sample()).has_value());
        const auto found = cache.find(m_url);
        QVERIFY(found.has_value());
        QCOMPARE(found->etag, QByteArray("\"e1\""));
        QCOMPARE(found->response.body, QByteArray(R"({"id":"a/b"})"));
        QCOMPARE(found->response.headers.value("link"), QByteArray("<x>; rel=\"next\""));
        QCOMPARE(found->savedAt, sample().savedAt);
        QVERIFY(!cache.find(QUrl(u"https://h/api/models/a/b?x=2"_s)));
    }
    void accountsAreApart()
    {
        QTemporaryDir folder;
        QVERIFY(AnswerCache(folder.path(), u"me"_s).save(m_url, sample()).has_value());
        QVERIFY(!AnswerCache(folder.path(), u"you"_s).find(m_url));
    }
    void aDamagedFileIsSetAside()
    {
        QTemporaryDir folder;
        const AnswerCache cache(folder.path(), u"me"_s);
        QVERIFY(cache.save(m_url, sample()).has_value());
        QFile file(onlyFile(folder, u".answer"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        file.write("#");
        file.close();
        QVERIFY(!cache.find(m_url));
        QVERIFY(onlyFile(folder, u".answer"_s).isEmpty());
        QVERIFY(!onlyFile(folder, u".bad"_s).isEmpty());
    }
    void onlyTheOwnerMayRead()
    {
        QTemporaryDir folder;
        QVERIFY(AnswerCache(folder.path(), u"me"_s).save(m_url, sample()).has_value());
        const auto permissions = QFile::permissions(onlyFile(folder, u".answer"_s));
        QVERIFY(!permissions.testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
    }
    void anUnwritableFolderIsAnError()
    {
        QTemporaryDir folder;
        QFile blocker(folder.filePath(u"file"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const auto saved = AnswerCache(blocker.fileName(), u"me"_s).save(m_url, sample());
        QVERIFY(!saved.has_value());
        QCOMPARE(saved.error().kind, hs::base::HubError::Kind::Disk);
    }
    void trimmingKeepsTheNewest()
    {
        QTemporaryDir folder;
        const AnswerCache cache(folder.path(), u"me"_s);
        const QUrl old(u"https://h/old"_s);
        QVERIFY(cache.save(old, sample(10'000)).has_value());
        makeOlder(folder, 3);
        QVERIFY(cache.save(m_url, sample(10'000)).has_value());
        cache.trim(15'000);
        QVERIFY(cache.find(m_url).has_value());
        QVERIFY(!cache.find(old));
    }
    void trimmingKeepsWhatWasUsed()
    {
        QTemporaryDir folder;
        const AnswerCache cache(folder.path(), u"me"_s);
        const QUrl used(u"https://h/used"_s);
        QVERIFY(cache.save(used, sample(10'000)).has_value());
        QVERIFY(cache.save(m_url, sample(10'000)).has_value());
        makeOlder(folder, 3);
        QVERIFY(cache.find(used).has_value());
        cache.trim(15'000);
        QVERIFY(cache.find(used).has_value());
        QVERIFY(!cache.find(m_url));
    }
    void trimmingCountsEveryAccount()
    {
        QTemporaryDir folder;
        const AnswerCache mine(folder.path(), u"me"_s);
        const AnswerCache yours(folder.path(), u"you"_s);
        QVERIFY(yours.save(m_url, sample(10'000)).has_value());
        QFile leftOver(folder.filePath(u"you/killed.answer.Xyz123"_s));
        QVERIFY(leftOver.open(QIODevice::WriteOnly));
        leftOver.write(QByteArray(10'000, 'x'));
        leftOver.close();
        makeOlder(folder, 3);
        QVERIFY(mine.save(m_url, sample(10'000)).has_value());
        mine.trim(15'000);
        QVERIFY(mine.find(m_url).has_value());
        QVERIFY(!yours.find(m_url));
        QVERIFY(!leftOver.exists());
    }
    void clearingForgetsThisAccount()
    {
        QTemporaryDir folder;
        const AnswerCache cache(folder.path(), u"me"_s);
        QVERIFY(cache.save(m_url, sample()).has_value());
        cache.clear();
        QVERIFY(!cache.find(m_url));
    }
};

HS_GUILESS_TEST(AnswerCacheTest)
#include "tst_answercache.moc"
