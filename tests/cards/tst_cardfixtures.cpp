// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/markdown.h"

#include "qtsubset.h"
#include "testprogram/testprogram.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QSet>
#include <QTest>
#include <QTextDocument>

using namespace hs::cards;
using namespace Qt::StringLiterals;

namespace {

/// Elements whose content is never shown.
bool isHidden(const QString &tag)
{
    static const QSet<QString> kHidden{u"<script"_s, u"<style"_s, u"<svg"_s,      u"<iframe"_s,
                                       u"<video"_s,  u"<audio"_s, u"<textarea"_s, u"<select"_s};
    const QString name = tag.section(u' ', 0, 0).section(u'>', 0, 0).toLower();
    return kHidden.contains(name);
}

/// The words of all text and code nodes of a card, as cmark itself sees them, images' descriptions left out.
QSet<QString> wordsOf(const QByteArray &markdown)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    for (const char *name : {"table", "strikethrough", "tasklist", "autolink"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, markdown.constData(), static_cast<std::size_t>(markdown.size()));
    cmark_node *document = cmark_parser_finish(parser);
    cmark_iter *iterator = cmark_iter_new(document);
    const auto cleanUp = qScopeGuard([=] {
        cmark_iter_free(iterator);
        cmark_node_free(document);
        cmark_parser_free(parser);
    });
    QSet<QString> words;
    int images = 0;
    bool isHiding = false;
    for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iterator);
        const cmark_node_type type = cmark_node_get_type(node);
        const char *literal = cmark_node_get_literal(node);
        if (type == CMARK_NODE_IMAGE)
            images += event == CMARK_EVENT_ENTER ? 1 : -1;
        if (type == CMARK_NODE_HTML_INLINE)
            isHiding = isHidden(QString::fromUtf8(literal));
        if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING)
            isHiding = false;
        const bool isText = type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK;
        if (!isText || event != CMARK_EVENT_ENTER || images > 0 || isHiding)
            continue;
        const QStringList found = searchWords(QString::fromUtf8(literal));
        words.unite({found.begin(), found.end()});
    }
    return words;
}

} // namespace

/// Every recorded card of the Hub is shown, whole.
class TestCardFixtures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rendersEveryWord_data();
    void rendersEveryWord();
    void asksNoThirdPartySilently_data() { rendersEveryWord_data(); }
    void asksNoThirdPartySilently();
    void readsTypicalMetadata();
    void measuresCorpus();

private:
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static CardContext context()
    {
        CardContext context;
        context.repoId = u"me/model"_s;
        return context;
    }

    QStringList m_files;
};

void TestCardFixtures::initTestCase()
{
    QDirIterator files(QStringLiteral(HS_SHARED_DIR) + "/fixtures/cards"_L1, {u"*.md"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        m_files.append(files.next());
    m_files.sort();
    if (m_files.isEmpty())
        QSKIP("The recorded cards (shared/fixtures/cards) are not here.");
}

void TestCardFixtures::rendersEveryWord_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : std::as_const(m_files))
        QTest::newRow(qPrintable(file.section(u'/', -2))) << file;
}

void TestCardFixtures::rendersEveryWord()
{
    QFETCH(QString, file);
    const CardDocument document = parseCard(read(file));
    const RenderedCard card = renderCard(document, context(), {});
    QTextDocument view;
    applyStyle(view, {});
    view.setHtml(card.html());
    const QStringList shown = searchWords(view.toPlainText().remove(QChar(u'\u200b')));
    QSet<QString> missing = wordsOf(document.body);
    for (const QString &word : shown)
        missing.remove(word);
    // Emphasis inside a word splits it for cmark but not on the screen, and the other way round for mathematics.
    const QString text = card.plainText.toCaseFolded();
    missing.removeIf([&text](const QString &word) { return text.contains(word); });
    QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(u' ')));
}

void TestCardFixtures::asksNoThirdPartySilently()
{
    QFETCH(QString, file);
    const RenderedCard card = renderCard(parseCard(read(file)), context(), {});
    const QString html = card.html();
    QSet<QString> listed;
    for (const CardImage &image : card.images) {
        listed.insert(image.source.toHtmlEscaped());
        QCOMPARE(image.needsPermission(),
                 image.target.origin != ImageOrigin::Embedded && !isHubHost(image.target.url, context().endpoint));
    }
    static const QString kSource = u"<img src=\""_s;
    for (qsizetype at = html.indexOf(kSource); at >= 0; at = html.indexOf(kSource, at + 1)) {
        const qsizetype start = at + kSource.size();
        QVERIFY(listed.contains(html.sliced(start, html.indexOf(u'"', start) - start)));
    }
    const QString problem = problemOf(html);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestCardFixtures::readsTypicalMetadata()
{
    int withMetadata = 0;
    int withLicence = 0;
    int withResults = 0;
    for (const QString &file : std::as_const(m_files)) {
        const CardDocument document = parseCard(read(file));
        withMetadata += document.hasFrontMatter ? 1 : 0;
        withLicence += document.metadata.licenses.isEmpty() ? 0 : 1;
        withResults += document.metadata.results.isEmpty() ? 0 : 1;
    }
    QVERIFY(withMetadata * 2 > m_files.size());
    QVERIFY(withLicence * 4 > m_files.size());
    QVERIFY(withResults > 0);
    qInfo("%lld cards: %d with metadata, %d with a licence, %d with results", static_cast<long long>(m_files.size()),
          withMetadata, withLicence, withResults);
}

void TestCardFixtures::measuresCorpus()
{
    QList<QByteArray> sources;
    qsizetype bytes = 0;
    for (const QString &file : std::as_const(m_files)) {
        sources.append(read(file));
        bytes += sources.last().size();
    }
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &source : std::as_const(sources))
        QVERIFY(renderCard(parseCard(source), context(), {}).html().size() >= 0);
    qInfo("%lld cards, %.1f MB, rendered in %lld ms", static_cast<long long>(sources.size()),
          static_cast<double>(bytes) / 1e6, static_cast<long long>(timer.elapsed()));
}

HS_TEST(TestCardFixtures)
#include "tst_cardfixtures.moc"
