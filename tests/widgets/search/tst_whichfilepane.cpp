// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakerepo.h"
#include "settings/appsettings.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"
#include "whichfile/machinefields.h"
#include "whichfile/whichfilepane.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace hs;
using namespace hs::ui;
using namespace Qt::StringLiterals;

namespace {

hub::RepoDetails quantized()
{
    hub::RepoDetails details;
    details.summary.id = *hub::RepoId::parse(u"acme/reader");
    details.commit = hub::Oid(test::kMainCommit);
    details.gguf = hub::GgufFacts{8'000'000'000, u"llama"_s, 8192};
    for (const auto &[path, size] : {std::pair(u"m-Q4_K_M.gguf"_s, qint64(4'900'000'000)),
                                     std::pair(u"m-Q8_0-00001-of-00002.gguf"_s, qint64(4'000'000'000)),
                                     std::pair(u"m-Q8_0-00002-of-00002.gguf"_s, qint64(4'500'000'000))}) {
        hub::Sibling file;
        file.path = path;
        file.size = size;
        details.siblings.append(file);
    }
    return details;
}

} // namespace

class TestWhichFilePane : public QObject
{
    Q_OBJECT

    ThemeSource themes;
    test::FakeRepo repo;
    QTemporaryDir folder;

private Q_SLOTS:
    void initTestCase() { themes.install(*qApp); }

    void sizesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("gigabytes") << u"24 GB"_s << 24'000'000'000LL;
        QTest::newRow("bare") << u"16"_s << 16'000'000'000LL;
        QTest::newRow("binary") << u"8GiB"_s << 8'589'934'592LL;
        QTest::newRow("megabytes") << u"512 m"_s << 512'000'000LL;
        QTest::newRow("nonsense") << u"much"_s << -1LL;
        QTest::newRow("negative") << u"-3 GB"_s << -1LL;
        QTest::newRow("huge") << u"1e30"_s << -1LL;
        QTest::newRow("empty") << QString() << -1LL;
    }
    void sizesAreRead()
    {
        QFETCH(QString, text);
        QTEST(parseBytes(text).value_or(-1), "bytes");
    }

    void saysWhichVariantFits()
    {
        models::AppSettings settings(folder.filePath(u"a"_s));
        PageDependencies dependencies;
        dependencies.client = &repo.client;
        dependencies.theme = &themes;
        dependencies.settings = &settings;
        WhichFilePane pane(dependencies);
        QVERIFY(pane.isHidden());
        QAbstractItemModelTester tester(pane.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        pane.showRepo(quantized());
        QVERIFY(!pane.isHidden());
        pane.resize(400, 500);
        pane.show();
        pane.fields()->memoryField()->setText(u"6 GB"_s);
        Q_EMIT pane.fields()->memoryField()->editingFinished();
        const QAbstractItemModel *rows = pane.table()->model();
        QCOMPARE(rows->rowCount(), 2);
        const auto text = [rows](int row, int column) { return rows->index(row, column).data().toString(); };
        QCOMPARE(text(0, VariantTableModel::Name), u"Q4_K_M"_s);
        QCOMPARE(text(0, VariantTableModel::Bits), u"4.9"_s);
        QCOMPARE(text(0, VariantTableModel::Fits), u"Yes"_s);
        QCOMPARE(text(1, VariantTableModel::Fits), u"No"_s);
        QVERIFY(pane.sumText().contains(u"Q4_K_M"_s));
        QCOMPARE(settings.machineMemory.value(), 6'000'000'000LL);
        pane.fields()->memoryField()->setText(u"lots"_s);
        Q_EMIT pane.fields()->memoryField()->editingFinished();
        QCOMPARE(settings.machineMemory.value(), 6'000'000'000LL);
        pane.showRepo({});
        QVERIFY(pane.isHidden());
    }

    void whatIsDetectedStandsThereUntilSomebodyTypes()
    {
        models::AppSettings settings(folder.filePath(u"c"_s));
        MachineFields fields(themes, &settings);
        QSignalSpy changes(&fields, &MachineFields::changed);
        QCOMPARE(fields.machine(), models::Machine());
        fields.setDetected({16'000'000'000, 0});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(fields.machine().memory, 16'000'000'000LL);
        fields.gpuField()->setText(u"12 GB"_s);
        Q_EMIT fields.gpuField()->editingFinished();
        fields.setDetected({16'000'000'000, 24'000'000'000});
        QCOMPARE(fields.machine().gpuMemory, 12'000'000'000LL);
        fields.gpuField()->clear();
        Q_EMIT fields.gpuField()->editingFinished();
        QCOMPARE(fields.machine().gpuMemory, 24'000'000'000LL);
        QVERIFY(fields.gpuField()->placeholderText().startsWith(u"24"_s));
    }

    void theContextIsRemembered()
    {
        models::AppSettings settings(folder.filePath(u"b"_s));
        MachineFields fields(themes, &settings);
        QCOMPARE(fields.use().context, 8192);
        fields.contextBox()->setCurrentIndex(fields.contextBox()->findData(32768));
        Q_EMIT fields.contextBox()->activated(fields.contextBox()->currentIndex());
        QCOMPARE(settings.modelContext.value(), 32768);
        fields.setLongestContext(16384);
        QCOMPARE(fields.use().context, 16384); // it can no more
        QCOMPARE(settings.modelContext.value(), 32768);
        const MachineFields again(themes, &settings);
        QCOMPARE(again.use().context, 32768);
    }
};

HS_TEST(TestWhichFilePane)
#include "tst_whichfilepane.moc"
