// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sheet.h"

#include "common/hairline.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace hs::ui {

namespace {

/// Dims the window as long as it lives.
class Scrim : public QWidget
{
public:
    Scrim(ThemeSource &themes, QWidget *window)
        : QWidget(window)
        , m_themes(themes)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        window->installEventFilter(this);
        setGeometry(window->rect());
        raise();
        show();
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Resize && object == parentWidget())
            setGeometry(parentWidget()->rect());
        return QWidget::eventFilter(object, event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_themes.theme().color.scrim);
    }

private:
    ThemeSource &m_themes;
};

std::optional<QAbstractSlider::SliderAction> scrolling(int key)
{
    switch (key) {
    case Qt::Key_Up:
        return QAbstractSlider::SliderSingleStepSub;
    case Qt::Key_Down:
        return QAbstractSlider::SliderSingleStepAdd;
    case Qt::Key_PageUp:
        return QAbstractSlider::SliderPageStepSub;
    case Qt::Key_PageDown:
        return QAbstractSlider::SliderPageStepAdd;
    case Qt::Key_Home:
        return QAbstractSlider::SliderToMinimum;
    case Qt::Key_End:
        return QAbstractSlider::SliderToMaximum;
    default:
        return std::nullopt;
    }
}

} // namespace

Sheet::Sheet(ThemeSource &themes, int width, QWidget *window)
    : QDialog(window)
    , m_themes(themes)
    , m_width(width)
    , m_area(new QScrollArea(this))
{
    setSurface(this, Surface::Raised);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    setSurface(m_area->viewport(), Surface::Raised);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_area, 1);
    window->window()->installEventFilter(this);
}

Sheet::~Sheet()
{
    delete m_scrim.data();
}

void Sheet::setContents(QWidget *contents, QWidget *foot)
{
    setSurface(contents, Surface::Raised);
    m_area->setWidget(contents);
    contents->installEventFilter(this);
    m_foot = foot;
    if (!foot)
        return;
    setSurface(foot, Surface::Sunken);
    layout()->addWidget(new Hairline(m_themes, Qt::Horizontal, this));
    layout()->addWidget(foot);
}

int Sheet::heightFor(int width) const
{
    const QLayout *contents = m_area->widget()->layout();
    return contents->hasHeightForWidth() ? contents->totalHeightForWidth(width) : contents->totalSizeHint().height();
}

void Sheet::fit()
{
    const Theme &theme = m_themes.theme();
    const QSize room = parentWidget()->window()->size() - QSize(theme.space.s12, theme.space.s12);
    const int wanted = m_width > 0 ? theme.scaled(m_width) : m_area->widget()->layout()->totalSizeHint().width();
    int width = std::min(wanted, room.width());
    const int foot = m_foot ? m_foot->minimumHeight() + theme.stroke.hairline : 0;
    const int height = heightFor(width) + foot;
    if (m_width == 0 && height > room.height()) // beside the scroll bar
        width = std::min(width + theme.size.scrollBar, room.width());
    setFixedSize(width, std::min(height, room.height()));
}

void Sheet::setVisible(bool isVisible)
{
    if (isVisible)
        fit();
    QDialog::setVisible(isVisible);
}

void Sheet::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!m_scrim)
        m_scrim = new Scrim(m_themes, parentWidget()->window());
}

void Sheet::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (!event->spontaneous()) // minimised is not closed
        delete m_scrim.data();
}

/// Where nothing inside has the keyboard, it scrolls.
void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (const auto action = scrolling(event->key()))
        m_area->verticalScrollBar()->triggerAction(*action);
    else
        QDialog::keyPressEvent(event);
}

bool Sheet::eventFilter(QObject *object, QEvent *event)
{
    const bool isOtherContents = object == m_area->widget() && event->type() == QEvent::LayoutRequest;
    const bool isOtherRoom = object == parentWidget()->window() && event->type() == QEvent::Resize;
    if (isVisible() && (isOtherContents || isOtherRoom))
        fit();
    return QDialog::eventFilter(object, event);
}

} // namespace hs::ui
