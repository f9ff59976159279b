// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferview.h"

#include "common/banner.h"
#include "common/formats.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "transfers/transferdelegate.h"
#include "transfers/transferrow.h"

#include <QAccessible>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QVBoxLayout>

namespace hs::ui {

using models::TransferListModel;
using transfers::GroupSnapshot;
using transfers::TransferSelection;
using transfers::TransferSnapshot;
using transfers::TransferState;
using TransferRow = TransferListModel::RowKind;

namespace {

/// Holds a failure's message in its row. The tree asks index widgets for their hint as well as the delegate; a wrapping
/// text has none that is right for the row's width, so only the delegate's height for that width counts.
class FailureRow : public QWidget
{
public:
    [[nodiscard]] QSize sizeHint() const override { return {0, 0}; }
};

} // namespace

TransferView::TransferView(ThemeSource &themes, models::TransferFilterModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_themes(themes)
    , m_filter(model)
    , m_delegate(new TransferDelegate(themes, this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    model->setSentence([delegate = m_delegate](const QModelIndex &index) { return delegate->accessibleText(index); });
    setAccessibleName(tr("Transfers"));
    setFrameShape(NoFrame);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setExpandsOnDoubleClick(false);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRowKind(this, RowKind::Marked);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    m_settle.setSingleShot(true);
    m_settle.setInterval(0);
    connect(&m_settle, &QTimer::timeout, this, &TransferView::settle);
    const auto settleSoon = [this] { m_settle.start(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, settleSoon);
    connect(model, &QAbstractItemModel::layoutChanged, this, settleSoon);
    connect(model, &QAbstractItemModel::modelReset, this, settleSoon);
    connect(model, &QAbstractItemModel::dataChanged, this, &TransferView::watch);
    connect(m_delegate, &TransferDelegate::expandToggled, this, &TransferView::toggle);
    connect(m_delegate, &TransferDelegate::pauseRequested, this, &TransferView::pauseRequested);
    connect(m_delegate, &TransferDelegate::resumeRequested, this, &TransferView::resumeRequested);
    connect(m_delegate, &TransferDelegate::retryRequested, this, &TransferView::retryRequested);
    connect(m_delegate, &TransferDelegate::cancelRequested, this, &TransferView::cancelRequested);
    connect(m_delegate, &TransferDelegate::moveRequested, this, &TransferView::moveRequested);
    connect(m_delegate, &TransferDelegate::showFolderRequested, this, &TransferView::showFolderRequested);
    settle();
}

void TransferView::watch(const QModelIndex &first, const QModelIndex &last)
{
    for (int row = first.row(); row <= last.row(); ++row) {
        const QModelIndex index = first.siblingAtRow(row);
        if (transferRowKind(index) == TransferRow::Failure)
            showFailure(index);
        else if (transferRowKind(index) == TransferRow::Group)
            announce(transferGroup(index));
    }
}

/// In quarters, not continuously (design.md §9); what was here when the list was opened is no news.
void TransferView::announce(const GroupSnapshot &group)
{
    const bool isDone = group.isDone();
    const int quarter = isDone ? 4 : group.size > 0 ? qMin(3, int(group.bytesOnDisk * 4 / group.size)) : 0;
    const auto known = m_quarters.find(group.id);
    if (known == m_quarters.end()) {
        m_quarters.insert(group.id, quarter);
        return;
    }
    const bool isNews = quarter > *known;
    *known = quarter;
    if (!isNews)
        return;
    const QString text =
        isDone ? tr("%1 is downloaded and verified").arg(group.repo.id.name())
               : tr("%1: %2", "repository, percent").arg(group.repo.id.name(), formats::percent(quarter / 4.0));
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(text);
}

void TransferView::settle()
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex section = m_filter->index(row, 0);
        expand(section);
        for (int child = 0; child < m_filter->rowCount(section); ++child)
            settleGroup(m_filter->index(child, 0, section));
    }
}

void TransferView::settleGroup(const QModelIndex &group)
{
    const GroupSnapshot snapshot = transferGroup(group);
    const models::TransferSection section = models::sectionOf(snapshot);
    const bool isUrgent = section == models::TransferSection::Active || section == models::TransferSection::Failed;
    if (isUrgent && !m_known.contains(snapshot.id) && m_filter->hasChildren(group)) {
        m_known.insert(snapshot.id);
        expand(group);
    }
    const QModelIndex first = m_filter->index(0, 0, group);
    if (first.isValid() && transferRowKind(first) == TransferRow::Failure)
        showFailure(first);
}

void TransferView::showFailure(const QModelIndex &index)
{
    const auto failure = index.data(TransferListModel::FailureRole).value<models::TransferFailure>();
    const hub::RepoRef repo = transferGroup(index).repo;
    const auto words = transferwords::failure(failure, repo, QDateTime::currentDateTimeUtc());
    QWidget *holder = indexWidget(index);
    auto *banner = holder ? holder->findChild<Banner *>() : nullptr;
    if (!banner) {
        holder = new FailureRow;
        auto *box = new QVBoxLayout(holder);
        const Theme &theme = m_themes.theme();
        const int start = theme.space.s12 + theme.space.s2;
        const int end = theme.space.s6;
        box->setContentsMargins(isRightToLeft() ? end : start, 0, isRightToLeft() ? start : end, theme.space.s2);
        banner = new Banner(m_themes, Banner::Shape::Boxed, holder);
        box->addWidget(banner);
        setIndexWidget(index, holder);
    }
    if (banner->message() == words.lead + u' ' + words.text)
        return;
    banner->disconnect(this);
    const bool isNew = banner->message().trimmed().isEmpty();
    banner->showMessage(Tone::Danger, words.lead, words.text, words.actions);
    connect(banner, &Banner::actionTriggered, this, [this, failure, repo](int id) {
        Q_EMIT failureActionRequested(static_cast<transferwords::FailureAction>(id), failure, repo);
    });
    // The text decides the height; a new widget knows its own only once the style has polished it.
    scheduleDelayedItemsLayout();
    if (isNew)
        QTimer::singleShot(0, this, [this] { scheduleDelayedItemsLayout(); });
}

void TransferView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

TransferSelection TransferView::selection() const
{
    TransferSelection selected;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        if (transferRowKind(index) == TransferRow::Group)
            selected.groups.append(transferGroup(index).id);
        else if (transferRowKind(index) == TransferRow::File)
            selected.transfers.append(transferFile(index).id);
    }
    return selected;
}

void TransferView::toggle(const QModelIndex &index)
{
    setExpanded(index, !isExpanded(index));
}

void TransferView::toggleRest(const QModelIndex &index)
{
    const auto rest = index.data(TransferListModel::RestRole).value<models::TransferRest>();
    m_filter->setUnfolded(rest.group, !m_filter->isUnfolded(rest.group));
}

void TransferView::showTimeLeft(std::optional<std::chrono::seconds> timeLeft)
{
    if (!m_delegate->setTimeLeft(timeLeft))
        return;
    // The head of the section that moves says it; it is the first row of all.
    if (m_filter->rowCount() > 0)
        update(m_filter->index(0, 0));
}

/// Only rows of this list: text and files are for the page.
void TransferView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() == this)
        QTreeView::dragEnterEvent(event);
    else
        event->ignore();
}

