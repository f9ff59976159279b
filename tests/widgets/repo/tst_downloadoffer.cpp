// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/downloadoffer.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace hs;
using models::FileAccess;
using transfers::GroupSnapshot;
using ui::DownloadFacts;
using ui::DownloadOffer;
using Action = DownloadOffer::Action;

class TestDownloadOffer : public QObject
{
    Q_OBJECT

    static models::LocalFiles local(qint64 files)
    {
        return {.files = files, .bytes = files * 1000, .allFiles = 4, .allBytes = 4000, .folder = QStringLiteral("/x")};
    }
    static GroupSnapshot moving()
    {
        GroupSnapshot group;
        group.planning = GroupSnapshot::Planning::Ready;
        group.files = 4;
        group.activeFiles = 1;
        group.size = 1000;
        group.bytesOnDisk = 679;
        return group;
    }

private Q_SLOTS:
    void saysWhatIsTrue_data()
    {
        QTest::addColumn<DownloadFacts>("facts");
        QTest::addColumn<Action>("action");
        QTest::addColumn<QString>("text");

        const DownloadFacts known{
            .access = FileAccess::Open, .isKnown = true, .isDisabledByHub = false, .local = {}, .group = {}};
        const auto with = [&known](auto change) {
            DownloadFacts facts = known;
            change(facts);
            return facts;
        };
        QTest::newRow("nothing known yet") << DownloadFacts{} << Action::Nothing << "Download";
        QTest::newRow("nothing here") << known << Action::Download << "Download";
        QTest::newRow("a part somebody chose")
            << with([](auto &f) { f.local = local(2); }) << Action::Download << "Download";
        QTest::newRow("complete") << with([](auto &f) { f.local = local(4); }) << Action::OpenFolder << "Open folder";
        QTest::newRow("moving") << with([](auto &f) { f.group = moving(); }) << Action::ShowTransfers
                                << "Downloading, 67%";
        QTest::newRow("gate wins over all") << with([](auto &f) {
            f.access = FileAccess::Ask;
            f.group = moving();
        }) << Action::AskForAccess << "Ask for access…";
        QTest::newRow("asked") << with([](auto &f) { f.access = FileAccess::Pending; }) << Action::Nothing
                               << "Access asked";
        QTest::newRow("disabled") << with([](auto &f) { f.isDisabledByHub = true; }) << Action::Nothing
                                  << "Disabled by the Hub";
        QTest::newRow("paused") << with([](auto &f) {
            f.group = moving();
            f.group->activeFiles = 0;
            f.group->pausedFiles = 4;
        }) << Action::ShowTransfers
                                << "Paused at 67%";
        QTest::newRow("planning") << with([](auto &f) { f.group = GroupSnapshot{}; }) << Action::ShowTransfers
                                  << "Preparing the download…";
        QTest::newRow("interrupted") << with([](auto &f) {
            f.group = moving();
            f.group->activeFiles = 0;
            f.group->doneFiles = 2;
            f.group->failedFiles = 2;
            f.local = local(2);
        }) << Action::Download << "Download 2 missing files (2.00\u202FkB)";
        QTest::newRow("done and here") << with([](auto &f) {
            f.group = moving();
            f.group->activeFiles = 0;
            f.group->doneFiles = 4;
            f.local = local(4);
        }) << Action::OpenFolder << "Open folder";
    }
    void saysWhatIsTrue()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QFETCH(DownloadFacts, facts);
        const DownloadOffer offer = ui::downloadOffer(facts);
        QTEST(offer.text, "text");
        QTEST(offer.action, "action");
    }
};

HS_GUILESS_TEST(TestDownloadOffer)
#include "tst_downloadoffer.moc"
