// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/reporowlayout.h"

#include "testprogram/testprogram.h"
#include "theme/theme.h"

#include <QTest>

Q_DECLARE_METATYPE(hs::ui::RepoRowStyle)

using namespace hs;
using namespace hs::ui;
using namespace Qt::StringLiterals;

namespace {

RepoRowContent content(const QString &id)
{
    RepoRowContent result;
    result.repo.id = *hub::RepoId::parse(id);
    result.repo.downloads = 7'100'000;
    result.repo.likes = 4200;
    result.repo.gate = hub::Gate::Manual;
    result.repo.isPrivate = true;
    result.repo.ggufFiles = 24;
    result.copy = models::LocalCopy::Complete;
    result.facts = {u"Text generation"_s, u"21.5 B"_s, u"Updated 4 Aug"_s};
    return result;
}

QList<QRect> allRects(const RepoRowLayout &layout)
{
    QList<QRect> rects{layout.avatar,    layout.owner,     layout.name, layout.downloadsIcon,
                       layout.downloads, layout.likesIcon, layout.likes};
    for (const auto &chip : layout.chips)
        rects.append(chip.rect);
    rects += layout.facts;
    rects.removeIf([](const QRect &rect) { return rect.isNull() || rect.width() == 0; });
    return rects;
}

} // namespace

class TestRepoRowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsInsideAndApart_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("width");
        QTest::addColumn<RepoRowStyle>("style");
        for (const int width : {320, 480, 582, 976, 1600}) {
            for (const auto style : {RepoRowStyle::Rich, RepoRowStyle::Compact}) {
                const QByteArray name =
                    QByteArray::number(width) + (style == RepoRowStyle::Rich ? " rich" : " compact");
                QTest::addRow("short %s", name.constData()) << u"openai/gpt-oss-20b"_s << width << style;
                QTest::addRow("long %s", name.constData())
                    << u"a-very-long-organization-name/a-model-whose-name-goes-on-and-on-instruct-v0.3-GGUF"_s << width
                    << style;
                QTest::addRow("legacy %s", name.constData()) << u"gpt2"_s << width << style;
            }
        }
    }
    void everythingIsInsideAndApart()
    {
        QFETCH(QString, id);
        QFETCH(int, width);
        QFETCH(RepoRowStyle, style);
        const Theme theme;
        const QRect row(13, 185, width, repoRowHeight(theme, style));
        const QList<QRect> rects = allRects(repoRowLayout(theme, row, style, content(id)));
        for (qsizetype i = 0; i < rects.size(); ++i) {
            QVERIFY2(row.contains(rects.at(i)), qPrintable(u"rect %1 of %2"_s.arg(i).arg(rects.size())));
            for (qsizetype k = i + 1; k < rects.size(); ++k)
                QVERIFY2(!rects.at(i).intersects(rects.at(k)), qPrintable(u"%1 and %2"_s.arg(i).arg(k)));
        }
    }

    void standsAsDrawn()
    {
        const Theme theme;
        const RepoRowLayout layout =
            repoRowLayout(theme, QRect(448, 185, 584, 64), RepoRowStyle::Rich, content(u"openai/gpt-oss-20b"_s));
        QCOMPARE(layout.avatar, QRect(464, 199, 36, 36));
        QCOMPARE(layout.owner.left(), 512);
        QCOMPARE(layout.separator.left(), 512);
        QCOMPARE(layout.separator.top(), 248);
        QCOMPARE(layout.downloads.left() + layout.downloads.width(), 1016);
        QCOMPARE(layout.downloadsIcon.left(), layout.likesIcon.left());
        QCOMPARE(layout.facts.size(), 3);
    }

    void chipsGoBeforeTheName()
    {
        const Theme theme;
        const auto chipsAt = [&](int width) {
            return repoRowLayout(theme, QRect(0, 0, width, 64), RepoRowStyle::Rich, content(u"openai/gpt-oss-20b"_s))
                .chips.size();
        };
        QCOMPARE(chipsAt(1200), 4);
        QVERIFY(chipsAt(480) < 4);
        QCOMPARE(chipsAt(260), 0);
    }

    void spacesHaveNoDownloads()
    {
        RepoRowContent space = content(u"own/demo"_s);
        space.repo.kind = hub::RepoKind::Space;
        space.repo.downloads.reset();
        const RepoRowLayout layout = repoRowLayout(Theme(), QRect(0, 0, 600, 64), RepoRowStyle::Rich, space);
        QVERIFY(layout.downloadsIcon.isNull());
        QVERIFY(!layout.likesIcon.isNull());
    }

    void chipsSayWhatIsTrue()
    {
        hub::RepoSummary repo;
        QVERIFY(repoChips(repo, models::LocalCopy::None).isEmpty());
        repo.ggufFiles = 24;
        const QList<Chip> chips = repoChips(repo, models::LocalCopy::Partial);
        QCOMPARE(chips.size(), 2);
        QCOMPARE(chips.first().kind, ChipKind::Local);
        QVERIFY(chips.last().text.contains(u"24"_s));
        hub::RepoSummary space;
        space.runtimeStage = u"RUNTIME_ERROR"_s;
        QCOMPARE(repoChips(space, models::LocalCopy::None).first().text, u"Crashed"_s);
    }
};

HS_TEST(TestRepoRowLayout)
#include "tst_reporowlayout.moc"
