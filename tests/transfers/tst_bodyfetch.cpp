// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/faketransport.h"
#include "testprogram/testprogram.h"
#include "transfers/rangefetch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;

class BodyFetchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void demandsWhatItAskedFor_data()
    {
        using Fields = QList<std::pair<QByteArray, QByteArray>>;
        QTest::addColumn<int>("status");
        QTest::addColumn<Fields>("fields");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<QString>("verdict"); // "goes on", "from zero" or "refused"
        const auto row = [](const char *name, int status, const Fields &fields, qint64 from, const char *verdict) {
            QTest::newRow(name) << status << fields << from << QString::fromLatin1(verdict);
        };
        row("whole file", 200, {{"Content-Length", "1000"}}, 0, "goes on");
        row("whole file without a length", 200, {}, 0, "goes on");
        row("whole file instead of the rest", 200, {{"Content-Length", "1000"}}, 400, "from zero");
        row("wrong length", 200, {{"Content-Length", "999"}}, 0, "refused");
        row("compressed", 200, {{"Content-Encoding", "gzip"}, {"Content-Length", "300"}}, 0, "refused");
        row("identity", 200, {{"Content-Encoding", "identity"}, {"Content-Length", "1000"}}, 0, "goes on");
        row("the rest", 206, {{"Content-Range", "bytes 400-999/1000"}}, 400, "goes on");
        row("the rest of unknown length", 206, {{"Content-Range", "bytes 400-999/*"}}, 400, "goes on");
        row("another beginning", 206, {{"Content-Range", "bytes 0-999/1000"}}, 400, "refused");
        row("another length", 206, {{"Content-Range", "bytes 400-999/2000"}}, 400, "refused");
        row("beyond the end", 206, {{"Content-Range", "bytes 400-1000/*"}}, 400, "refused");
        row("no range told", 206, {}, 400, "refused");
        row("several parts", 206, {{"Content-Type", "multipart/byteranges; boundary=x"}}, 400, "refused");
        row("nothing", 204, {}, 0, "refused");
    }
    void demandsWhatItAskedFor()
    {
        QFETCH(int, status);
        using Fields = QList<std::pair<QByteArray, QByteArray>>;
        QFETCH(Fields, fields);
        QFETCH(qint64, from);
        const auto begins = beginsFromZero(hs::testkit::response(status, {}, fields), u"f"_s, from, 1000);
        const QString verdict = !begins ? u"refused"_s : *begins ? u"from zero"_s : u"goes on"_s;
        QTEST(verdict, "verdict");
        if (!begins)
            QCOMPARE(begins.error().kind, HubError::Kind::BadAnswer);
    }
};

HS_GUILESS_TEST(BodyFetchTest)
#include "tst_bodyfetch.moc"
