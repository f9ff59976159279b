// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/evaluationdialog.h"

#include "charts/chartpanel.h"
#include "common/filterchip.h"
#include "repoworld.h"
#include "testprogram/testprogram.h"

#include <QComboBox>

using namespace hs;
using namespace Qt::StringLiterals;
using test::RepoWorld;
using ui::EvaluationDialog;

namespace {

QByteArray modelWith(const QByteArray &id, const QByteArray &rest)
{
    return "{\"_id\":\"0123456789abcdef01234567\",\"id\":\"" + id + "\"," + rest + "}";
}

const QByteArray kOwn = R"("model-index":[{"name":"r","results":[
    {"task":{"type":"asr","name":"Speech"},"dataset":{"type":"fleurs","name":"FLEURS"},
     "metrics":[{"type":"wer","value":18.2,"name":"WER"},{"type":"cer","value":6.1,"name":"CER"}]},
    {"task":{"type":"asr","name":"Speech"},"dataset":{"type":"radio","name":"Radio"},
     "metrics":[{"type":"wer","value":"n/a","name":"WER"}]}]}],
    "evalResults":[{"filename":".eval_results/a.yaml","verified":true,
     "data":{"dataset":{"id":"acme/riddles","task_id":"riddles"},"value":61.4,"notes":"no tools"}}])";
const QByteArray kOther = R"("model-index":[{"name":"o","results":[
    {"task":{"type":"asr","name":"speech"},"dataset":{"type":"fleurs","name":"fleurs"},
     "metrics":[{"type":"wer","value":21.5,"name":"WER"}]}]}])";

} // namespace

class TestEvaluationDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultsOfOthersStandBesideTheOwn()
    {
        RepoWorld world;
        world.repo.transport->answer(u"/api/models/acme/reader/revision/"_s, 200, modelWith("acme/reader", kOwn));
        world.repo.transport->answer(u"/api/models/other/model/revision/"_s, 200, modelWith("other/model", kOther));
        EvaluationDialog dialog(world.dependencies(), world.repo.ref(), {u"other/model"_s}, nullptr);
        dialog.show();
        const auto &numbers = dialog.chart()->numbers();
        QTRY_COMPARE(numbers.series.size(), 1);
        auto *metric = dialog.findChild<QComboBox *>();
        QTRY_COMPARE(metric->count(), 3);
        QCOMPARE(dialog.chart()->title(), u"WER"_s);
        QCOMPARE(numbers.categories, QStringList{u"FLEURS, Speech"_s}); // the other one is no number

        dialog.compareWith(u"other/model"_s);
        QTRY_COMPARE(numbers.series.size(), 2);
        QTRY_VERIFY(numbers.series.last().values.value(0).has_value());
        QCOMPARE(*numbers.series.last().values.first(), 21.5);
        QCOMPARE(*numbers.series.first().values.first(), 18.2);

        metric->setCurrentIndex(2);
        QCOMPARE(numbers.categories, QStringList{u"acme/riddles, riddles (verified)"_s});
        QVERIFY(!numbers.series.last().values.first().has_value());

        dialog.findChild<ui::FilterChip *>()->removeRequested();
        QTRY_COMPARE(numbers.series.size(), 1);
    }

    void whatCannotBeComparedIsSaid()
    {
        RepoWorld world;
        world.repo.transport->answer(u"/api/models/acme/reader/revision/"_s, 200, modelWith("acme/reader", kOwn));
        world.repo.transport->answer(u"/api/models/empty/model/revision/"_s, 200, modelWith("empty/model", "\"x\":1"));
        world.repo.fail(u"/api/models/gone/model/revision/"_s, 404, "RepoNotFound");
        EvaluationDialog dialog(world.dependencies(), world.repo.ref(), {}, nullptr);
        dialog.show();
        dialog.compareWith(u"no name at all"_s);
        QVERIFY(test::shows(dialog, u"That is not the name of a model"_s));
        dialog.compareWith(u"acme/reader"_s);
        QVERIFY(test::shows(dialog, u"is compared already"_s));
        dialog.compareWith(u"empty/model"_s);
        QTRY_VERIFY(test::shows(dialog, u"empty/model tells no results."_s));
        dialog.compareWith(u"gone/model"_s);
        QTRY_VERIFY(test::shows(dialog, u"The results of gone/model could not be loaded."_s));
    }

    void aFailureOfItsOwnIsShown()
    {
        RepoWorld world;
        world.repo.fail(u"/api/models/acme/reader/revision/"_s, 503);
        EvaluationDialog dialog(world.dependencies(), world.repo.ref(), {}, nullptr);
        dialog.show();
        QTRY_VERIFY(test::shows(dialog, u"The results could not be loaded"_s));
    }
};

HS_TEST(TestEvaluationDialog)
#include "tst_evaluationdialog.moc"
