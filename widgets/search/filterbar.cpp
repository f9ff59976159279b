// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/filterbar.h"

#include "common/buttons.h"
#include "common/filterchip.h"
#include "common/flowlayout.h"
#include "common/segmentedbutton.h"
#include "common/textlabel.h"
#include "search/searchwords.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace hs::ui {

namespace {
constexpr int kChipLine = 40;  ///< with its hairline
constexpr int kCountLine = 37; ///< with its hairline
constexpr int kRichRows = 0;
constexpr int kCompactRows = 1;
} // namespace

FilterBar::FilterBar(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    buildUi();
    arrange();
}

void FilterBar::buildUi()
{
    const ThemeSpace &space = m_themes.theme().space;
    m_chipLine = new QWidget(this);
    m_countLine = new QWidget(this);
    m_chips = new QWidget;
    m_chips->setLayout(new FlowLayout(space.s2, space.s1));
    m_chips->layout()->setContentsMargins(0, 0, 0, 0);
    m_filters = makeMenuButton(m_themes, Icon::Filter, tr("Filters"), nullptr);
    m_filters->setPopupMode(QToolButton::DelayedPopup);
    m_filters->setToolTip(toolTipWithShortcut(tr("Show the filters"), QKeySequence(QStringLiteral("Ctrl+Shift+F"))));
    setButtonSize(m_filters, ButtonSize::Small);
    m_reset = new QToolButton;
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Take away all filters"));
    m_reset->setFocusPolicy(Qt::TabFocus);
    setButtonKind(m_reset, ButtonKind::Text);
    setButtonSize(m_reset, ButtonSize::Small);
    m_save = new QToolButton;
    m_save->setText(tr("Save search"));
    m_save->setToolTip(tr("Keep this search in the navigation"));
    m_save->setFocusPolicy(Qt::TabFocus);
    setButtonKind(m_save, ButtonKind::Text);
    setButtonSize(m_save, ButtonSize::Small);
    m_count = new TextLabel(m_themes, TextStyle::BodyStrong, &ThemeColors::text);
    m_count->setNumeric(true);
    buildSort();
    m_rows = new SegmentedButton(m_themes);
    m_rows->addSegment(kRichRows, Icon::DetailedList, tr("Rows with details"));
    m_rows->addSegment(kCompactRows, Icon::CompactList, tr("Compact rows"));
    m_rows->setSmall();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_chipLine);
    layout->addWidget(m_countLine);
    connect(&m_themes, &ThemeSource::changed, this, &FilterBar::arrange);
    connect(m_rows, &SegmentedButton::chosen, this,
            [this](int id) { Q_EMIT rowsCompactRequested(id == kCompactRows); });
    connect(m_filters, &QAbstractButton::clicked, this, &FilterBar::filtersRequested);
    connect(m_save, &QAbstractButton::clicked, this, &FilterBar::saveRequested);
    connect(m_reset, &QAbstractButton::clicked, this,
            [this] { Q_EMIT queryRequested(models::withoutFilters(m_query)); });
}

void FilterBar::buildSort()
{
    m_sortGroup = new QWidget;
    auto *sortRow = new QHBoxLayout(m_sortGroup);
    sortRow->setContentsMargins(0, 0, 0, 0);
    sortRow->setSpacing(0);
    auto *sortLabel = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textSecondary);
    sortLabel->setText(tr("Sort"));
    sortRow->addWidget(sortLabel);
    m_sort = makeMenuButton(m_themes, std::nullopt, QString(), m_sortGroup);
    m_sort->setAutoRaise(true);
    const auto applyFont = [this] { m_sort->setFont(m_themes.theme().font(TextStyle::SmallStrong)); };
    connect(&m_themes, &ThemeSource::changed, m_sort, applyFont);
    applyFont();
    setButtonSize(m_sort, ButtonSize::Small);
    m_sortMenu = new QMenu(m_sort);
    m_sort->setMenu(m_sortMenu);
    sortRow->addWidget(m_sort);
}

/// The same widgets stand in one line or in two.
void FilterBar::arrange()
{
    const ThemeSpace &space = m_themes.theme().space;
    const auto freshLine = [&space](QWidget *line) {
        delete line->layout();
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(space.s4, 0, space.s4, 1);
        row->setSpacing(space.s2);
        return row;
    };
    QHBoxLayout *first = freshLine(m_chipLine);
    QHBoxLayout *second = freshLine(m_countLine);
    first->addWidget(m_filters);
    first->addWidget(m_chips, 1);
    first->addWidget(m_reset);
    first->addWidget(m_save, 0, Qt::AlignVCenter);
    QHBoxLayout *tail = m_isCompact ? first : second;
    if (m_isCompact)
        tail->addSpacing(space.s2);
    tail->addWidget(m_count, m_isCompact ? 0 : 1);
    if (m_isCompact)
        tail->addSpacing(space.s2);
    tail->addWidget(m_sortGroup);
    second->addWidget(m_rows);
    const int chipLine = m_themes.theme().scaled(kChipLine);
    const int around = (chipLine - m_themes.theme().size.chipFilterHeight) / 2;
    m_chips->layout()->setContentsMargins(0, around, 0, around - 1);
    m_chipLine->setMinimumHeight(chipLine);
    m_countLine->setFixedHeight(m_themes.theme().scaled(kCountLine));
    m_count->setStyle(m_isCompact ? TextStyle::Body : TextStyle::BodyStrong);
    m_count->setColor(m_isCompact ? &ThemeColors::textSecondary : &ThemeColors::text);
    m_filters->setVisible(m_isCompact);
    m_countLine->setVisible(!m_isCompact);
    const bool hasChips = !chips().isEmpty();
    m_chipLine->setVisible(m_isCompact || hasChips);
    m_reset->setVisible(m_isCompact && hasChips);
    showSave();
    m_count->show();
    m_sortGroup->show();
    m_rows->setVisible(!m_isCompact);
}

