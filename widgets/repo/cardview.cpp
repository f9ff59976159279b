// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/cardview.h"

#include "common/cardlook.h"
#include "repo/codecopybuttons.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

#include <cmath>

namespace hs::ui {

namespace {

constexpr int kMostMatches = 5000;
constexpr int kOverhang = 8; ///< pixels

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
    , m_copyButtons(new CodeCopyButtons(themes, *this))
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setAccessibleName(tr("Card"));
    setSurface(this, Surface::Page);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    // A table as wide as the text is a border wider: nothing to scroll for.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int most) {
        setHorizontalScrollBarPolicy(most > kOverhang ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    });
    m_sectionTimer.setInterval(0);
    connect(&m_sectionTimer, &QTimer::timeout, this, &CardView::insertNextSection);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const bool inBackground = QApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
        Q_EMIT linkActivated(QString::fromUtf8(url.toEncoded()), inBackground);
    });
    connect(this, &QTextBrowser::highlighted, this,
            [this](const QUrl &url) { Q_EMIT linkHovered(QString::fromUtf8(url.toEncoded())); });
    connect(m_copyButtons, &CodeCopyButtons::copied, this, &CardView::codeCopied);
}

void CardView::setCard(const cards::RenderedCard &card, const cards::CardStyle &style, bool keepsPlace)
{
    const QScrollBar *bar = verticalScrollBar();
    m_placeToKeep = keepsPlace && bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : -1;
    m_copyButtons->clear();
    m_matches.clear();
    m_currentMatch = -1;
    setExtraSelections({});
    m_imagePlaces.clear();
    if (!keepsPlace)
        m_images.clear();
    m_card = card;
    m_style = style;
    m_isRightToLeftCard = false;
    m_nextSection = 0;
    document()->clear();
    cards::applyStyle(*document(), style);
    updateMargins();
    if (card.sections.isEmpty())
        return finish();
    insertNextSection();
}

void CardView::clearCard()
{
    setCard({}, m_style, false);
}

void CardView::insertNextSection()
{
    if (m_nextSection == 0) {
        document()->setHtml(m_card.sections.constFirst());
        m_isRightToLeftCard = isMostlyRightToLeft(*document());
        updateMargins(); // the HTML brought a frame of its own
    } else {
        QTextCursor end(document());
        end.movePosition(QTextCursor::End);
        // A block of its own, else the first paragraph of the piece would take the looks of the last one before it.
        end.insertBlock(QTextBlockFormat(), QTextCharFormat());
        end.insertHtml(m_card.sections.at(m_nextSection));
    }
    ++m_nextSection;
    if (isComplete())
        finish();
    else if (!m_sectionTimer.isActive())
        m_sectionTimer.start();
}

void CardView::finish()
{
    m_sectionTimer.stop();
    indexPlaces();
    for (auto image = m_images.cbegin(); image != m_images.cend(); ++image)
        document()->addResource(QTextDocument::ImageResource, QUrl(image.key()), fitted(image.value()));
    if (!m_images.isEmpty())
        document()->markContentsDirty(0, document()->characterCount());
    if (m_placeToKeep >= 0)
        verticalScrollBar()->setValue(qRound(m_placeToKeep * verticalScrollBar()->maximum()));
    m_placeToKeep = -1;
    if (!m_fragmentToShow.isEmpty())
        showFragment(std::exchange(m_fragmentToShow, {}));
    m_copyButtons->setBlocks(m_card.codeBlocks);
    Q_EMIT cardComplete();
}

/// Where pictures stand, so that a late one costs its own line only.
void CardView::indexPlaces()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (!format.isImageFormat())
                continue;
            for (int i = 0; i < fragment.length(); ++i)
                m_imagePlaces.insert(format.toImageFormat().name(), fragment.position() + i);
        }
    }
}

template <typename F>
void CardView::keepingPlace(F change)
{
    const QTextCursor top = cursorForPosition(QPoint(0, 0));
    const int before = cursorRect(top).top();
    change();
    const int moved = cursorRect(top).top() - before;
    if (moved != 0 && verticalScrollBar()->value() > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
}

void CardView::setImage(const QString &source, const QImage &image)
{
    m_images.insert(source, image);
    if (!isComplete())
        return;
    keepingPlace([&] {
        document()->addResource(QTextDocument::ImageResource, QUrl(source), fitted(image));
        for (const int place : m_imagePlaces.values(source))
            document()->markContentsDirty(place, 1);
    });
    m_copyButtons->place();
}

void CardView::setPlaceholder(const QString &source, Icon icon)
{
    if (!isComplete())
        return;
    const Theme &theme = m_themes.theme();
    const auto image = std::ranges::find(m_card.images, source, &cards::CardImage::source);
    const QSize declared = image == m_card.images.end() ? QSize() : image->declaredSize;
    // The picture will be drawn in its declared size: the icon must not be blown up to that.
    const int side = theme.size.iconSmall;
    const QSize size(std::max(side, std::min(declared.width(), m_style.readingWidth)),
                     std::max(side, declared.height()));
    const qreal ratio = devicePixelRatioF();
    QImage plate(size * ratio, QImage::Format_ARGB32_Premultiplied);
    plate.setDevicePixelRatio(ratio);
    plate.fill(Qt::transparent);
    QPainter painter(&plate);
    const QRect whole(QPoint(), size);
    if (size.width() > 2 * side && size.height() > 2 * side)
        paintRounded(painter, whole, theme.radius.card, theme.color.sunken, theme.color.hairline);
    m_themes.icons().paint(painter, whole, icon, theme.color.textTertiary, side);
    painter.end();
    document()->addResource(QTextDocument::ImageResource, QUrl(source), plate);
    for (const int place : m_imagePlaces.values(source))
        document()->markContentsDirty(place, 1);
}

/// No wider than the text, sharp on this screen, and in the dark theme on a white plate where it is transparent.
QImage CardView::fitted(const QImage &image) const
{
    const qreal ratio = devicePixelRatioF();
    const int most = qRound(std::min<qreal>(document()->textWidth(), m_style.readingWidth) * ratio);
    QImage shown = image;
    const qreal own = shown.devicePixelRatio();
    if (most > 0 && shown.width() / own * ratio > most) {
        shown = image.scaledToWidth(most, Qt::SmoothTransformation);
        shown.setDevicePixelRatio(ratio);
    }
    if (!m_style.isDark || !shown.hasAlphaChannel())
        return shown;
    QImage plate(shown.size(), QImage::Format_ARGB32_Premultiplied);
    plate.setDevicePixelRatio(shown.devicePixelRatio());
    plate.fill(Qt::transparent);
    QPainter painter(&plate);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    const int radius = m_themes.theme().radius.chip;
    path.addRoundedRect(QRectF(QPointF(), shown.deviceIndependentSize()), radius, radius);
    painter.fillPath(path, Qt::white);
    painter.drawImage(0, 0, shown);
    return plate;
}

QVariant CardView::loadResource(int type, const QUrl &name)
{
    // Never the base class: it would read local files. What is not here yet takes no room but its declared one.
    if (type != QTextDocument::ImageResource)
        return {};
    if (const QImage mark = alertMark(m_themes, name, devicePixelRatioF()); !mark.isNull())
        return mark;
    const auto image = m_images.constFind(name.toString());
    if (image != m_images.cend())
        return fitted(*image);
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    return nothing;
}

void CardView::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
    // A card is given, never fetched.
}

