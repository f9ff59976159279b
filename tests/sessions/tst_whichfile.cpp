// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakerepo.h"
#include "sessions/machinememory.h"
#include "sessions/whichfile.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hs;
using namespace Qt::StringLiterals;
using models::Fit;
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
};

HS_GUILESS_TEST(TestWhichFile)
#include "tst_whichfile.moc"
