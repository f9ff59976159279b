// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/modelvariants.h"
#include "testprogram/testprogram.h"

#include <QTest>

Q_DECLARE_METATYPE(hs::hub::RepoDetails)

using namespace hs;
using namespace Qt::StringLiterals;
using models::ModelVariant;

namespace {

hub::RepoDetails detailsWith(const QList<std::pair<QString, qint64>> &files)
{
    hub::RepoDetails details;
    for (const auto &[path, size] : files) {
        hub::Sibling file;
        file.path = path;
        file.size = size;
        details.siblings.append(file);
    }
    return details;
}

QStringList labels(const QList<ModelVariant> &variants)
{
    QStringList names;
    for (const ModelVariant &variant : variants)
        names.append(variant.label);
    return names;
}

} // namespace

class TestModelVariants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantizationsComeWithShardsAndProjector()
    {
        hub::RepoDetails details = detailsWith({{u"README.md"_s, 10},
                                                {u"m-Q8_0-00001-of-00002.gguf"_s, 4'000},
                                                {u"m-Q8_0-00002-of-00002.gguf"_s, 4'500},
                                                {u"m-Q4_K_M.gguf"_s, 4'500},
                                                {u"mmproj-F16.gguf"_s, 700}});
        details.gguf = hub::GgufFacts{8'000, u"llama"_s, 4096};
        const QList<ModelVariant> variants = models::modelVariants(details);
        QCOMPARE(labels(variants), QStringList({u"Q4_K_M"_s, u"Q8_0"_s}));
        QCOMPARE(variants.at(1).weightBytes, 8'500);
        QCOMPARE(variants.at(1).projectorBytes, 700);
        QCOMPARE(variants.at(1).paths.size(), 3);
        QCOMPARE(*variants.at(0).bitsPerWeight, 4.5);
        QCOMPARE(*variants.at(1).bitsPerWeight, 8.5);
    }

    void aSingleGgufIsAQuestionToo()
    {
        const auto variants = models::modelVariants(detailsWith({{u"model.Q5_K_M.gguf"_s, 5}}));
        QCOMPARE(labels(variants), QStringList(u"Q5_K_M"_s));
        QVERIFY(!variants.first().bitsPerWeight);
    }

    void precisionsOfSafetensorsAreVariants()
    {
        const auto variants =
            models::modelVariants(detailsWith({{u"unet/diffusion_pytorch_model.safetensors"_s, 400},
                                               {u"unet/diffusion_pytorch_model.fp16.safetensors"_s, 200},
                                               {u"vae/diffusion_pytorch_model.safetensors"_s, 40},
                                               {u"unet/config.json"_s, 1}}));
        QCOMPARE(labels(variants), QStringList({u"fp16"_s, QString()}));
        QCOMPARE(variants.first().weightBytes, 240); // what has no fp16 is taken as it is
        QCOMPARE(variants.last().weightBytes, 440);
    }

    void nothingToChooseIsNothing_data()
    {
        QTest::addColumn<hub::RepoDetails>("details");
        QTest::newRow("no files") << hub::RepoDetails();
        QTest::newRow("one precision") << detailsWith({{u"model.safetensors"_s, 5}, {u"b.safetensors"_s, 6}});
        QTest::newRow("only a projector") << detailsWith({{u"mmproj-F16.gguf"_s, 5}});
        hub::RepoDetails unsized = detailsWith({{u"a-Q4_0.gguf"_s, 5}, {u"a-Q8_0.gguf"_s, 5}});
        unsized.siblings.first().size.reset();
        QTest::newRow("a size is not told") << unsized;
        hub::RepoDetails dataset = detailsWith({{u"a-Q4_0.gguf"_s, 5}, {u"a-Q8_0.gguf"_s, 5}});
        dataset.summary.kind = hub::RepoKind::Dataset;
        QTest::newRow("no model") << dataset;
    }
    void nothingToChooseIsNothing()
    {
        QFETCH(hub::RepoDetails, details);
        QVERIFY(models::modelVariants(details).isEmpty());
    }
};

HS_TEST(TestModelVariants)
#include "tst_modelvariants.moc"
