// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/cardview.h"

#include "repo/cardfiller.h"
#include "repo/cardfinder.h"
#include "repo/cardfolds.h"
#include "repo/codecopybuttons.h"
#include "repo/widetables.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>
#include <QtMath>

#include <algorithm>
#include <chrono>

namespace hs::ui {

namespace {

constexpr qsizetype kSectionsLaidOutAtOnce = 8;
constexpr std::chrono::milliseconds kResizePause{150};

/// The way most of its text runs. Boxes do not count: code and tables of numbers run left to right in every language.
bool isMostlyRightToLeft(const QTextDocument &document)
{
    qsizetype rightToLeft = 0;
    qsizetype all = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (QTextCursor(block).currentTable())
            continue;
        all += block.length();
        if (block.blockFormat().layoutDirection() == Qt::RightToLeft)
            rightToLeft += block.length();
    }
    return rightToLeft * 2 > all;
}

} // namespace

CardView::CardView(ThemeSource &themes, QWidget *parent)
    : QTextBrowser(parent)
    , m_themes(themes)
    , m_quoteBoxes(themes, *document(), m_places)
    , m_codeBoxes(themes, *this, m_places)
    , m_filler(new CardFiller(*document(), this))
    , m_folds(new CardFolds(*document(), *m_filler, m_places, this))
    , m_finder(new CardFinder(themes, *this, m_places))
    , m_wideTables(new WideTables(*this, m_places, m_codeBoxes, m_quoteBoxes))
    , m_copyButtons(new CodeCopyButtons(themes, *this, m_codeBoxes))
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setAccessibleName(tr("Card"));
    setSurface(this, Surface::Page);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    m_refitting.setSingleShot(true);
    m_refitting.setInterval(kResizePause);
    connectParts();
}

CardView::~CardView() = default;

void CardView::connectParts()
{
    connect(m_filler, &CardFiller::placed, this, &CardView::dressPiece);
    connect(m_filler, &CardFiller::inserted, this, &CardView::takePiece);
    connect(m_filler, &CardFiller::finished, this, &CardView::finish);
    connect(&m_refitting, &QTimer::timeout, this, &CardView::fillAgain);
    connect(m_finder, &CardFinder::changed, this, &CardView::findChanged);
    connect(m_finder, &CardFinder::moved, m_wideTables, &WideTables::reveal);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        follow(QString::fromUtf8(url.toEncoded()), QApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
    });
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl &url) {
        const QString href = QString::fromUtf8(url.toEncoded());
        Q_EMIT linkHovered(cards::detailsIndex(href) < 0 ? href : QString());
    });
    connect(m_copyButtons, &CodeCopyButtons::copied, this, &CardView::codeCopied);
}

/// The same card, more of it: what stands in the document is what it begins with.
bool CardView::continues(const cards::RenderedCard &card, const cards::CardStyle &style) const
{
    return m_card.isBeginning && !m_isFillingAgain && style == m_style &&
           m_card.sections.size() <= card.sections.size() &&
           std::equal(m_card.sections.begin(), m_card.sections.end(), card.sections.begin());
}

void CardView::setCard(const cards::RenderedCard &card, const cards::CardStyle &style, bool keepsPlace)
{
    if (keepsPlace && continues(card, style)) {
        const QStringList more = card.sections.sliced(m_card.sections.size());
        takeCard(card, true);
        m_filler->append(more);
        if (m_filler->isIdle())
            finish();
        return;
    }
    m_placeToKeep.reset();
    if (keepsPlace && verticalScrollBar()->value() > 0)
        m_placeToKeep = currentPlace();
    m_copyButtons->clear();
    m_finder->forget();
    m_wideTables->clear();
    m_places.clear();
    m_codeBoxes.clear();
    if (!keepsPlace)
        m_images.clear();
    m_style = style;
    m_isRightToLeftCard = false;
    document()->clear();
    m_refitting.stop();
    setLineWrapColumnOrWidth(viewport()->width());
    cards::applyStyle(*document(), style);
    takeCard(card, keepsPlace);
    updateMargins();
    m_filler->fill(card.sections);
    if (!card.sections.isEmpty())
        Q_EMIT cardBegun();
    else
        Q_EMIT cardComplete();
}

