// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakerepo.h"
#include "formatkit.h"
#include "sessions/intelgraphics.h"
#include "sessions/machinememory.h"
#include "sessions/machineprobe.h"
#include "sessions/whichfile.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QPointer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hs;
using namespace Qt::StringLiterals;
using models::Fit;
using models::MachineProbe;
using models::WhichFile;

namespace {

hub::RepoDetails detailsOf(const test::FakeRepo &repo)
{
    hub::RepoDetails details;
    details.summary.id = repo.ref().id;
    details.commit = hub::Oid(repo.commit);
    for (const test::FakeFile &file : repo.files) {
        hub::Sibling sibling;
        sibling.path = file.path;
        sibling.size = file.byteCount();
        details.siblings.append(sibling);
    }
    return details;
}

void writeWholeFile(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A computer with 16 GB and, if so, one of NVIDIA's cards; in the folder "bin" nvidia-smi is that shell script.
MachineProbe::Places madeUpMachine(const QTemporaryDir &root, bool hasCard, const QByteArray &script)
{
    writeWholeFile(root.filePath(u"proc/meminfo"_s), "MemTotal:       16384000 kB\n");
    if (hasCard)
        writeWholeFile(root.filePath(u"proc/driver/nvidia/gpus/0000:01:00.0/information"_s), "Model: \t RTX\n");
    const QString program = root.filePath(u"bin/nvidia-smi"_s);
    writeWholeFile(root.filePath(u"bin/readme"_s), {});
    if (!script.isEmpty()) {
        writeWholeFile(program, "#!/bin/sh\n" + script);
        QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return {root.path(), {root.filePath(u"bin"_s)}};
}

/// One region of what Intel's drivers answer, with `words` numbers behind its size.
void addRegion(test::BytesWriter &answer, quint16 kind, quint64 size, int words)
{
    answer.number(kind).number<quint16>(0).number<quint32>(0).number(size);
    for (int i = 0; i < words; ++i)
        answer.number<quint64>(77);
}

} // namespace

class TestWhichFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theConfigTellsWhatTheContextNeeds()
    {
        test::FakeRepo repo;
        repo.files = {
            {.path = u"config.json"_s,
             .bytes = R"({"architectures":["LlamaForCausalLM"],"num_hidden_layers":32,"num_attention_heads":32,
                                    "num_key_value_heads":8,"hidden_size":4096,"max_position_embeddings":8192})"},
            {.path = u"m-Q4_K_M.gguf"_s, .bytes = {}, .size = 4'900'000'000},
            {.path = u"m-Q8_0.gguf"_s, .bytes = {}, .size = 8'500'000'000}};
        WhichFile which(repo.client.context());
        QSignalSpy variants(&which, &WhichFile::variantsChanged);
        which.setMachine({8'000'000'000, 0});
        which.showRepo(detailsOf(repo));
        QCOMPARE(variants.size(), 1);
        QCOMPARE(which.variants().size(), 2);
        QTRY_VERIFY(which.shape().has_value());
        const models::MemoryNeed small = which.needOf(which.variants().first());
        QCOMPARE(small.sum(), 4'900'000'000 + 1'073'741'824);
        QCOMPARE(small.fit, Fit::Yes);
        QCOMPARE(which.needOf(which.variants().last()).fit, Fit::No);
        which.setUse({.context = 65536, .bytesAValue = 2});
        QCOMPARE(which.needOf(which.variants().first()).fit, Fit::Partly);
        which.showRepo(detailsOf(repo));
        QCOMPARE(variants.size(), 1);
    }

    void withoutAConfigTheFileItselfTells()
    {
        test::FakeRepo repo;
        repo.files = {{.path = u"m-Q4_K_M.gguf"_s, .bytes = "no GGUF at all"}};
        WhichFile which(repo.client.context());
        QSignalSpy needs(&which, &WhichFile::needsChanged);
        which.showRepo(detailsOf(repo));
        QTRY_COMPARE(needs.size(), 1);
        QVERIFY(!which.shape());
        QVERIFY(!which.isLooking());
        QCOMPARE(which.needOf(which.variants().first()).sum(), 14);
        QCOMPARE(repo.transport->countOf(u"m-Q4_K_M.gguf"_s), 1);
        QVERIFY(repo.transport->requests().last().headers.value("Range").startsWith("bytes=0-"));
    }

    void aRepositoryWithoutVariantsAsksNothing()
    {
        test::FakeRepo repo;
        WhichFile which(repo.client.context());
        which.showRepo(detailsOf(repo));
        QVERIFY(which.variants().isEmpty());
        QCOMPARE(repo.transport->requests().size(), 0);
    }

    void memoryIsReadWhereTheSystemTellsIt()
    {
#if !defined(Q_OS_LINUX)
        QSKIP("other systems are asked by a call");
#endif
        QTemporaryDir root;
        QVERIFY(models::detectedMachine(root.path()) == models::Machine());
        writeWholeFile(root.filePath(u"proc/meminfo"_s), "MemTotal:       16384000 kB\nMemFree: 1 kB\n");
        writeWholeFile(root.filePath(u"sys/class/drm/card0/device/vendor"_s), "0x10de\n");
        writeWholeFile(root.filePath(u"sys/class/drm/card1/device/mem_info_vram_total"_s), "8589934592\n");
        writeWholeFile(root.filePath(u"sys/class/drm/card2/device/mem_info_vram_total"_s), "nonsense\n");
        const models::Machine machine = models::detectedMachine(root.path());
        QCOMPARE(machine.memory, 16'384'000LL * 1024);
        QCOMPARE(machine.gpuMemory, 8'589'934'592LL);
        QVERIFY(models::detectedMachine().memory > 0);
    }

    void nvidiaTellsByItsProgram()
    {
#if !defined(Q_OS_LINUX)
        QSKIP("the made-up program is a shell script");
#endif
        QTemporaryDir root;
        MachineProbe probe(madeUpMachine(root, true,
                                         R"(test "$*" = "--query-gpu=memory.total --format=csv,noheader" || exit 2
                                            echo "8192 MiB"; echo "24564 MiB"; echo "[N/A]")"));
        QSignalSpy found(&probe, &MachineProbe::found);
        probe.start();
        probe.start();
        QTRY_COMPARE(found.size(), 2);
        QCOMPARE(found.first().first().value<models::Machine>().memory, 16'384'000LL * 1024);
        QCOMPARE(found.first().first().value<models::Machine>().gpuMemory, 0);
        QCOMPARE(found.last().first().value<models::Machine>().gpuMemory, 24'564LL * 1024 * 1024);
    }

    void withoutItsCardOrProgramNothingIsKnown_data()
    {
        QTest::addColumn<bool>("hasCard");
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("no card") << false << QByteArray("echo '8192 MiB'");
        QTest::newRow("no program") << true << QByteArray();
        QTest::newRow("a driver that does not answer") << true << QByteArray("echo 'NVIDIA-SMI has failed'; exit 9");
        QTest::newRow("no memory of its own") << true << QByteArray("echo '[N/A]'");
        QTest::newRow("nonsense") << true << QByteArray("echo '-5 MiB'; echo '9999999999999 MiB'; echo '7 GiB'");
        QTest::newRow("no program at all") << true << QByteArray("\0\1", 2);
    }
    void withoutItsCardOrProgramNothingIsKnown()
    {
        QFETCH(bool, hasCard);
        QFETCH(QByteArray, script);
        QTemporaryDir root;
        MachineProbe probe(madeUpMachine(root, hasCard, script));
        QSignalSpy found(&probe, &MachineProbe::found);
        probe.start();
        QTRY_COMPARE(found.size(), 1);
        QTRY_VERIFY(!probe.findChild<QProcess *>());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().first().value<models::Machine>().gpuMemory, 0);
    }

    void aProgramThatHangsHoldsNobodyUp()
    {
#if !defined(Q_OS_LINUX)
        QSKIP("the made-up program is a shell script");
#endif
        QTemporaryDir root;
        QPointer<QProcess> program;
        {
            MachineProbe probe(madeUpMachine(root, true, "exec sleep 1000"));
            QSignalSpy found(&probe, &MachineProbe::found);
            probe.start();
            QTRY_COMPARE(found.size(), 1);
            program = probe.findChild<QProcess *>();
            QTRY_COMPARE(program->state(), QProcess::Running);
        }
        QTRY_VERIFY(!program);
        {
            MachineProbe probe(madeUpMachine(root, true, "exec sleep 1000"));
            probe.start(); // and is gone before anything was looked at
        }
    }

    void intelTellsByItsDriver()
    {
#if !defined(Q_OS_LINUX)
        QSKIP("drivers of Linux");
#endif
        test::BytesWriter i915;
        i915.number<quint32>(3).number<quint32>(0).number<quint32>(0).number<quint32>(0);
        addRegion(i915, 0, 32'000'000'000, 9); // the computer's
        addRegion(i915, 1, 8'000'000'000, 9);
        addRegion(i915, 1, 4'000'000'000, 9);
        QCOMPARE(models::ownMemoryOfI915(i915.bytes), 12'000'000'000LL);
        test::BytesWriter xe;
        xe.number<quint32>(2).number<quint32>(0);
        addRegion(xe, 0, 32'000'000'000, 9);
        addRegion(xe, 1, 12'000'000'000, 9);
        QCOMPARE(models::ownMemoryOfXe(xe.bytes), 12'000'000'000LL);
        for (qsizetype length = 0; length < i915.bytes.size(); ++length)
            QVERIFY(models::ownMemoryOfI915(i915.bytes.first(length)) <= 12'000'000'000LL);
        QCOMPARE(models::ownMemoryOfXe(QByteArray(4000, '\xff')), 0);
        QCOMPARE(models::ownMemoryOfXe({}), 0);
    }

    void nodesThatAreNoDevicesTellNothing()
    {
        QTemporaryDir root;
        QCOMPARE(models::intelGraphicsMemory(root.path()), 0);
        for (const QString &driver : {u"i915"_s, u"xe"_s, u"other"_s}) {
            writeWholeFile(root.filePath(u"dev/dri/renderD-"_s + driver), "no device");
            const QString card = root.filePath(u"sys/class/drm/renderD-%1/device"_s.arg(driver));
            QVERIFY(QDir().mkpath(card));
            QVERIFY(QFile::link(u"/made-up/drivers/"_s + driver, card + u"/driver"_s));
        }
        QCOMPARE(models::intelGraphicsMemory(root.path()), 0);
    }
};

HS_GUILESS_TEST(TestWhichFile)
#include "tst_whichfile.moc"
