// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/markdown.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace hs::cards;
using namespace Qt::StringLiterals;

class TestRenderExcerpt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWholeBlocks_data();
    void takesWholeBlocks();
    void readsOnlyTheBeginning();
};

void TestRenderExcerpt::takesWholeBlocks_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMore");
    const auto row = [](const char *name, const QByteArray &markdown, const QString &text, bool isMore) {
        QTest::newRow(name) << markdown << text << isMore;
    };
    row("short card", "# A\n\ntext", u"A text"_s, false);
    row("badges are left out", "![b](b.png) [![c](c.png)](x)\n\n# A\n\ntext", u"A text"_s, false);
    row("centred head", "<div align=center>\n\n![l](l.png)\n\n# A\n\n</div>\n\ntext", u"A text"_s, false);
    row("three blocks", "# A\n\none\n\ntwo\n\nthree", u"A one two"_s, true);
    row("twenty characters", "# A\n\n0123456789\n\n0123456789", u"A 0123456789"_s, true);
    row("a first block is never empty", "0123456789012345678901234567890123", u"0123456789012345678901234567890123"_s,
        false);
    row("no rule", "---\n\n***\n\ntext", u"text"_s, false);
    row("nothing", "", QString(), false);
}

void TestRenderExcerpt::takesWholeBlocks()
{
    QFETCH(QByteArray, markdown);
    CardContext context;
    context.repoId = u"me/model"_s;
    const RenderedCard card = renderExcerpt(parseCard("---\na: b\n---\n" + markdown), context, {}, {3, 20});
    QTEST(card.plainText.simplified(), "text");
    QTEST(card.isTruncated, "isMore");
}

void TestRenderExcerpt::readsOnlyTheBeginning()
{
    const RenderedCard card = renderExcerpt(parseCard("# A\n\n" + QByteArray("word\n\n").repeated(100'000)), {}, {});
    QVERIFY(card.isTruncated);
    QCOMPARE(card.outline.size(), 1);
    QVERIFY(card.html().size() < 5000);
}

HS_TEST(TestRenderExcerpt)
#include "tst_renderexcerpt.moc"