bool TransferView::moveByKey(QKeyEvent *event)
{
    using transfers::QueueMove;
    if (event->modifiers() != Qt::AltModifier && event->modifiers() != (Qt::AltModifier | Qt::KeypadModifier))
        return false;
    static const QHash<int, QueueMove> kMoves{{Qt::Key_Up, QueueMove::Up},
                                              {Qt::Key_Down, QueueMove::Down},
                                              {Qt::Key_Home, QueueMove::First},
                                              {Qt::Key_End, QueueMove::Last}};
    const auto move = kMoves.constFind(event->key());
    if (move == kMoves.constEnd())
        return false;
    Q_EMIT moveRequested(selection(), *move);
    return true;
}

void TransferView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && moveByKey(event))
        return;
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (!isPlain || !index.isValid())
        return QTreeView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Space:
        return transferRowKind(index) == TransferRow::Rest ? toggleRest(index) : pauseOrResume();
    case Qt::Key_Delete:
        return Q_EMIT cancelRequested(selection());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (transferRowKind(index) == TransferRow::Rest)
            return toggleRest(index);
        if (const auto repo = transferGroup(index).repo; !repo.id.isEmpty())
            return Q_EMIT repoRequested(repo);
        return;
    default:
        return QTreeView::keyPressEvent(event);
    }
}

void TransferView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && transferRowKind(index) == TransferRow::Rest)
        toggleRest(index);
}

void TransferView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && transferRowKind(index) == TransferRow::Group)
        toggle(index);
}

} // namespace hs::ui
