// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/splitter.h"

#include "theme/themesource.h"

#include <QMouseEvent>

namespace hs::ui {

namespace {

class WideHandle : public QSplitterHandle
{
public:
    WideHandle(Splitter &splitter, int grab)
        : QSplitterHandle(splitter.orientation(), &splitter)
        , m_splitter(splitter)
        , m_grab(grab)
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
        setMask(QRegion(contentsRect()));
        setAttribute(Qt::WA_MouseNoMask, true);
    }

    void mouseDoubleClickEvent(QMouseEvent *event) override
    {
        event->accept();
        m_splitter.resetSizes();
    }

private:
    Splitter &m_splitter;
    int m_grab;
};

} // namespace

Splitter::Splitter(ThemeSource &themes, Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
    , m_themes(themes)
{
    setHandleWidth(themes.theme().size.splitterLine);
}

void Splitter::setDefaultSizes(const QList<int> &sizes)
{
    m_defaultSizes = sizes;
    setSizes(sizes);
}

void Splitter::resetSizes()
{
    if (!m_defaultSizes.isEmpty()) {
        setSizes(m_defaultSizes);
        Q_EMIT sizesReset();
    }
}

QSplitterHandle *Splitter::createHandle()
{
    return new WideHandle(*this, m_themes.theme().size.splitterHit);
}

} // namespace hs::ui
