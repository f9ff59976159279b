// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/cardpane.h"

#include "common/banner.h"
#include "repo/cardprinter.h"
#include "repo/cardview.h"
#include "repo/findbar.h"
#include "repo/outlinepopup.h"
#include "repoworld.h"
#include "testprogram/testprogram.h"

#include <QBuffer>
#include <QClipboard>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QToolButton>

using namespace hs;
using models::LoadState;
using models::RepoSession;
using test::RepoWorld;
using ui::CardPane;
using ui::CardView;

namespace {

QByteArray redPng()
{
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer png;
    if (!png.open(QIODevice::WriteOnly) || !image.save(&png, "PNG"))
        return {};
    return png.data();
}

/// A card pane over a world, loaded and shown.
struct ShownCard
{
    explicit ShownCard(RepoWorld &world)
        : session(world.repo.client.context(), world.repo.ref())
        , pane(world.dependencies(), session)
    {
        pane.resize(1000, 700);
        pane.show();
        session.load();
    }
    [[nodiscard]] bool load()
    {
        return QTest::qWaitFor(
            [this] { return !session.isLoading() && session.totals() && pane.view()->isComplete(); });
    }
    RepoSession session;
    CardPane pane;
};

} // namespace

class TestCardPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingLeavesForOtherSitesUnasked()
    {
        RepoWorld world;
        world.repo.transport->answer(QStringLiteral("tracker.example"), 200, redPng());
        world.repo.setReadme(
            "# Hi\n\n![a](https://tracker.example/a.png)\n<img src=\"https://tracker.example/b.png\">\n");
        ShownCard card(world);
        QVERIFY(card.load());
        QTRY_VERIFY(test::buttonWith<QPushButton>(card.pane, QStringLiteral("Show once")));
        QCOMPARE(world.repo.transport->countOf(QStringLiteral("tracker.example")), 0);

        QTest::mouseClick(test::buttonWith<QPushButton>(card.pane, QStringLiteral("Show once")), Qt::LeftButton);
        QTRY_COMPARE(world.repo.transport->countOf(QStringLiteral("tracker.example")), 2);
        QTRY_VERIFY(card.pane.view()->hasImage(QStringLiteral("https://tracker.example/a.png")));
        QVERIFY(!test::buttonWith<QPushButton>(card.pane, QStringLiteral("Show once")));
        QCOMPARE(world.settings.remoteImages(QStringLiteral("acme/reader")), models::AppSettings::RemoteImages::Ask);
    }

    void noRecordedCardAsksAnotherSite()
    {
        QDirIterator files(QStringLiteral(HS_SHARED_DIR "/fixtures/cards"), {QStringLiteral("*.md")}, QDir::Files,
                           QDirIterator::Subdirectories);
        if (!files.hasNext())
            QSKIP("The recorded cards (shared/fixtures/cards) are not here.");
        RepoWorld world;
        int withOthers = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            world.repo.setReadme(file.readAll());
            ShownCard card(world);
            QTRY_VERIFY_WITH_TIMEOUT(!card.session.isLoading() && card.pane.view()->isComplete(), 60'000);
            withOthers += card.pane.view()->card().hasThirdPartyImages() ? 1 : 0;
            for (const hub::HttpRequest &request : world.repo.transport->requests()) {
                QVERIFY2(request.url.host() == QStringLiteral("hub.example"),
                         qPrintable(file.fileName() + u' ' + request.url.toString()));
            }
            world.repo.transport->forgetRequests();
        }
        QVERIFY(withOthers > 10);
    }

    void alwaysIsRememberedForTheRepository()
    {
        RepoWorld world;
        world.repo.transport->answer(QStringLiteral("tracker.example"), 200, redPng());
        world.repo.setReadme("![a](https://tracker.example/a.png)\n");
        {
            ShownCard card(world);
            QVERIFY(card.load());
            const QString text = QStringLiteral("Always for this repository");
            QTRY_VERIFY(test::buttonWith<QPushButton>(card.pane, text));
            QTest::mouseClick(test::buttonWith<QPushButton>(card.pane, text), Qt::LeftButton);
        }
        QCOMPARE(world.settings.remoteImages(QStringLiteral("acme/reader")), models::AppSettings::RemoteImages::Allow);
        ShownCard again(world);
        QVERIFY(again.load());
        QTRY_VERIFY(again.pane.view()->hasImage(QStringLiteral("https://tracker.example/a.png")));
        QVERIFY(!test::buttonWith<QPushButton>(again.pane, QStringLiteral("Show once")));
    }

    void ownPicturesAreThoseOfTheCommit()
    {
        RepoWorld world;
        world.repo.files.append({.path = QStringLiteral("assets/plot.png"), .bytes = redPng()});
        world.repo.setReadme("![plot](assets/plot.png)\n");
        ShownCard card(world);
        QVERIFY(card.load());
        const QString address = QStringLiteral("/resolve/%1/assets/plot.png").arg(test::kMainCommit);
        QTRY_COMPARE(world.repo.transport->countOf(address), 1);
        QTRY_VERIFY(card.pane.view()->hasImage(card.pane.view()->card().images.constFirst().source));
    }

    void badgesStandInARowAtTheirOwnHeight()
    {
        RepoWorld world;
        const QByteArray badge = "<svg xmlns='http://www.w3.org/2000/svg' width='88' height='20'/>";
        world.repo.files.append({.path = QStringLiteral("assets/a.svg"), .bytes = badge});
        world.repo.files.append({.path = QStringLiteral("assets/b.svg"), .bytes = badge});
        world.repo.setReadme("# T\n\n![a](assets/a.svg) ![b](assets/b.svg)\n\nText.\n");
        ShownCard card(world);
        QVERIFY(card.load());
        CardView *view = card.pane.view();
        const auto &images = view->card().images;
        QCOMPARE(images.size(), 2);
        QTRY_VERIFY(view->hasImage(images.first().source) && view->hasImage(images.last().source));
        const QTextBlock row = view->document()->find(QString(QChar::ObjectReplacementCharacter)).block();
        QVERIFY(row.isValid());
        QCOMPARE(row.layout()->lineCount(), 1);
        const QTextLine line = row.layout()->lineAt(0);
        QVERIFY2(line.height() >= 20 && line.height() <= 26, qPrintable(QString::number(line.height())));
        QVERIFY2(line.naturalTextWidth() < 200, qPrintable(QString::number(line.naturalTextWidth())));
    }

    void localFilesAreNeverRead()
    {
        RepoWorld world;
        world.repo.setReadme("![x](file:///etc/hostname)\n\n<img src=\"/etc/hostname\">\n");
        ShownCard card(world);
        QVERIFY(card.load());
        QVERIFY(card.pane.view()
                    ->loadResource(QTextDocument::HtmlResource, QUrl(QStringLiteral("file:///etc/hostname")))
                    .isNull());
        const QImage image =
            card.pane.view()
                ->loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname")))
                .value<QImage>();
        QCOMPARE(image.size(), QSize(1, 1));
    }

    void linksGoWhereTheyBelong()
    {
        RepoWorld world;
        world.repo.setReadme("# Top\n\n[file](config.json) [web](https://example.com/x)\n");
        ShownCard card(world);
        QVERIFY(card.load());
        QSignalSpy opened(&card.pane, &CardPane::openRequested);
        QSignalSpy left(&card.pane, &CardPane::externalLinkRequested);
        for (const cards::CardLink &link : card.pane.view()->card().links)
            Q_EMIT card.pane.view()->linkActivated(link.href, link.text == QStringLiteral("file"));
        QCOMPARE(opened.count(), 1);
        const auto place = std::get<models::RepoPlace>(opened.first().first().value<models::Location>());
        QCOMPARE(place.path, QStringLiteral("config.json"));
        QCOMPARE(opened.first().last().value<ui::Page::OpenIn>(), ui::Page::OpenIn::BackgroundTab);
        QCOMPARE(left.count(), 1);
        QCOMPARE(left.first().first().toUrl(), QUrl(QStringLiteral("https://example.com/x")));
    }

    void findCountsAndMoves()
    {
        RepoWorld world;
        world.repo.setReadme("# Whale\n\nA whale saw a Whale.\n");
        ShownCard card(world);
        QVERIFY(card.load());
        card.pane.find();
        auto *field = card.pane.findChild<ui::FindBar *>()->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("whale"));
        QSignalSpy found(card.pane.view(), &CardView::findChanged);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(found.last().first().toInt(), 2);
        QCOMPARE(found.last().last().toInt(), 3);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(found.last().first().toInt(), 1);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(found.last().last().toInt(), 0);
        QVERIFY(!field->isVisible());
    }

    void codeBlocksCanBeCopied()
    {
        RepoWorld world;
        world.repo.setReadme("# Use\n\n```python\nprint(1)\n```\n");
        ShownCard card(world);
        QVERIFY(card.load());
        QToolButton *copy = nullptr;
        QTRY_VERIFY([&] {
            for (QToolButton *button : card.pane.view()->viewport()->findChildren<QToolButton *>()) {
                if (button->isVisible() && button->accessibleName() == QStringLiteral("Copy code"))
                    copy = button;
            }
            return copy != nullptr;
        }());
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().trimmed(), QStringLiteral("print(1)"));
    }

    void cardOfAMegabyteGoesInByPieces()
    {
        RepoWorld world;
        QByteArray text = "# Long\n\n";
        for (int i = 0; text.size() < 1'000'000; ++i)
            text += "Paragraph number " + QByteArray::number(i) + " of a card that goes on and on.\n\n";
        text += "## The very end\n";
        world.repo.setReadme(text);
        ShownCard card(world);
        QTRY_COMPARE_WITH_TIMEOUT(card.session.card().state, LoadState::Ready, 60'000);
        QVERIFY(card.pane.view()->card().sections.size() > 1);
        QTRY_VERIFY_WITH_TIMEOUT(card.pane.view()->isComplete(), 60'000);
        QVERIFY(card.pane.view()->toPlainText().contains(QStringLiteral("The very end")));
    }

    void theOutlineLeadsToAHeading()
    {
        RepoWorld world;
        QByteArray text("# Top\n\n");
        for (int i = 0; i < 60; ++i)
            text += "A paragraph.\n\n";
        text += "## Whales\n\nEnd.\n\n" + QByteArray("More.\n\n").repeated(60);
        world.repo.setReadme(text);
        ShownCard card(world);
        const QList<QWidget *> buttons = card.pane.makeTabActions();
        QVERIFY(card.load());
        card.pane.showOutline();
        auto *popup = card.pane.findChild<ui::OutlinePopup *>();
        auto *field = popup->findChild<QLineEdit *>();
        auto *list = popup->findChild<QListView *>();
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->currentIndex().row(), 0);
        QTest::keyClicks(field, QStringLiteral("wha"));
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QTRY_VERIFY(card.pane.view()->verticalScrollBar()->value() > 500);
        QCOMPARE(card.pane.view()->currentHeading(), 1);
    }

    void aCardCanBeKeptAsPdf()
    {
        RepoWorld world;
        world.repo.files.append({.path = QStringLiteral("plot.png"), .bytes = redPng()});
        world.repo.setReadme("# Title\n\n> [!NOTE]\n> Read.\n\n<details><summary>a</summary>\n\nb\n\n</details>\n\n"
                             "![p](plot.png)\n\n" +
                             QByteArray("A paragraph.\n\n").repeated(200));
        ShownCard card(world);
        QVERIFY(card.load());
        ui::CardPrinter printer(world.themes, &card.pane);
        QSignalSpy written(&printer, &ui::CardPrinter::written);
        const QString path = world.folder.filePath(QStringLiteral("card.pdf"));
        printer.writePdf(card.pane.paperCard(), path);
        QVERIFY(written.wait(30'000));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.count("/Type /Page\n") > 1);
        QSignalSpy said(&printer, &ui::CardPrinter::statusMessage);
        printer.writePdf(card.pane.paperCard(), world.folder.filePath(QStringLiteral("nowhere/card.pdf")));
        QTRY_VERIFY(said.last().first().toString().contains(QStringLiteral("could not be written")));
    }

    void statesAreInWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("title");
        QTest::newRow("no card") << 404 << "This repository has no card yet";
        QTest::newRow("server") << 503 << "This card could not be loaded";
    }
    void statesAreInWords()
    {
        QFETCH(int, status);
        QFETCH(QString, title);
        RepoWorld world;
        world.repo.fail(QStringLiteral("README.md"), status, status == 404 ? "EntryNotFound" : "");
        ShownCard card(world);
        QTRY_VERIFY(!card.session.isLoading());
        QVERIFY(test::shows(card.pane, title));
    }

    void theReadingWidthIsTheSameWithAndWithoutABar()
    {
        RepoWorld world;
        world.repo.setReadme("Short.\n");
        ShownCard shortCard(world);
        QVERIFY(shortCard.load());
        QByteArray text;
        for (int i = 0; i < 300; ++i)
            text += "A paragraph.\n\n";
        world.repo.setReadme(text);
        ShownCard longCard(world);
        QVERIFY(longCard.load());
        QTRY_VERIFY(longCard.pane.view()->verticalScrollBar()->isVisible());
        QVERIFY(!shortCard.pane.view()->verticalScrollBar()->isVisible());
        QTRY_COMPARE(longCard.pane.view()->viewport()->width(), shortCard.pane.view()->viewport()->width());
        QCOMPARE(longCard.pane.view()->viewport()->x(), shortCard.pane.view()->viewport()->x());
    }

    void aCardThatRunsRightToLeftStandsAtTheRightEdge()
    {
        RepoWorld world;
        world.repo.setReadme("# \u0623\u0645\u062b\u0627\u0644\n\n\u0627\u0644\u0645\u0644\u0641: `data/a.csv`\n");
        ShownCard card(world);
        QVERIFY(card.load());
        const CardView *view = card.pane.view();
        const QWidget *viewport = view->viewport();
        QTRY_COMPARE(view->width() - viewport->x() - viewport->width(), world.themes.theme().space.s6);
        QVERIFY(viewport->x() > world.themes.theme().space.s6);
    }

    void copiedTextIsTheAuthors()
    {
        RepoWorld world;
        world.repo.setReadme("\u0627\u0644\u0645\u0644\u0641: `data/a.csv`\n");
        ShownCard card(world);
        QVERIFY(card.load());
        CardView *view = card.pane.view();
        QVERIFY(view->toPlainText().contains(QChar(0x2066)));
        view->selectAll();
        view->copy();
        QCOMPARE(QGuiApplication::clipboard()->text().trimmed(),
                 QStringLiteral("\u0627\u0644\u0645\u0644\u0641: data/a.csv"));
    }

    void alertsHaveAMark()
    {
        RepoWorld world;
        world.repo.setReadme("> [!WARNING]\n> Careful.\n");
        ShownCard card(world);
        QVERIFY(card.load());
        QVERIFY(card.pane.view()->card().html().contains(QStringLiteral("hubscope-mark:")));
        QVERIFY(card.pane.view()->toPlainText().contains(QChar(QChar::ObjectReplacementCharacter)));
    }

    void newLooksKeepThePlace()
    {
        RepoWorld world;
        QByteArray text;
        for (int i = 0; i < 300; ++i)
            text += "A paragraph.\n\n";
        world.repo.setReadme(text);
        ShownCard card(world);
        QVERIFY(card.load());
        QScrollBar *bar = card.pane.view()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 1000);
        bar->setValue(bar->maximum() / 2);
        QSignalSpy again(card.pane.view(), &CardView::cardComplete);
        world.themes.setTextScale(1.3);
        QVERIFY(again.wait());
        QVERIFY(std::abs(double(bar->value()) / bar->maximum() - 0.5) < 0.02);
    }
};

HS_TEST(TestCardPane)
#include "tst_cardpane.moc"
