// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/tabstrip.h"

#include "common/buttons.h"
#include "common/themedheight.h"
#include "sessions/tablist.h"
#include "shell/pagestack.h"
#include "shell/places.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hs::ui {

namespace {

/// Tabs of the preferred width that shrink together when there are many.
class TabBar : public QTabBar
{
public:
    TabBar(ThemeSource &themes, QWidget *parent)
        : QTabBar(parent)
        , m_themes(themes)
    {}

    void setRoom(int width)
    {
        if (std::exchange(m_room, width) != width)
            updateGeometry();
    }

protected:
    QSize tabSizeHint(int) const override
    {
        const ThemeSizes &size = m_themes.theme().size;
        const int share = count() > 0 ? m_room / count() : size.tabPreferred;
        return {std::clamp(share, size.tabMin, size.tabPreferred), height(size)};
    }
    QSize minimumTabSizeHint(int) const override
    {
        return {m_themes.theme().size.tabMin, height(m_themes.theme().size)};
    }

private:
    /// The current tab also covers the line below the strip.
    static int height(const ThemeSizes &size) { return size.tabHeight + 1; }

    ThemeSource &m_themes;
    int m_room = 0;
};

} // namespace

TabStrip::TabStrip(ThemeSource &themes, models::TabList &tabs, PageStack &pages, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_tabs(tabs)
    , m_pages(pages)
{
    buildUi();
    connectTabs();
    setAcceptDrops(true);
}

void TabStrip::buildUi()
{
    const ThemeSizes &size = m_themes.theme().size;
    keepHeight(this, m_themes, &ThemeSizes::tabStrip);
    setAccessibleName(tr("Tabs"));

    m_bar = new TabBar(m_themes, this);
    setTabKind(m_bar, TabKind::Document);
    m_bar->setDrawBase(false);
    m_bar->setMovable(true);
    m_bar->setTabsClosable(true);
    m_bar->setUsesScrollButtons(true);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setIconSize({size.iconSmall, size.iconSmall});
    m_bar->setAccessibleName(tr("Tabs"));
    m_bar->installEventFilter(this);
    setFocusProxy(m_bar);

    m_new = makeIconButton(m_themes, Icon::New, tr("New tab"), this, QKeySequence(Qt::CTRL | Qt::Key_T));
    m_list = makeIconButton(m_themes, Icon::ChevronDown, tr("List all tabs"), this);
    m_list->setPopupMode(QToolButton::InstantPopup);
    m_list->setMenu(new QMenu(m_list));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(m_themes.theme().space.s2, size.tabStrip - size.tabHeight - 1, m_themes.theme().space.s2,
                            0);
    row->setSpacing(m_themes.theme().space.s1);
    row->addWidget(m_bar, 0, Qt::AlignBottom);
    row->addWidget(m_new, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_list, 0, Qt::AlignVCenter);

    connect(m_new, &QToolButton::clicked, this, &TabStrip::newTabRequested);
    connect(m_list->menu(), &QMenu::aboutToShow, this, &TabStrip::fillList);
}

void TabStrip::connectTabs()
{
    connect(&m_tabs, &models::TabList::inserted, this, &TabStrip::insertTab);
    connect(&m_tabs, &models::TabList::removed, this, [this](int position, int) { m_bar->removeTab(position); });
    connect(&m_tabs, &models::TabList::moved, this, [this](int from, int to) {
        // The drag itself moved it already.
        if (m_bar->tabData(to).toInt() != m_tabs.idAt(to))
            m_bar->moveTab(from, to);
    });
    connect(&m_tabs, &models::TabList::currentChanged, this,
            [this](int position) { m_bar->setCurrentIndex(position); });
    connect(&m_tabs, &models::TabList::changed, this, &TabStrip::updateTab);
    connect(&m_pages, &PageStack::titleChanged, this, &TabStrip::updateTab);

    connect(m_bar, &QTabBar::currentChanged, this, [this](int position) {
        if (position >= 0 && m_bar->count() == m_tabs.count())
            m_tabs.setCurrent(position);
    });
    connect(m_bar, &QTabBar::tabCloseRequested, &m_tabs, &models::TabList::close);
    connect(m_bar, &QTabBar::tabMoved, this, [this](int from, int to) {
        if (m_tabs.idAt(to) != m_bar->tabData(to).toInt())
            m_tabs.move(from, to);
    });
}

void TabStrip::insertTab(int position)
{
    // The bar makes the first tab current by itself; the list decides that.
    const QSignalBlocker quiet(m_bar);
    m_bar->insertTab(position, QString());
    m_bar->setTabData(position, m_tabs.idAt(position));
    updateTab(position);
}

void TabStrip::updateTab(int position)
{
    if (position < 0 || position >= m_bar->count())
        return;
    const QString title = m_pages.titleAt(position);
    // An ampersand in a title is no mnemonic.
    m_bar->setTabText(position, QString(title).replace(u'&', u"&&"_s));
    m_bar->setTabToolTip(position, title);
    m_bar->setTabIcon(position, m_themes.icon(placeIcon(m_tabs.historyAt(position).current().location)));
    m_bar->setAccessibleTabName(position, title);
}

void TabStrip::fillList()
{
    QMenu *menu = m_list->menu();
    menu->clear();
    for (int position = 0; position < m_tabs.count(); ++position) {
        QAction *entry = menu->addAction(m_bar->tabIcon(position), m_bar->tabText(position));
        entry->setCheckable(true);
        entry->setChecked(position == m_tabs.current());
        connect(entry, &QAction::triggered, this, [this, position] { m_tabs.setCurrent(position); });
    }
    menu->addSeparator();
    QAction *reopen = menu->addAction(tr("Reopen closed tab"), &m_tabs, &models::TabList::reopen);
    reopen->setEnabled(m_tabs.hasClosed());
}

bool TabStrip::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_bar)
        return QWidget::eventFilter(object, event);
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int position = m_bar->tabAt(mouse->position().toPoint());
        if (mouse->button() == Qt::MiddleButton && position >= 0) {
            m_tabs.close(position);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void TabStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int others = m_new->sizeHint().width() + m_list->sizeHint().width() + 4 * m_themes.theme().space.s2;
    static_cast<TabBar *>(m_bar)->setRoom(width() - others);
}

void TabStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors &color = m_themes.theme().color;
    painter.fillRect(rect(), color.window);
    const int y = height() - 1;
    paintHairline(painter, QPointF(0, y), QPointF(width(), y), color.hairline);
}

void TabStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText() && event->source() == nullptr)
        event->acceptProposedAction();
}

void TabStrip::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT textDropped(event->mimeData()->text());
}

} // namespace hs::ui
