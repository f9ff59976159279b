// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/pagedlistmodel.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QCoroSignal>
#include <QSignalSpy>
#include <QTest>

using namespace hs;
using namespace Qt::StringLiterals;
using base::HubError;
using hub::Cursor;
using models::PagedModel;

namespace {

using TextPage = hub::Page<QString>;

/// One question that waits for the test's answer.
class Question : public QObject
{
    Q_OBJECT
public:
    std::optional<Cursor> cursor;
    base::Result<TextPage> result = base::failure(HubError::Kind::Cancelled);
    void answer(base::Result<TextPage> with)
    {
        result = std::move(with);
        QMetaObject::invokeMethod(this, [this] { Q_EMIT answered(); }, Qt::QueuedConnection);
    }
Q_SIGNALS:
    void answered();
};

using Questions = std::shared_ptr<QList<Question *>>;

QCoro::Task<base::Result<TextPage>> waitForAnswer(Questions questions, std::optional<Cursor> cursor,
                                                  std::stop_token stop)
{
    Question question;
    question.cursor = cursor;
    std::stop_callback wake(stop, [&question] { question.answer(base::failure(HubError::Kind::Cancelled)); });
    questions->append(&question);
    co_await qCoro(&question, &Question::answered);
    questions->removeOne(&question);
    co_return question.result;
}

class TextModel : public models::PagedListModel<QString>
{
public:
    explicit TextModel(Questions questions)
        : m_questions(std::move(questions))
    {}
    void startOther() { start(); }
    void forget() { reset(); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return index.isValid() && role == Qt::DisplayRole ? QVariant(at(index.row())) : QVariant();
    }

protected:
    QCoro::Task<base::Result<TextPage>> fetchPage(std::optional<Cursor> cursor, std::stop_token stop) override
    {
        return waitForAnswer(m_questions, std::move(cursor), std::move(stop));
    }
    QString idOf(const QString &row) const override { return row; }

private:
    Questions m_questions;
};

TextPage page(const QStringList &items, const QString &next = {})
{
    TextPage result;
    result.items = items;
    if (!next.isEmpty())
        result.next = Cursor(next);
    return result;
}

} // namespace

class TestPagedListModel : public QObject
{
    Q_OBJECT

    Questions questions;
    std::unique_ptr<TextModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    void answerOldest(base::Result<TextPage> with)
    {
        QTRY_VERIFY(!questions->isEmpty());
        Question *question = questions->first();
        question->answer(std::move(with));
        QTRY_VERIFY(!questions->contains(question));
    }
    void load(const QStringList &items, const QString &next = {})
    {
        model->startOther();
        answerOldest(page(items, next));
        QTRY_VERIFY(!model->isBusy());
    }

private Q_SLOTS:
    void init()
    {
        questions = std::make_shared<QList<Question *>>();
        model = std::make_unique<TextModel>(questions);
        tester = std::make_unique<QAbstractItemModelTester>(model.get(),
                                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        tester.reset();
        model.reset();
        QTRY_VERIFY(questions->isEmpty());
    }

    void startsIdleAndAsksNothing()
    {
        QCOMPARE(model->state(), PagedModel::State::Idle);
        QVERIFY(!model->canFetchMore({}));
        QVERIFY(questions->isEmpty());
    }

    void showsTheFirstPage()
    {
        load({u"a"_s, u"b"_s}, u"2"_s);
        QCOMPARE(model->state(), PagedModel::State::Ready);
        QCOMPARE(model->rows(), QStringList({u"a"_s, u"b"_s}));
        QVERIFY(model->canFetchMore({}));
        QVERIFY(!model->isComplete());
    }

    void isEmptyWhenThereIsNothing()
    {
        load({});
        QCOMPARE(model->state(), PagedModel::State::Empty);
        QVERIFY(model->isComplete());
    }

    void appendsTheNextPageWithoutWhatIsShown()
    {
        load({u"a"_s, u"b"_s}, u"2"_s);
        QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted);
        model->fetchMore({});
        QVERIFY(model->isFetchingMore());
        answerOldest(page({u"b"_s, u"c"_s, u"c"_s, u"d"_s}));
        QTRY_VERIFY(!model->isBusy());
        QCOMPARE(model->rows(), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 2);
        QCOMPARE(inserted.first().at(2).toInt(), 3);
        QCOMPARE(model->rowOf(u"d"_s), 3);
        QVERIFY(model->isComplete());
    }

