// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/reporowdelegate.h"

#include "common/avatartile.h"
#include "common/formats.h"
#include "lists/reposearchmodel.h"
#include "search/rowwords.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QListView>
#include <QPainter>

namespace hs::ui {

using models::RepoSearchModel;

namespace {
constexpr qreal kDimmedOpacity = 0.5;
}

RepoRowDelegate::RepoRowDelegate(ThemeSource &themes, QListView *view)
    : RowDelegate(themes, view)
    , m_view(view)
{}

void RepoRowDelegate::setStyle(RepoRowStyle style)
{
    if (style == m_style)
        return;
    m_style = style;
    m_view->doItemsLayout();
}

void RepoRowDelegate::setDimmed(bool isDimmed)
{
    if (isDimmed == m_isDimmed)
        return;
    m_isDimmed = isDimmed;
    m_view->viewport()->update();
}

QSize RepoRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    return {0, repoRowHeight(theme(), m_style)};
}

RepoRowContent RepoRowDelegate::contentOf(const QModelIndex &index)
{
    RepoRowContent content{.repo = index.data(RepoSearchModel::RepoRole).value<hub::RepoSummary>(),
                           .copy = index.data(RepoSearchModel::LocalCopyRole).value<models::LocalCopy>(),
                           .facts = {}};
    content.facts = searchwords::rowFacts(content.repo, QDateTime::currentDateTimeUtc()).facts;
    return content;
}

void RepoRowDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RepoRowContent content = contentOf(index);
    const RepoRowLayout layout = repoRowLayout(theme(), option.rect, m_style, content);
    if (m_isDimmed)
        painter.setOpacity(kDimmedOpacity);
    const QString owner = content.repo.id.owner();
    paintAvatar(painter, theme(), mirrored(option, layout.avatar), owner.isEmpty() ? content.repo.id.name() : owner);
    paintTitle(painter, option, layout, content.repo);
    paintFacts(painter, option, layout, content);
    paintCount(painter, option, layout.downloadsIcon, layout.downloads, Icon::Download, content.repo.downloads);
    paintCount(painter, option, layout.likesIcon, layout.likes, Icon::Like, content.repo.likes);
    if (hasSeparator(option, index)) {
        const QRect line = mirrored(option, layout.separator);
        painter.setOpacity(1);
        paintHairline(painter, line.topLeft(), QPointF(line.left() + line.width(), line.top()), theme().color.hairline);
    }
}

void RepoRowDelegate::paintTitle(QPainter &painter, const QStyleOptionViewItem &option, const RepoRowLayout &layout,
                                 const hub::RepoSummary &repo) const
{
    // Names of repositories are addresses: they read left to right everywhere, also in a mirrored row.
    QRect owner = layout.owner;
    QRect name = layout.name;
    if (option.direction == Qt::RightToLeft) {
        name.moveLeft(owner.left());
        owner.moveLeft(name.left() + name.width());
    }
    painter.setLayoutDirection(Qt::LeftToRight);
    if (!repo.id.owner().isEmpty()) {
        paintText(painter, mirrored(option, owner), repo.id.owner() + u'/', theme().font(TextStyle::Body),
                  theme().color.textSecondary);
    }
    paintText(painter, mirrored(option, name), repo.id.name(), theme().font(TextStyle::BodyStrong), theme().color.text,
              Qt::AlignLeft, Qt::ElideMiddle);
    painter.setLayoutDirection(option.direction);
    for (const RepoRowLayout::ChipPlace &place : layout.chips)
        paintChip(painter, themes(), mirrored(option, place.rect), place.chip, option.direction);
}

void RepoRowDelegate::paintFacts(QPainter &painter, const QStyleOptionViewItem &option, const RepoRowLayout &layout,
                                 const RepoRowContent &content) const
{
    if (layout.icon.isNull())
        return;
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const QColor color = theme().color.textSecondary;
    const Icon icon = searchwords::rowFacts(content.repo, QDateTime::currentDateTimeUtc()).icon;
    themes().icons().paint(painter, mirrored(option, layout.icon), icon, color, theme().size.iconSmall);
    for (qsizetype i = 0; i < layout.facts.size(); ++i) {
        const QRect rect = layout.facts.at(i);
        if (i > 0) {
            const int gapLeft = layout.facts.at(i - 1).left() + layout.facts.at(i - 1).width();
            const QRect gap(gapLeft, rect.top(), rect.left() - gapLeft, rect.height());
            paintText(painter, mirrored(option, gap), QStringLiteral("·"), theme().font(TextStyle::Small), color,
                      Qt::AlignHCenter, Qt::ElideNone);
        }
        paintText(painter, mirrored(option, rect), content.facts.at(i), theme().font(TextStyle::Small), color, start);
    }
}

void RepoRowDelegate::paintCount(QPainter &painter, const QStyleOptionViewItem &option, const QRect &icon,
                                 const QRect &number, Icon mark, std::optional<qint64> count) const
{
    if (!count)
        return;
    const QColor color = theme().color.textSecondary;
    themes().icons().paint(painter, mirrored(option, icon), mark, color, theme().size.iconSmall);
    paintText(painter, mirrored(option, number), formats::count(*count), theme().numberFont(TextStyle::Small), color,
              QStyle::visualAlignment(option.direction, Qt::AlignRight));
}

bool RepoRowDelegate::hasSeparator(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_style == RepoRowStyle::Compact || option.state.testFlag(QStyle::State_Selected))
        return false;
    const QModelIndex below = index.siblingAtRow(index.row() + 1);
    return !below.isValid() || !m_view->selectionModel()->isSelected(below);
}

QString RepoRowDelegate::accessibleText(const QModelIndex &index) const
{
    return searchwords::describe(index.data(RepoSearchModel::RepoRole).value<hub::RepoSummary>(),
                                 index.data(RepoSearchModel::LocalCopyRole).value<models::LocalCopy>(),
                                 QDateTime::currentDateTimeUtc());
}

QString RepoRowDelegate::toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QPoint &position) const
{
    const RepoRowContent content = contentOf(index);
    const RepoRowLayout layout = repoRowLayout(theme(), option.rect, m_style, content);
    const auto isAt = [&](const QRect &icon, const QRect &number) {
        return !icon.isNull() && mirrored(option, icon.united(number)).contains(position);
    };
    if (content.repo.downloads && isAt(layout.downloadsIcon, layout.downloads))
        return tr("%Ln downloads in 30 days", nullptr, formats::pluralOf(*content.repo.downloads));
    if (content.repo.likes && isAt(layout.likesIcon, layout.likes))
        return tr("%Ln likes", nullptr, formats::pluralOf(*content.repo.likes));
    if (!layout.facts.isEmpty() && content.repo.lastModified &&
        mirrored(option, layout.facts.last()).contains(position))
        return formats::exactDateTime(*content.repo.lastModified);
    const QRect title = layout.owner.united(layout.name);
    return mirrored(option, title).contains(position) ? content.repo.id.toString() : QString();
}

} // namespace hs::ui
