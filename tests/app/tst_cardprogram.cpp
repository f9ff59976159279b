// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cardoptions.h"
#include "testprogram/testprogram.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `hubscope card` as a person starts it.
class TestCardProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(m_folder.filePath(u"own.png"_s)));
        QFile card(m_folder.filePath(u"README.md"_s));
        QVERIFY(card.open(QIODevice::WriteOnly));
        card.write("---\nlicense: mit\n---\n# Title\n\nText.\n\n![own](own.png)\n\n"
                   "![tracker](http://127.0.0.1:" +
                   QByteArray::number(listen()) + "/pixel.png)\n");
    }
    void drawsACard()
    {
        for (const bool isDark : {false, true}) {
            QStringList arguments{m_folder.filePath(u"README.md"_s), u"--png"_s, m_folder.filePath(u"out/card.png"_s),
                                  u"--width"_s, u"700"_s};
            if (isDark)
                arguments.append(u"--dark"_s);
            QCOMPARE(run(arguments), 0);
            const QImage picture(m_folder.filePath(u"out/card.png"_s));
            QCOMPARE(picture.width(), 700);
            QVERIFY(picture.height() > 60 && picture.height() < 400);
            QCOMPARE(qGray(picture.pixel(2, 2)) < 128, isDark);
            int red = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    red += picture.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
            }
            QCOMPARE(red, 40 * 30);
        }
        QVERIFY(!m_server.hasPendingConnections());
    }
    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no card") << QStringList{u"--png"_s, u"x.png"_s} << 2;
        QTest::newRow("no picture") << QStringList{u"README.md"_s} << 2;
        QTest::newRow("two cards") << QStringList{u"a.md"_s, u"b.md"_s, u"--png"_s, u"x.png"_s} << 2;
        QTest::newRow("no width") << QStringList{u"a.md"_s, u"--png"_s, u"x.png"_s, u"--width=wide"_s} << 2;
        QTest::newRow("unknown") << QStringList{u"a.md"_s, u"--pdf"_s} << 2;
        QTest::newRow("no such file") << QStringList{u"/nowhere/a.md"_s, u"--png"_s, u"x.png"_s} << 1;
        QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QTEST(run(arguments), "code");
    }
    void readsItsOptions()
    {
        const auto options = hs::app::parseCardOptions({u"a.md"_s, u"--png=b.png"_s});
        QVERIFY(options.has_value());
        QCOMPARE(options->width, 900);
        QVERIFY(!options->isDark);
    }

private:
    quint16 listen()
    {
        m_server.listen(QHostAddress::LocalHost);
        return m_server.serverPort();
    }
    int run(const QStringList &arguments)
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(name);
        environment.insert(u"HOME"_s, m_folder.path());
        program.setProcessEnvironment(environment);
        program.setWorkingDirectory(m_folder.path());
        program.start(QStringLiteral(HS_BIN_DIR) + u"/hubscope"_s, QStringList{u"card"_s} + arguments);
        return program.waitForFinished(60'000) && program.exitStatus() == QProcess::NormalExit ? program.exitCode()
                                                                                               : -1;
    }

    QTemporaryDir m_folder;
    QTcpServer m_server;
};

HS_TEST(TestCardProgram)
#include "tst_cardprogram.moc"
