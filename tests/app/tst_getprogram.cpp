// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/localhubprocess.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using hs::testkit::LocalHubProcess;

/// `hubscope get` from outside: what a script sees of it.
class TestGetProgram : public QObject
{
    Q_OBJECT

    LocalHubProcess m_hub;
    QTemporaryDir m_home;
    QProcess m_process;

    [[nodiscard]] QString cache() const { return m_home.filePath(u"cache"_s); }

    /// The exit code; -1 when it did not end.
    int get(const QStringList &arguments, const QString &outputFile = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : environment.keys()) {
            if (name.startsWith("HF_"_L1))
                environment.remove(name);
        }
        environment.remove(u"QT_LOGGING_RULES"_s);
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"HF_ENDPOINT"_s, m_hub.endpoint().toString());
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(m_home.path());
        m_process.setStandardOutputFile(outputFile);
        m_process.start(QStringLiteral(HS_BIN_DIR) + u"/hubscope"_s,
                        QStringList{u"get"_s} + arguments + QStringList{u"--cache-dir"_s, cache()});
        const bool hasEnded = m_process.waitForFinished(60000) && m_process.exitStatus() == QProcess::NormalExit;
        return hasEnded ? m_process.exitCode() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_hub.start({.seed = u"sample"_s, .accounts = {}, .faults = {}, .data = {}, .more = {}}),
                 qPrintable(m_hub.errorText()));
    }

    void aDryRunSaysWhatWouldComeAndWritesNothing()
    {
        QCOMPARE(get({u"kestrel-lm/kestrel-base"_s, u"README.md"_s, u"--dry-run"_s}), 0);
        const QByteArray list = m_process.readAllStandardOutput();
        QCOMPARE(list.count('\n'), 1);
        QVERIFY2(list.trimmed().endsWith("B  README.md"), list.constData());
        QVERIFY(m_process.readAllStandardError().contains("would fetch 1 of 1 file"));
        QVERIFY(!QFile::exists(cache()));
        QCOMPARE(get({u"kestrel-lm/kestrel-base"_s, u"README.md"_s}), 0);
        QCOMPARE(get({u"kestrel-lm/kestrel-base"_s, u"README.md"_s, u"--dry-run"_s}), 0);
        QCOMPARE(m_process.readAllStandardOutput().trimmed(), "here  README.md");
        QCOMPARE(get({u"kestrel-lm/kestrel-base"_s, u"none.txt"_s, u"--dry-run"_s}), 3);
        QVERIFY(QDir(cache()).removeRecursively());
    }

    void aGatedRepositoryRefusesOnceAndLeavesNothing()
    {
        QCOMPARE(get({u"kestrel-lm/kestrel-clinic"_s}), 4);
        QCOMPARE(m_process.readAllStandardOutput(), QByteArray());
        const QByteArray errors = m_process.readAllStandardError();
        QVERIFY2(errors.contains("HF_TOKEN"), errors.constData());
        QCOMPARE(errors.count('\n'), 1);
        QDirIterator left(cache(), {u"*.incomplete"_s}, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY2(!left.hasNext(), left.hasNext() ? qPrintable(left.next()) : "");
    }

    void whatIsMissingIsOneSentence()
    {
        QCOMPARE(get({u"nobody/nothing"_s}), 3);
        QCOMPARE(m_process.readAllStandardOutput(), QByteArray());
        QCOMPARE(m_process.readAllStandardError().count('\n'), 1);
    }

    void addressesWorkAsInTheWindow()
    {
        QCOMPARE(get({u"hf://kestrel-lm/kestrel-base/README.md"_s}), 0);
        const QByteArray path = m_process.readAllStandardOutput().trimmed();
        QVERIFY2(path.endsWith("/README.md") && QFile::exists(QString::fromUtf8(path)), path.constData());
        QCOMPARE(get({m_hub.endpoint().toString() + u"/kestrel-lm/kestrel-base/blob/main/README.md"_s}), 0);
        QCOMPARE(m_process.readAllStandardOutput().trimmed(), path);
    }

    void aFullStandardOutputIsNoSuccess()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("there is no /dev/full");
        QCOMPARE(get({u"kestrel-lm/kestrel-base"_s, u"README.md"_s}, u"/dev/full"_s), 6);
        QCOMPARE(get({u"kestrel-lm/kestrel-base"_s, u"README.md"_s, u"--json"_s}, u"/dev/full"_s), 6);
    }
};

HS_GUILESS_TEST(TestGetProgram)
#include "tst_getprogram.moc"
