// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/banner.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"
#include "transfers/downloadsheet.h"
#include "transfers/linkssheet.h"
#include "transfers/planchoices.h"
#include "transfers/planitem.h"
#include "transfers/transferengine.h"
#include "transfers/transferqueue.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using namespace hs::ui;

/// The sheet over an engine that was never started: the test answers its questions.
class DownloadSheetTest : public QObject
{
    Q_OBJECT

    ThemeSource m_themes;
    std::unique_ptr<TransferEngine> m_engine;
    std::unique_ptr<TransferQueue> m_queue;
    std::unique_ptr<QWidget> m_window;
    QPointer<DownloadSheet> m_sheet;

    static DownloadRequest requestFor(const QString &id, const QStringList &paths = {})
    {
        DownloadRequest request;
        request.repo = {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(id), {}};
        request.paths = paths;
        return request;
    }
    void open(const QList<DownloadRequest> &requests)
    {
        m_sheet = DownloadSheet::open(m_window.get(), {m_themes, *m_queue, u"/cache"_s}, requests);
        QVERIFY(QTest::qWaitForWindowExposed(m_sheet));
    }
    /// Answers the newest question of the item with these files of 1 MB each; the first `here` of them are here.
    void answer(int item, const QStringList &paths, int here = 0, qint64 free = 1'000'000'000)
    {
        PlanPreview preview;
        preview.id = m_sheet->findChildren<PlanItem *>().at(item)->question();
        preview.commit = hs::hub::Oid(u"61082d4"_s + u"0"_s.repeated(33));
        preview.freeSpace = free;
        for (const QString &path : paths) {
            PreviewedFile file{.path = path, .size = 1'000'000};
            file.isHere = preview.files.size() < here;
            file.bytesOnDisk = file.isHere ? file.size : 0;
            preview.files.append(file);
        }
        Q_EMIT m_queue->previewed(preview);
    }
    [[nodiscard]] QPushButton *button(const QString &beginning) const
    {
        for (QPushButton *one : m_sheet->findChildren<QPushButton *>()) {
            if (one->text().startsWith(beginning) && one->isVisible())
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        for (const QLabel *label : m_sheet->findChildren<QLabel *>()) {
            if (label->isVisible() && QString(label->text()).replace(QChar(0x202f), u' ').contains(text))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init()
    {
        m_engine = std::make_unique<TransferEngine>(TransferEngineOptions());
        m_queue = std::make_unique<TransferQueue>(m_engine.get());
        m_window = std::make_unique<QWidget>();
        m_window->resize(1024, 800);
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_queue.reset();
        m_engine.reset();
    }

    void saysWhatItWillFetchAndWhatIsLeft()
    {
        open({requestFor(u"acme/reader"_s)});
        QVERIFY(says(u"Listing files…"_s));
        answer(0, {u"a"_s, u"b"_s, u"c"_s}, 1);
        QVERIFY(says(u"1.00 MB of it are already here."_s));
        QVERIFY(says(u"998 MB are free afterwards."_s));
        QVERIFY(says(u"acme/reader, main, 61082d4"_s));
        QVERIFY(button(u"Download 2"_s));
    }

    void enterOrdersEvenBeforeTheListIsHere()
    {
        open({requestFor(u"acme/reader"_s, {u"onnx"_s})});
        QSignalSpy ordered(m_sheet, &DownloadSheet::ordered);
        QTest::keyClick(m_sheet, Qt::Key_Return);
        QCOMPARE(ordered.size(), 1);
        const auto requests = ordered.first().first().value<QList<DownloadRequest>>();
        QCOMPARE(requests.first().paths, QStringList{u"onnx"_s});
        QVERIFY(!m_sheet || !m_sheet->isVisible());
    }

    void enterInTheListOfChoicesOrders()
    {
        open({requestFor(u"acme/reader"_s)});
        answer(0, {u"m-Q4_0.gguf"_s, u"m-Q8_0.gguf"_s, u"mmproj-F16.gguf"_s});
        QSignalSpy ordered(m_sheet, &DownloadSheet::ordered);
        auto *choices = m_sheet->findChild<PlanChoices *>();
        QVERIFY(choices->topLevelItemCount() == 4);
        QTest::keyClick(choices, Qt::Key_Down);
        QVERIFY(button(u"Download 2"_s));
        QTest::keyClick(choices, Qt::Key_Return);
        QCOMPARE(ordered.size(), 1);
        const auto requests = ordered.first().first().value<QList<DownloadRequest>>();
        QCOMPARE(requests.first().paths, (QStringList{u"m-Q4_0.gguf"_s, u"mmproj-F16.gguf"_s}));
    }

    void whoPicksFilesSeesThem()
    {
        open({requestFor(u"acme/reader"_s)});
        answer(0, {u"a"_s, u"b"_s});
        QVERIFY(button(u"Show the files"_s));
        QTest::keyClick(m_sheet->findChild<PlanChoices *>(), Qt::Key_End);
        QVERIFY(button(u"Hide the files"_s));
        QVERIFY(button(u"Download 2"_s)); // it begins with what was chosen before
    }

    void patternsAreAPartOfThePlan()
    {
        open({requestFor(u"acme/reader"_s)});
        answer(0, {u"a.json"_s, u"b.json"_s, u"c.bin"_s});
        const auto fields = m_sheet->findChildren<QLineEdit *>();
        QTest::keyClicks(fields.first(), u"*.json"_s);
        QVERIFY(button(u"Download 2"_s));
        QTest::keyClicks(fields.at(1), u"b*"_s);
        QVERIFY(button(u"Download 1"_s));
        fields.first()->setText(u"*.xyz"_s);
        QVERIFY(says(u"No file is selected."_s));
        QVERIFY(!button(u"Download 0"_s)->isEnabled());
    }

    void patternsOfALinkStandInTheField()
    {
        DownloadRequest request = requestFor(u"acme/reader"_s);
        request.include = {u"*.json"_s, u"onnx/"_s};
        open({request});
        answer(0, {u"a.json"_s, u"onnx/b.bin"_s, u"c.bin"_s});
        const auto *field = m_sheet->findChild<QLineEdit *>();
        QCOMPARE(field->text(), u"*.json onnx/"_s);
        QVERIFY(button(u"Download 2"_s));
        QSignalSpy ordered(m_sheet, &DownloadSheet::ordered);
        QTest::mouseClick(button(u"Download 2"_s), Qt::LeftButton);
        QCOMPARE(ordered.first().first().value<QList<DownloadRequest>>().first().include, request.include);
    }

    void eachOfSeveralKeepsThePatternsOfItsLink()
    {
        DownloadRequest request = requestFor(u"acme/a"_s);
        request.include = {u"*.json"_s};
        open({request, requestFor(u"acme/b"_s)});
        answer(0, {u"a.json"_s, u"c.bin"_s});
        answer(1, {u"a.json"_s, u"c.bin"_s});
        QVERIFY(button(u"Download 3"_s));
    }

    void warnsOfMissingSpaceAndStillLetsGo()
    {
        open({requestFor(u"acme/reader"_s)});
        answer(0, {u"a"_s, u"b"_s}, 0, 500'000);
        QVERIFY(says(u"1.50 MB of space are missing."_s));
        QVERIFY(button(u"Download 2"_s)->isEnabled());
    }

    void aListThatCannotBeHadSaysWhyAndIsAskedForAgain()
    {
        open({requestFor(u"acme/reader"_s)});
        PlanPreview preview;
        preview.id = m_sheet->findChild<PlanItem *>()->question();
        preview.error = HubError::of(HubError::Kind::RepoMissing, u"acme/reader"_s);
        Q_EMIT m_queue->previewed(preview);
        QVERIFY(m_sheet->findChild<Banner *>()->isVisible());
        QTest::mouseClick(button(u"Try again"_s), Qt::LeftButton);
        QVERIFY(m_sheet->findChild<PlanItem *>()->question() != preview.id);
        answer(0, {u"a"_s});
        QVERIFY(button(u"Download 1"_s));
    }

    void severalRepositoriesAreOnePlan()
    {
        open({requestFor(u"acme/a"_s), requestFor(u"acme/b"_s)});
        answer(0, {u"x"_s});
        answer(1, {u"y"_s, u"z"_s});
        QVERIFY(button(u"Download 3"_s));
        QCOMPARE(m_sheet->findChildren<QComboBox *>().size(), 2);
        QSignalSpy ordered(m_sheet, &DownloadSheet::ordered);
        QTest::mouseClick(button(u"Download 3"_s), Qt::LeftButton);
        QCOMPARE(ordered.first().first().value<QList<DownloadRequest>>().size(), 2);
    }

    void linksAreCountedWhileTheyAreTyped()
    {
        QGuiApplication::clipboard()->setText(u"prose"_s);
        auto *sheet = LinksSheet::open(m_window.get(), m_themes, QUrl(u"https://huggingface.co"_s));
        QSignalSpy given(sheet, &LinksSheet::linksGiven);
        auto *text = sheet->findChild<QPlainTextEdit *>();
        QVERIFY(text->toPlainText().isEmpty()); // the clipboard has no links
        const auto buttons = sheet->findChildren<QPushButton *>();
        QVERIFY(!buttons.last()->isEnabled());
        text->setPlainText(u"acme/reader\nhf://datasets/acme/rows"_s);
        QVERIFY(buttons.last()->isEnabled());
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.first().first().value<QList<DownloadRequest>>().size(), 2);
    }
};

HS_TEST(DownloadSheetTest)
#include "tst_downloadsheet.moc"
