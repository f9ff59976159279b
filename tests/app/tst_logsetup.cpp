// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logsetup.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using hs::app::LogSetup;

namespace {

QString contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestLogSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWithoutSecrets();
    void keepsTheLogsOfEarlierRuns();
    void worksWithoutAFolder();
};

void TestLogSetup::writesWithoutSecrets()
{
    const QTemporaryDir folder;
    QString path;
    {
        const LogSetup log(folder.filePath(u"deep/logs"_s), false);
        path = log.path();
        qInfo().noquote() << "token hf_abcdefghijklmnopqrstuvwxyz0123456789 used";
    }
    const QString text = contentsOf(path);
    QVERIFY(text.contains(u"used"));
    QVERIFY(!text.contains(u"hf_abcdefghijklmnopqrstuvwxyz0123456789"));
}

void TestLogSetup::keepsTheLogsOfEarlierRuns()
{
    const QTemporaryDir folder;
    for (int run = 1; run <= 6; ++run) {
        const LogSetup log(folder.path(), false);
        qInfo("run %d", run);
    }
    const QDir logs(folder.path());
    QVERIFY(contentsOf(logs.filePath(u"hubscope.log"_s)).contains(u"run 6"));
    QVERIFY(contentsOf(logs.filePath(u"hubscope.log.1"_s)).contains(u"run 5"));
    QVERIFY(contentsOf(logs.filePath(u"hubscope.log.3"_s)).contains(u"run 3"));
    QCOMPARE(logs.entryList(QDir::Files).size(), 4);
}

void TestLogSetup::worksWithoutAFolder()
{
    const LogSetup log(QString(), false);
    QVERIFY(log.path().isEmpty());
    qInfo("nobody reads this");
}

HS_GUILESS_TEST(TestLogSetup)
#include "tst_logsetup.moc"
