// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/carddiff.h"

#include "common/splitter.h"
#include "diff/textdiff.h"
#include "theme/themesource.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSet>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace hs::ui {

namespace {

/// Shows a document and nothing of what it names.
class QuietBrowser : public QTextBrowser
{
public:
    explicit QuietBrowser(ThemeSource &themes)
    {
        setOpenLinks(false);
        setFrameShape(QFrame::NoFrame);
        const int margin = themes.theme().space.s4;
        setViewportMargins(margin, 0, margin, 0);
    }

    [[nodiscard]] QVariant loadResource(int, const QUrl &) override { return {}; }
};

QByteArray blocksOf(const QTextDocument &document)
{
    QByteArray lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        lines += block.text().replace(u'\n', u' ').toUtf8() + '\n';
    return lines;
}

/// Blocks of one side that the other has not, counted from 0.
QSet<int> changedBlocks(const diff::TextDiff &changes, diff::DiffLine::Kind kind)
{
    QSet<int> blocks;
    for (const diff::Hunk &hunk : changes.hunks) {
        for (const diff::DiffLine &line : hunk.lines) {
            if (line.kind == kind)
                blocks.insert((kind == diff::DiffLine::Kind::Removed ? line.oldNumber : line.newNumber) - 1);
        }
    }
    return blocks;
}

void paintBlocks(QTextDocument &document, const QSet<int> &blocks, const QColor &color)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (const int number : blocks) {
        const QTextBlock block = document.findBlockByNumber(number);
        if (!block.isValid() || block.text().trimmed().isEmpty())
            continue;
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        format.setBackground(color);
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
}

void scrollLike(QScrollBar *from, QScrollBar *to)
{
    // Cards of different lengths: by share, so that both begin and end together.
    if (from->maximum() > 0)
        to->setValue(qRound(double(from->value()) / from->maximum() * to->maximum()));
}

} // namespace

CardDiff::CardDiff(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_old(new QuietBrowser(themes))
    , m_new(new QuietBrowser(themes))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *sides = new Splitter(themes, Qt::Horizontal, this);
    sides->setLayoutDirection(Qt::LeftToRight);
    sides->addWidget(m_old);
    sides->addWidget(m_new);
    sides->setStretchFactor(0, 1);
    sides->setStretchFactor(1, 1);
    sides->setChildrenCollapsible(false);
    column->addWidget(sides);
    m_old->setAccessibleName(tr("Card before the change"));
    m_new->setAccessibleName(tr("Card after the change"));
    QScrollBar *old = m_old->verticalScrollBar();
    QScrollBar *now = m_new->verticalScrollBar();
    const auto follow = [this](QScrollBar *from, QScrollBar *to) {
        connect(from, &QScrollBar::valueChanged, this, [this, from, to] {
            if (m_isFollowing)
                return; // the other one leads
            const QScopedValueRollback following(m_isFollowing, true);
            scrollLike(from, to);
        });
    };
    follow(old, now);
    follow(now, old);
}

void CardDiff::showCards(const std::optional<cards::RenderedCard> &before,
                         const std::optional<cards::RenderedCard> &after, const cards::CardStyle &style)
{
    for (const auto &[browser, card] : {std::pair(m_old, &before), std::pair(m_new, &after)}) {
        browser->clear();
        cards::applyStyle(*browser->document(), style);
        if (*card)
            browser->setHtml((*card)->html());
    }
    markChanges();
}

void CardDiff::clear()
{
    m_old->clear();
    m_new->clear();
}

void CardDiff::markChanges()
{
    // A card is a few hundred blocks: far below what is worth a worker.
    const diff::TextDiff changes = diff::diffTexts(blocksOf(*m_old->document()), blocksOf(*m_new->document()), 0);
    const ThemeColors &color = m_themes.theme().color;
    paintBlocks(*m_old->document(), changedBlocks(changes, diff::DiffLine::Kind::Removed), color.diffRemoveBg);
    paintBlocks(*m_new->document(), changedBlocks(changes, diff::DiffLine::Kind::Added), color.diffAddBg);
    const QSet<int> added = changedBlocks(changes, diff::DiffLine::Kind::Added);
    if (added.isEmpty())
        return;
    const QTextBlock first = m_new->document()->findBlockByNumber(*std::ranges::min_element(added));
    m_new->setTextCursor(QTextCursor(first));
    m_new->ensureCursorVisible();
}

} // namespace hs::ui