bool CardView::showFragment(const QString &fragment)
{
    if (!isComplete()) {
        m_fragmentToShow = fragment;
        return true;
    }
    const QString anchor = cards::findAnchor(m_card, fragment);
    if (anchor.isEmpty())
        return false;
    scrollToAnchor(anchor);
    return true;
}

void CardView::findText(const QString &text)
{
    m_matches.clear();
    m_currentMatch = -1;
    QTextCursor place(document());
    while (!text.isEmpty() && m_matches.size() < kMostMatches) {
        place = document()->find(text, place);
        if (place.isNull())
            break;
        m_matches.append(place);
    }
    if (!m_matches.isEmpty()) {
        // The first one that can be seen or lies below.
        const int top = cursorForPosition(QPoint(0, 0)).position();
        const auto first =
            std::ranges::find_if(m_matches, [top](const QTextCursor &match) { return match.selectionStart() >= top; });
        m_currentMatch = first == m_matches.end() ? 0 : static_cast<int>(first - m_matches.begin());
    }
    showMatches();
}

void CardView::findNext(bool isBackward)
{
    if (m_matches.isEmpty())
        return;
    const int count = static_cast<int>(m_matches.size());
    m_currentMatch = (m_currentMatch + (isBackward ? count - 1 : 1)) % count;
    showMatches();
}

void CardView::showMatches()
{
    QList<ExtraSelection> marks;
    marks.reserve(m_matches.size());
    const ThemeColors &color = m_themes.theme().color;
    for (qsizetype i = 0; i < m_matches.size(); ++i) {
        ExtraSelection mark;
        mark.cursor = m_matches.at(i);
        mark.format.setBackground(i == m_currentMatch ? color.textSelection : color.findMatch);
        mark.format.setForeground(color.text);
        marks.append(mark);
    }
    setExtraSelections(marks);
    if (m_currentMatch >= 0) {
        QTextCursor cursor = m_matches.at(m_currentMatch);
        cursor.setPosition(cursor.selectionStart());
        setTextCursor(cursor);
        ensureCursorVisible();
    }
    Q_EMIT findChanged(m_currentMatch + 1, static_cast<int>(m_matches.size()));
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
    root.setTopMargin(space.s2 + space.half);
    root.setBottomMargin(space.s8);
    document()->rootFrame()->setFrameFormat(root);
}

void CardView::resizeEvent(QResizeEvent *event)
{
    updateMargins();
    QTextBrowser::resizeEvent(event);
    m_copyButtons->place();
}

void CardView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QTextBrowser::wheelEvent(event);
    event->accept();
    if (const int steps = event->angleDelta().y() / 120; steps != 0)
        Q_EMIT zoomRequested(steps);
}

void CardView::mouseReleaseEvent(QMouseEvent *event)
{
    const QString href = anchorAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && !href.isEmpty())
        Q_EMIT linkActivated(href, true);
    else
        QTextBrowser::mouseReleaseEvent(event);
}

QMimeData *CardView::createMimeDataFromSelection() const
{
    QMimeData *copied = QTextBrowser::createMimeDataFromSelection();
    copied->setText(cards::withoutRenderingMarks(copied->text()));
    copied->setHtml(cards::withoutRenderingMarks(copied->html()));
    return copied;
}

void CardView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString href = anchorAt(event->pos());
    if (!href.isEmpty()) {
        menu->addAction(tr("Open link"), this, [this, href] { Q_EMIT linkActivated(href, false); });
        menu->addAction(tr("Open link in new tab"), this, [this, href] { Q_EMIT linkActivated(href, true); });
        menu->addAction(tr("Copy link address"), this, [href] { QGuiApplication::clipboard()->setText(href); });
        menu->addSeparator();
    }
    QAction *copyText = menu->addAction(tr("Copy"), QKeySequence::Copy, this, &QTextBrowser::copy);
    copyText->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Select all"), QKeySequence::SelectAll, this, &QTextBrowser::selectAll);
    menu->popup(event->globalPos());
}

} // namespace hs::ui
