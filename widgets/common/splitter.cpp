// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/splitter.h"

#include "theme/painting.h"
#include "theme/themesource.h"

#include <QMouseEvent>
#include <QPainter>

namespace hs::ui {

namespace {

constexpr int kGripWidth = 32;
constexpr int kGripHeight = 4;

class WideHandle : public QSplitterHandle
{
public:
    WideHandle(Splitter &splitter, const ThemeSource &themes)
        : QSplitterHandle(splitter.orientation(), &splitter)
        , m_splitter(splitter)
        , m_themes(themes)
        , m_grab(themes.theme().size.splitterHit)
    {}

protected:
    // Qt widens a 1 px handle to 5 px by margins and a mask that only the mouse ignores; this does the same for ours.
    void resizeEvent(QResizeEvent *event) override
    {
        // Not QSplitterHandle::resizeEvent(): it would set its own 2 px again, and each change asks for a resize.
        QWidget::resizeEvent(event);
        const int side = (m_grab - m_splitter.handleWidth()) / 2;
        if (orientation() == Qt::Horizontal) {
            setContentsMargins(side, 0, side, 0);
        } else {
            setContentsMargins(0, side, 0, side);
        }
        setMask(QRegion(contentsRect()).united(grip()));
        setAttribute(Qt::WA_MouseNoMask, true);
    }

    void paintEvent(QPaintEvent *event) override
    {
        QSplitterHandle::paintEvent(event);
        if (grip().isEmpty()) {
            return;
        }
        QPainter painter(this);
        paintRounded(painter, grip(), kGripHeight / 2.0, m_themes.theme().color.hairlineStrong);
    }

    void mouseDoubleClickEvent(QMouseEvent *event) override
    {
        event->accept();
        m_splitter.resetSizes();
    }

private:
    /// Mockup 13 has one between panes that stand one above the other.
    [[nodiscard]] QRect grip() const
    {
        if (orientation() == Qt::Horizontal) {
            return {};
        }
        return {(width() - kGripWidth) / 2, (height() - kGripHeight) / 2, kGripWidth, kGripHeight};
    }

    Splitter &m_splitter;
    const ThemeSource &m_themes;
    int m_grab;
};

} // namespace

Splitter::Splitter(ThemeSource &themes, Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
    , m_themes(themes)
{
    setHandleWidth(themes.theme().size.splitterLine);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_isAtDefaults = false; });
}

void Splitter::setDefaultSizes(const QList<int> &sizes)
{
    m_defaultSizes = sizes;
    applyDefaultSizes();
}

void Splitter::applyDefaultSizes()
{
    QList<int> sizes = m_defaultSizes;
    int rest =
        (orientation() == Qt::Horizontal ? width() : height()) - (static_cast<int>(sizes.size()) - 1) * handleWidth();
    for (const int size : m_defaultSizes) {
        rest -= size == kRest ? 0 : size;
    }
    for (int &size : sizes) {
        size = size == kRest ? std::max(0, rest) : size;
    }
    setSizes(sizes);
    m_isAtDefaults = true;
}

void Splitter::resetSizes()
{
    if (!m_defaultSizes.isEmpty()) {
        applyDefaultSizes();
        Q_EMIT sizesReset();
    }
}

void Splitter::restoreSizes(const QByteArray &state)
{
    if (restoreState(state)) {
        m_isAtDefaults = false;
    }
}

void Splitter::resizeEvent(QResizeEvent *event)
{
    // A pane that was never seen has a size of its own before it gets ours: what was shared out then is worth nothing.
    QSplitter::resizeEvent(event);
    if (m_isAtDefaults) {
        applyDefaultSizes();
    }
}

QSplitterHandle *Splitter::createHandle()
{
    return new WideHandle(*this, m_themes);
}

} // namespace hs::ui