void FilterBar::setCompact(bool isCompact)
{
    if (isCompact == m_isCompact)
        return;
    m_isCompact = isCompact;
    arrange();
}

void FilterBar::setRowsCompact(bool isCompact)
{
    m_rows->setCurrent(isCompact ? kCompactRows : kRichRows);
}

void FilterBar::setQuery(const hub::SearchQuery &query, const hub::TagsByType &tags)
{
    m_query = query;
    m_tags = tags;
    const QList<models::SearchFilter> filters = models::filtersOf(query, tags);
    rebuildChips(filters);
    rebuildSortMenu();
    m_filters->setText(filters.isEmpty() ? tr("Filters") : tr("Filters %L1").arg(filters.size()));
    m_filters->setAccessibleName(
        filters.isEmpty() ? tr("Filters") : tr("Filters, %Ln chosen", nullptr, static_cast<int>(filters.size())));
    m_chipLine->setVisible(m_isCompact || !filters.isEmpty());
    m_reset->setVisible(m_isCompact && !filters.isEmpty());
    showSave();
}

void FilterBar::setSaving(std::optional<bool> isSaved)
{
    m_saving = isSaved;
    showSave();
}

/// There is nothing to keep of a list that nothing narrows.
void FilterBar::showSave()
{
    const bool isNarrowed = !chips().isEmpty() || !m_query.text.isEmpty();
    m_save->setVisible(m_saving && isNarrowed);
    m_save->setText(m_saving.value_or(false) ? tr("Saved") : tr("Save search"));
    m_save->setEnabled(!m_saving.value_or(false));
    m_chipLine->setVisible(m_isCompact || !chips().isEmpty() || !m_save->isHidden());
}

void FilterBar::rebuildChips(const QList<models::SearchFilter> &filters)
{
    const bool hadFocus = m_chips->isAncestorOf(m_chips->window()->focusWidget());
    const QList<FilterChip *> old = chips();
    for (FilterChip *chip : old) {
        m_chips->layout()->removeWidget(chip);
        chip->hide();
        chip->setParent(nullptr);
        chip->deleteLater(); // it may be the one whose click brought us here
    }
    for (const models::SearchFilter &filter : filters) {
        const searchwords::FilterName name = searchwords::filterName(filter, m_query, m_tags);
        auto *chip = new FilterChip(m_themes, name.facet, name.value, m_chips);
        m_chips->layout()->addWidget(chip);
        chip->show();
        connect(chip, &FilterChip::removeRequested, this,
                [this, filter] { Q_EMIT queryRequested(models::withoutFilter(m_query, filter)); });
    }
    if (hadFocus && !chips().isEmpty())
        chips().first()->setFocus();
    m_chips->updateGeometry();
}

void FilterBar::rebuildSortMenu()
{
    const QString order = searchwords::sortName(m_query.sort);
    const bool isUsual = models::isUsualDirection(m_query);
    //: The order of a list: %1 what by, %2 how, like "Created, oldest first".
    const QString turned = tr("%1, %2").arg(order, searchwords::otherDirectionName(m_query.sort).toLower());
    m_sort->setText(isUsual ? order : order + u' ' + u'↑');
    m_sort->setAccessibleName(tr("Sort by %1").arg(isUsual ? order : turned));
    m_sortMenu->clear();
    auto *group = new QActionGroup(m_sortMenu);
    for (const hub::SearchQuery::Sort sort : models::sortsOf(m_query.kind)) {
        QAction *action = m_sortMenu->addAction(searchwords::sortName(sort));
        action->setCheckable(true);
        action->setChecked(sort == m_query.sort);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort] {
            if (sort != m_query.sort)
                Q_EMIT queryRequested(models::sortedBy(m_query, sort));
        });
    }
    m_sortMenu->addSeparator();
    QAction *turn = m_sortMenu->addAction(searchwords::otherDirectionName(m_query.sort));
    turn->setCheckable(true);
    turn->setChecked(!models::isUsualDirection(m_query));
    connect(turn, &QAction::triggered, this, [this] {
        hub::SearchQuery query = m_query;
        query.isAscending = !query.isAscending;
        Q_EMIT queryRequested(query);
    });
}

void FilterBar::setCount(const QString &text)
{
    m_count->setText(text);
}

QString FilterBar::countText() const
{
    return m_count->text();
}

QList<FilterChip *> FilterBar::chips() const
{
    return m_chips->findChildren<FilterChip *>(Qt::FindDirectChildrenOnly);
}

void FilterBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor line = m_themes.theme().color.hairline;
    for (const QWidget *part : {m_chipLine, m_countLine}) {
        if (part->isVisible())
            paintHairline(painter, QPointF(0, part->geometry().bottom()), QPointF(width(), part->geometry().bottom()),
                          line);
    }
}

} // namespace hs::ui
