// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How SearchPage arranges its panes in wide and narrow windows, and what it remembers of it.

#include "common/splitter.h"
#include "search/facetpanel.h"
#include "search/resultlist.h"
#include "search/resultspane.h"
#include "search/searchpage.h"
#include "settings/appsettings.h"
#include "theme/themesource.h"

#include <QDataStream>

namespace hs::ui {

namespace {

constexpr int kDrawerWidth = 264;
constexpr quint8 kLayoutVersion = 1;
constexpr quint8 kStateVersion = 1;
constexpr auto kSettingsKey = "search";

} // namespace

bool SearchPage::isNarrow() const
{
    return window()->width() < m_themes.theme().breakpoint.compactBelow;
}

void SearchPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    arrange();
}

void SearchPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (isNarrow() != m_isNarrow)
        arrange();
    placeDrawer();
}

void SearchPage::arrange()
{
    const bool wasNarrow = m_isNarrow;
    m_isNarrow = isNarrow();
    const ThemeSizes &size = m_themes.theme().size;
    if (m_isNarrow != wasNarrow) {
        m_isDrawerOpen = false;
        if (m_isNarrow)
            m_filters->setParent(this);
        else
            m_outer->insertWidget(0, m_filters);
        m_inner->setOrientation(m_isNarrow ? Qt::Vertical : Qt::Horizontal);
    }
    m_results->setCompact(m_isNarrow);
    m_results->setMinimumWidth(m_isNarrow ? 0 : size.resultListMin);
    m_previewPane->setMinimumSize(m_isNarrow ? QSize(0, size.previewPaneBottomHeight / 2)
                                             : QSize(size.previewPaneMin, 0));
    m_previewPane->setArrangement(m_isNarrow ? PreviewPane::Arrangement::Bottom : PreviewPane::Arrangement::Side);
    showPreviewPane();
    m_filters->setClosable(m_isNarrow);
    m_filters->setVisible(m_isNarrow ? m_isDrawerOpen : m_areFiltersShown);
    if (m_isNarrow != wasNarrow || !m_isLaidOut)
        restoreLayout();
    m_isLaidOut = true;
    placeDrawer();
}

/// With nothing found it is blank; in a narrow window the list has its room, too.
void SearchPage::showPreviewPane()
{
    using models::PagedModel;
    const bool isEmpty = m_model.state() == PagedModel::State::Empty || m_model.state() == PagedModel::State::Failed;
    const bool hasRows = m_model.rowCount() > 0 || !isEmpty;
    m_previewPane->setHasRows(hasRows);
    m_previewPane->setVisible(m_isPreviewShown && (hasRows || !m_isNarrow));
}

void SearchPage::placeDrawer()
{
    if (!m_isNarrow)
        return;
    const int width = std::min(kDrawerWidth, this->width());
    const int left = layoutDirection() == Qt::LeftToRight ? 0 : this->width() - width;
    m_filters->setGeometry(left, 0, width, height());
    m_filters->raise();
}

void SearchPage::setFiltersShown(bool isShown)
{
    if (m_isNarrow)
        m_isDrawerOpen = isShown;
    else
        m_areFiltersShown = isShown;
    m_filters->setVisible(isShown);
    placeDrawer();
    if (m_isNarrow)
        (isShown ? static_cast<QWidget *>(m_filters) : m_results->list())->setFocus();
    else
        saveLayout();
}

void SearchPage::setPreviewShown(bool isShown)
{
    if (isShown == m_isPreviewShown)
        return;
    m_isPreviewShown = isShown;
    showPreviewPane();
    showCurrentRepo();
    saveLayout();
}

/// One record for both arrangements: a window that was narrow yesterday may be wide today.
void SearchPage::restoreLayout()
{
    const ThemeSizes &size = m_themes.theme().size;
    int filters = size.facetPanelWidth - size.splitterLine;
    int preview = width() >= m_themes.theme().breakpoint.wideFrom ? 560 : size.previewPaneWidth;
    int previewHeight = size.previewPaneBottomHeight;
    if (m_dependencies.settings) {
        QDataStream stream(m_dependencies.settings->pageLayout(QString::fromLatin1(kSettingsKey)));
        quint8 version = 0;
        int savedFilters = 0;
        int savedPreview = 0;
        int savedHeight = 0;
        bool areFiltersShown = true;
        bool isPreviewShown = true;
        bool areRowsCompact = false;
        stream >> version >> savedFilters >> savedPreview >> savedHeight >> areFiltersShown >> isPreviewShown >>
            areRowsCompact;
        if (stream.status() == QDataStream::Ok && version == kLayoutVersion) {
            filters = savedFilters;
            preview = savedPreview;
            previewHeight = savedHeight;
            m_areFiltersShown = areFiltersShown;
            m_isPreviewShown = isPreviewShown;
            m_results->setRowsCompact(areRowsCompact);
        }
    }
    m_filterWidth = filters;
    m_previewWidth = preview;
    m_previewHeight = previewHeight;
    showPreviewPane();
    if (m_isNarrow) {
        m_inner->setSizes({std::max(0, height() - previewHeight), previewHeight});
        return;
    }
    m_filters->setVisible(m_areFiltersShown);
    m_outer->setSizes({filters, std::max(0, width() - filters)});
    m_inner->setSizes({std::max(0, width() - filters - preview), preview});
}

void SearchPage::saveLayout()
{
    if (m_isNarrow) {
        m_previewHeight = !m_previewPane->isHidden() ? m_inner->sizes().last() : m_previewHeight;
    } else {
        m_filterWidth = m_areFiltersShown ? m_outer->sizes().first() : m_filterWidth;
        m_previewWidth = !m_previewPane->isHidden() ? m_inner->sizes().last() : m_previewWidth;
    }
    if (!m_dependencies.settings)
        return;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << kLayoutVersion << m_filterWidth << m_previewWidth << m_previewHeight << m_areFiltersShown
           << m_isPreviewShown << m_results->areRowsCompact();
    m_dependencies.settings->setPageLayout(QString::fromLatin1(kSettingsKey), bytes);
}

QByteArray SearchPage::saveState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    const auto repo = m_results->currentRepo();
    stream << kStateVersion << (repo ? repo->id.toString() : QString()) << m_results->scrollPosition();
    return bytes;
}

void SearchPage::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint8 version = 0;
    QString id;
    int position = 0;
    stream >> version >> id >> position;
    if (stream.status() != QDataStream::Ok || version != kStateVersion)
        return;
    m_results->selectRepo(id);
    m_results->scrollTo(position);
}

} // namespace hs::ui