void CardView::takeCard(const cards::RenderedCard &card, bool keepsState)
{
    m_card = card;
    m_headingLevels = cards::headingLevels(card);
    m_folds->setCard(card, m_style, keepsState);
    m_codeBoxes.setBlocks(card.codeBlocks);
    m_quoteBoxes.setCard(card);
    m_copyButtons->setBlocks(card.codeBlocks);
}

void CardView::clearCard()
{
    setCard({}, m_style, false);
}

bool CardView::isComplete() const
{
    return m_filler->isIdle() && !m_card.isBeginning;
}

/// What is told to the document before it lays the piece out.
void CardView::dressPiece(int from, int to)
{
    m_places.read(*document(), from, to);
    m_codeBoxes.read(from, to);
    cards::markHeadings(*document(), m_headingLevels, from, to);
}

void CardView::takePiece(int from, int /*to*/)
{
    m_places.addLandmark(document()->findBlock(std::max(0, from - 1)));
    if (from == 0) {
        m_isRightToLeftCard = isMostlyRightToLeft(*document());
        updateMargins();
    }
    m_codeBoxes.settle();
    m_copyButtons->place();
    m_folds->fillNew();
    m_wideTables->lookAgain();
    keepPlaces();
}

void CardView::finish()
{
    if (m_card.isBeginning)
        return;
    keepPlaces();
    m_placeToKeep.reset();
    m_scrollToKeep.reset();
    m_fragmentToShow.clear();
    m_finder->again();
    Q_EMIT cardComplete();
}

CardView::Place CardView::currentPlace() const
{
    const QTextBlock block = cursorForPosition(QPoint(0, 0)).block();
    const qreal top = document()->documentLayout()->blockBoundingRect(block).top();
    return {.block = block.blockNumber(), .above = verticalScrollBar()->value() - qRound(top)};
}

/// Where the person was, or wants to be, as soon as that much of the card is in.
void CardView::keepPlaces()
{
    const QString wantedAnchor = cards::findAnchor(m_card, m_fragmentToShow);
    if (!wantedAnchor.isEmpty() && m_places.anchor(wantedAnchor).isValid()) {
        m_placeToKeep.reset();
        m_scrollToKeep.reset();
        m_fragmentToShow.clear();
        showFragment(wantedAnchor);
    }
    QScrollBar *bar = verticalScrollBar();
    if (m_placeToKeep && document()->blockCount() > m_placeToKeep->block) {
        const QTextBlock block = document()->findBlockByNumber(m_placeToKeep->block);
        const int wanted = qRound(document()->documentLayout()->blockBoundingRect(block).top()) + m_placeToKeep->above;
        bar->setValue(wanted);
        if (bar->value() == wanted)
            m_placeToKeep.reset();
    }
    if (m_scrollToKeep && bar->maximum() >= *m_scrollToKeep) {
        bar->setValue(*m_scrollToKeep);
        m_scrollToKeep.reset();
    }
}

void CardView::restorePlace(int scrollValue)
{
    m_scrollToKeep = scrollValue;
    keepPlaces();
}

void CardView::openAllParts()
{
    m_folds->openAll();
}

bool CardView::showFragment(const QString &fragment)
{
    const QString anchor = cards::findAnchor(m_card, fragment);
    if (anchor.isEmpty() && isComplete() && !m_card.sections.isEmpty())
        return false;
    const bool isOpening = m_folds->openFor(anchor);
    const QTextBlock place = m_places.anchor(anchor);
    if (isOpening || !place.isValid()) {
        m_fragmentToShow = anchor.isEmpty() ? fragment : anchor;
        return true;
    }
    const int top = qRound(document()->documentLayout()->blockBoundingRect(place).top());
    verticalScrollBar()->setValue(top);
    if (verticalScrollBar()->value() < top && !isComplete())
        m_fragmentToShow = anchor; // there is not enough below it yet
    return true;
}