    void asksOnceForTheNextPage()
    {
        load({u"a"_s}, u"2"_s);
        model->fetchMore({});
        model->fetchMore({});
        QCOMPARE(questions->size(), 1);
        QCOMPARE(questions->first()->cursor, Cursor(u"2"_s));
        answerOldest(page({u"b"_s}));
    }

    void goesOnWhenAPageHasNothingNew()
    {
        load({u"a"_s}, u"2"_s);
        QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted);
        model->fetchMore({});
        answerOldest(page({u"a"_s}, u"3"_s));
        answerOldest(page({u"b"_s}));
        QTRY_COMPARE(model->rowCount(), 2);
        QCOMPARE(inserted.size(), 1);
    }

    void endsWhenAPageLeadsToItself()
    {
        load({u"a"_s}, u"2"_s);
        model->fetchMore({});
        answerOldest(page({u"b"_s}, u"2"_s));
        QTRY_VERIFY(!model->isBusy());
        QVERIFY(model->isComplete());
    }

    void keepsOldRowsUntilTheNewOnesAreHere()
    {
        load({u"a"_s});
        model->startOther();
        QCOMPARE(model->state(), PagedModel::State::Loading);
        QCOMPARE(model->rows(), QStringList({u"a"_s}));
        answerOldest(page({u"x"_s}));
        QTRY_COMPARE(model->rows(), QStringList({u"x"_s}));
    }

    void dropsOldRowsWhenAnotherListFails()
    {
        load({u"a"_s});
        model->startOther();
        answerOldest(base::failure(HubError::Kind::Server));
        QTRY_COMPARE(model->state(), PagedModel::State::Failed);
        QCOMPARE(model->rowCount(), 0);
        QCOMPARE(model->error()->kind, HubError::Kind::Server);
    }

    void keepsRowsWhenTheSameListFails()
    {
        load({u"a"_s});
        model->reload();
        answerOldest(base::failure(HubError::Kind::Server));
        QTRY_COMPARE(model->state(), PagedModel::State::Failed);
        QCOMPARE(model->rows(), QStringList({u"a"_s}));
    }

    void aReloadWithTheSameRowsDoesNotReset()
    {
        load({u"a"_s, u"b"_s});
        QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
        model->reload();
        answerOldest(page({u"a"_s, u"b"_s}));
        QTRY_VERIFY(!model->isBusy());
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
    }

    void retriesThePageThatFailed()
    {
        load({u"a"_s}, u"2"_s);
        model->fetchMore({});
        answerOldest(base::failure(HubError::Kind::Timeout));
        QTRY_COMPARE(model->state(), PagedModel::State::Failed);
        QVERIFY(!model->canFetchMore({}));
        model->retry();
        QTRY_VERIFY(!questions->isEmpty());
        QCOMPARE(questions->first()->cursor, Cursor(u"2"_s));
        answerOldest(page({u"b"_s}));
        QTRY_COMPARE(model->rows(), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(model->state(), PagedModel::State::Ready);
    }

    void stopBringsBackWhatWasThere()
    {
        load({u"a"_s});
        model->reload();
        model->stop();
        QCOMPARE(model->state(), PagedModel::State::Ready);
        QCOMPARE(model->rows(), QStringList({u"a"_s}));
    }

    void stopOfAnotherListLeavesNothing()
    {
        load({u"a"_s});
        model->startOther();
        model->stop();
        QCOMPARE(model->state(), PagedModel::State::Idle);
        QCOMPARE(model->rowCount(), 0);
    }

    void ignoresTheAnswerToAnOlderQuestion()
    {
        model->startOther();
        QTRY_COMPARE(questions->size(), 1);
        Question *older = questions->first();
        older->result = page({u"old"_s}); // what it would say if the cancellation came too late
        model->startOther();
        QTRY_VERIFY(!questions->contains(older));
        QTRY_COMPARE(questions->size(), 1);
        answerOldest(page({u"new"_s}));
        QTRY_COMPARE(model->rows(), QStringList({u"new"_s}));
    }

    void mayDieWhileItWaits()
    {
        model->startOther();
        QTRY_COMPARE(questions->size(), 1);
        tester.reset();
        model.reset();
        QTRY_VERIFY(questions->isEmpty());
    }

    void tellsAfterTheRowsChanged()
    {
        int rowsWhenTold = -1;
        connect(model.get(), &PagedModel::stateChanged, model.get(), [&] {
            if (model->state() == PagedModel::State::Ready)
                rowsWhenTold = model->rowCount();
        });
        load({u"a"_s, u"b"_s});
        QCOMPARE(rowsWhenTold, 2);
    }
};

HS_GUILESS_TEST(TestPagedListModel)
#include "tst_pagedlistmodel.moc"
