// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/revisionpopup.h"

#include "common/errortext.h"
#include "common/searchfield.h"
#include "common/segmentedbutton.h"
#include "common/statepane.h"
#include "repo/revisiondelegate.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace hs::ui {

using models::LoadState;
using models::RevisionListModel;

namespace {

constexpr int kPopupWidth = 340;
constexpr int kListHeight = 252;
constexpr int kShortestOid = 7; ///< digits of a commit that may stand for it

} // namespace

RevisionPopup::RevisionPopup(ThemeSource &themes, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_themes(themes)
    , m_field(new SearchField(themes, tr("Branch, tag or commit"), this))
    , m_groups(new SegmentedButton(themes, this))
    , m_list(new QListView(this))
    , m_pane(new StatePane(themes, m_list, this))
{
    buildUi();
}

void RevisionPopup::buildUi()
{
    setAttribute(Qt::WA_TranslucentBackground);
    setAccessibleName(tr("Choose a revision"));
    const Theme &theme = m_themes.theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space.s2, theme.space.s2, theme.space.s2, theme.space.s2);
    column->setSpacing(theme.space.s2);
    m_field->installEventFilter(this);
    column->addWidget(m_field);

    m_groups->addSegment(static_cast<int>(RevisionListModel::Group::Branches), tr("Branches"));
    m_groups->addSegment(static_cast<int>(RevisionListModel::Group::Tags), tr("Tags"));
    m_groups->addSegment(static_cast<int>(RevisionListModel::Group::PullRequests), tr("Pull requests"));
    column->addWidget(m_groups);

    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RevisionDelegate(m_themes, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Revisions"));
    m_list->setBackgroundRole(surfaceRole(Surface::Raised));
    m_list->viewport()->setBackgroundRole(surfaceRole(Surface::Raised));
    setRowKind(m_list, RowKind::Popup);
    m_pane->setFixedHeight(kListHeight);
    column->addWidget(m_pane);
    setFixedWidth(kPopupWidth);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setFilter(text.trimmed());
        showListOrState();
    });
    connect(m_groups, &SegmentedButton::chosen, this, [this](int id) {
        m_model.setGroup(static_cast<RevisionListModel::Group>(id));
        showListOrState();
    });
    connect(m_list, &QListView::clicked, this, &RevisionPopup::choose);
    connect(m_list, &QListView::activated, this, &RevisionPopup::choose);
    connect(m_pane, &StatePane::actionTriggered, this, &RevisionPopup::retryRequested);
}

void RevisionPopup::setRefs(const models::Loadable<hub::Refs> &refs)
{
    m_refs = refs;
    if (refs.value)
        m_model.setRefs(*refs.value);
    updateGroups();
    showListOrState();
}

void RevisionPopup::updateGroups()
{
    using Group = RevisionListModel::Group;
    for (const Group group : {Group::Branches, Group::Tags, Group::PullRequests})
        m_groups->setCount(static_cast<int>(group), static_cast<int>(m_model.countOf(group)));
}

void RevisionPopup::setCurrent(const hub::Revision &revision)
{
    m_model.setCurrent(revision);
}

void RevisionPopup::showListOrState()
{
    if (m_refs.isLoading() && !m_refs.value)
        return m_pane->showLoading(tr("Loading revisions…"), Skeleton::Rows, false);
    if (m_refs.state == LoadState::Failed) {
        const ErrorText text = errorText(*m_refs.error, {.failed = tr("The revisions could not be loaded"), .kept = {}},
                                         QDateTime::currentDateTimeUtc());
        StateMessage message = errorMessage(text);
        message.details.clear();
        message.actions.resize(std::min<qsizetype>(message.actions.size(), 1));
        return m_pane->showMessage(message);
    }
    if (m_model.rowCount() == 0) {
        const bool isNarrowed = !m_field->text().trimmed().isEmpty();
        return m_pane->showMessage(
            {.icon = {},
             .tone = Tone::Neutral,
             .title = isNarrowed ? tr("Nothing is called that") : tr("None"),
             .text = isNarrowed ? tr("Enter opens a commit by its first seven digits.") : QString(),
             .details = {},
             .actions = {}});
    }
    m_pane->showContent();
    const QModelIndex current = m_model.currentIndex();
    m_list->setCurrentIndex(current.isValid() && m_field->text().isEmpty() ? current : m_model.index(0));
}

void RevisionPopup::popUpBelow(QWidget *anchor)
{
    m_field->clear();
    m_model.setGroup(m_model.groupOfCurrent());
    m_groups->setCurrent(static_cast<int>(m_model.group()));
    showListOrState();
    adjustSize();
    const bool isRtl = anchor->isRightToLeft();
    QPoint place = anchor->mapToGlobal(QPoint(isRtl ? 0 : anchor->width() - width(), anchor->height() + 4));
    const QRect screen = anchor->screen()->availableGeometry();
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(place);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void RevisionPopup::choose(const QModelIndex &index)
{
    const auto revision = hub::Revision::parse(index.data(RevisionListModel::RevisionRole).toString());
    if (!revision)
        return;
    close();
    Q_EMIT revisionChosen(*revision);
}

void RevisionPopup::chooseTyped()
{
    if (m_list->currentIndex().isValid() && m_pane->isShowingContent())
        return choose(m_list->currentIndex());
    const QString text = m_field->text().trimmed();
    const auto revision = hub::Revision::parse(text);
    if (!revision || text.size() < kShortestOid)
        return;
    close();
    Q_EMIT revisionChosen(*revision);
}

bool RevisionPopup::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(object, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        chooseTyped();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        // The list moves while the field keeps the keyboard.
        QCoreApplication::sendEvent(m_list, event);
        return true;
    default:
        return QFrame::eventFilter(object, event);
    }
}

void RevisionPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    paintRounded(painter, rect(), theme.radius.popup, theme.color.raised, theme.color.hairlineStrong);
}

} // namespace hs::ui