int CardView::currentHeading() const
{
    const int top = cursorForPosition(QPoint(0, m_style.text.line)).position();
    int current = -1;
    for (qsizetype i = 0; i < m_card.outline.size(); ++i) {
        const QTextBlock place = m_places.anchor(m_card.outline.at(i).anchor);
        if (place.isValid() && place.position() <= top)
            current = static_cast<int>(i);
    }
    return current;
}

void CardView::findText(const QString &text)
{
    m_folds->openWith(text);
    m_finder->find(text);
}

void CardView::findNext(bool isBackward)
{
    m_finder->next(isBackward);
}

void CardView::follow(const QString &href, bool inBackground)
{
    if (const int details = cards::detailsIndex(href); details >= 0)
        m_folds->toggle(details);
    else
        Q_EMIT linkActivated(href, inBackground);
}

int CardView::wholeHeight() const
{
    return qCeil(document()->documentLayout()->documentSize().height());
}

void CardView::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
    // A card is given, never fetched.
}

/// The reading width, at the edge where the card's lines begin; in the middle of a pane that is much wider. The scroll
/// bar stands in the margin: the text has the same width with and without it.
void CardView::updateMargins()
{
    const ThemeSpace &space = m_themes.theme().space;
    const int reading = qRound(m_style.readingWidth * double(m_style.text.size) /
                               m_themes.theme().font(TextStyle::CardText).pixelSize());
    const QScrollBar *bar = verticalScrollBar();
    const int room = width();
    const int spare = std::max(room - reading - 2 * space.s6, 0);
    const bool isCentred = room > 2 * reading - 4 * space.s12;
    const int leading = space.s6 + (isCentred ? spare / 2 : 0);
    const int trailing = space.s6 + spare - (isCentred ? spare / 2 : 0);
    // Margins are those of the screen, the bar is where the window ends its lines, and a card may run against the
    // window.
    int left = m_isRightToLeftCard ? trailing : leading;
    int right = m_isRightToLeftCard ? leading : trailing;
    if (bar->maximum() > bar->minimum())
        (isRightToLeft() ? left : right) -= bar->sizeHint().width();
    setViewportMargins(left, 0, right, 0);
    QTextFrameFormat root = document()->rootFrame()->frameFormat();
    const QTextFrameFormat before = root;
    root.setTopMargin(space.s2 + space.half);
    root.setBottomMargin(space.s8);
    if (root != before) // Qt lays out everything again, even for the same
        document()->rootFrame()->setFrameFormat(root);
}

/// Lines as long as the view is wide. Qt would lay out a long card again at once, for each step of a window that is
/// resized; that one is put in again, piece by piece, when the window has come to rest.
void CardView::fitLines()
{
    const int width = viewport()->width();
    if (width == lineWrapColumnOrWidth())
        return;
    if (m_card.sections.size() <= kSectionsLaidOutAtOnce)
        return setLineWrapColumnOrWidth(width);
    m_refitting.start();
}

void CardView::fillAgain()
{
    const cards::RenderedCard card = m_card;
    m_isFillingAgain = true;
    setCard(card, m_style, true);
    m_isFillingAgain = false;
}

void CardView::resizeEvent(QResizeEvent *event)
{
    updateMargins();
    QTextBrowser::resizeEvent(event);
    fitLines();
    m_wideTables->lookAgain();
    m_wideTables->place();
    m_copyButtons->place();
}

void CardView::paintEvent(QPaintEvent *event)
{
    const int top = verticalScrollBar()->value();
    {
        QPainter painter(viewport());
        painter.setClipRegion(event->region());
        painter.translate(0, -top); // it never moves sideways
        m_quoteBoxes.paint(painter, event->rect().translated(0, top));
        m_codeBoxes.paint(painter, event->rect().translated(0, top));
    }
    QTextBrowser::paintEvent(event);
    m_wideTables->paint();
    QPainter plates(viewport());
    m_copyButtons->paint(plates);
}

} // namespace hs::ui
