// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/pickleimports.h"

#include "testprogram/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

/// The samples are what Python 3 writes: pickle.dumps(value, protocol).
class tst_PickleImports : public QObject
{
    Q_OBJECT

    static std::optional<QJsonObject> scanOf(const QByteArray &bytes)
    {
        return pickleImportScan([&bytes](qint64 at, qint64 size) { return bytes.mid(at, size); }, bytes.size());
    }

private Q_SLOTS:
    void statusIsThatOfTheWorstImport_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("first");
        QTest::newRow("nothing") << QByteArray("\x80\x02}.") << u"safe"_s << QString();
        QTest::newRow("weights") << QByteArray("\x80\x02"
                                               "ctorch._utils\n_rebuild_tensor_v2\n0ctorch\nFloatStorage\n0}.")
                                 << u"safe"_s << u"torch._utils._rebuild_tensor_v2"_s;
        QTest::newRow("a class of somebody")
            << QByteArray("cacme.things\nThing\n.") << u"suspicious"_s << u"acme.things.Thing"_s;
        QTest::newRow("a shell") << QByteArray("cposix\nsystem\np0\n(Vecho hi\np1\ntp2\nRp3\n.") << u"unsafe"_s
                                 << u"posix.system"_s;
        QTest::newRow("a shell by the stack")
            << QByteArray::fromHex(
                   "80049522000000000000008c05706f736978948c0673797374656d9493948c076563686f20686994859452942e")
            << u"unsafe"_s << u"posix.system"_s;
    }
    void statusIsThatOfTheWorstImport()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, status);
        QFETCH(QString, first);
        const auto scan = scanOf(file);
        QVERIFY(scan);
        QCOMPARE(scan->value("status"_L1).toString(), status);
        const QJsonObject import = scan->value("pickleImports"_L1).toArray().first().toObject();
        QCOMPARE(first.isEmpty() ? QString()
                                 : import.value("module"_L1).toString() + u'.' + import.value("name"_L1).toString(),
                 first);
    }

    void whatIsNoPickleIsNotScanned()
    {
        QVERIFY(!scanOf({}));
        QVERIFY(!scanOf("PK\x03\x04 and nothing more"));
        QVERIFY(!scanOf("{\"json\": true}"));
        QVERIFY(!scanOf(QByteArray::fromHex("8004958c")));
        QVERIFY(mayBePickle(u"a/model.PT"_s));
        QVERIFY(!mayBePickle(u"model.safetensors"_s));
    }
};

HS_GUILESS_TEST(tst_PickleImports)
#include "tst_pickleimports.moc"
