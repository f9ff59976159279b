// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparepage.h"

#include "common/buttons.h"
#include "common/hairline.h"
#include "comparison/comparedside.h"
#include "history/changesview.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace hs::ui {

using models::ComparePlace;

ComparePage::ComparePage(const PageDependencies &dependencies, const ComparePlace &place, QWidget *parent)
    : Page(parent)
    , m_dependencies(dependencies)
    , m_base(new ComparedSide(dependencies, tr("Before"), this))
    , m_head(new ComparedSide(dependencies, tr("After"), this))
    , m_changes(new ChangesView(dependencies, this))
{
    buildUi();
    connectParts();
    addShortcuts();
    showPlace(place);
}

void ComparePage::buildUi()
{
    setSurface(this, Surface::Page);
    const ThemeSpace &space = m_dependencies.theme->theme().space;
    auto *head = new QWidget(this);
    setSurface(head, Surface::Sunken);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space.s6, space.s3, space.s6, space.s3);
    row->setSpacing(space.s3);
    QToolButton *swap = makeIconButton(*m_dependencies.theme, Icon::Compare, tr("Exchange before and after"), head);
    connect(swap, &QToolButton::clicked, this, [this] { choose({.base = m_place.head, .head = m_place.base}); });
    row->addWidget(m_base, 1);
    row->addWidget(swap, 0, Qt::AlignBottom);
    row->addWidget(m_head, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new Hairline(*m_dependencies.theme));
    column->addWidget(m_changes, 1);
}

void ComparePage::connectParts()
{
    connect(m_base, &ComparedSide::repoChosen, this,
            [this](const hub::RepoRef &repo) { choose({.base = repo, .head = m_place.head}); });
    connect(m_head, &ComparedSide::repoChosen, this,
            [this](const hub::RepoRef &repo) { choose({.base = m_place.base, .head = repo}); });
    connect(m_changes, &ChangesView::loadingChanged, this, [this] {
        if (m_wasLoading == isLoading())
            return;
        m_wasLoading = !m_wasLoading;
        Q_EMIT loadingChanged(m_wasLoading);
    });
    connect(m_changes, &ChangesView::statusMessage, this, &Page::statusMessage);
    connect(m_changes, &ChangesView::remedyRequested, this, [this] { m_base->focusTarget()->setFocus(); });
    connect(m_changes, &ChangesView::openFileRequested, this, [this](const hub::RepoRef &repo, const QString &path) {
        Q_EMIT openRequested(models::RepoPlace{repo, models::RepoPlace::View::Files, path, {}}, OpenIn::NewTab);
    });
    connect(m_changes, &ChangesView::fileHistoryRequested, this, [this](const QString &path) {
        Q_EMIT openRequested(models::RepoPlace{m_place.head, models::RepoPlace::View::History, path, {}},
                             OpenIn::NewTab);
    });
}

void ComparePage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const auto &action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(QKeySequence(Qt::Key_F7), [this] { m_changes->goToChange(true); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F7), [this] { m_changes->goToChange(false); });
    add(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_U), [this] { m_changes->toggleMode(); });
}

void ComparePage::showPlace(const ComparePlace &place)
{
    m_place = place;
    m_base->showRepo(place.base);
    m_head->showRepo(place.head);
    m_changes->compare({.head = place.head, .base = place.base});
}

void ComparePage::choose(const ComparePlace &place)
{
    if (place == m_place)
        return;
    showPlace(place);
    Q_EMIT titleChanged();
    Q_EMIT locationChanged(true);
}

QString ComparePage::title() const
{
    const hub::RepoRef &base = m_place.base;
    const hub::RepoRef &head = m_place.head;
    if (base.id == head.id && base.kind == head.kind)
        return tr("%1: %2 and %3", "repository, two revisions")
            .arg(head.id.name(), base.revision.shortText(), head.revision.shortText());
    return tr("%1 and %2", "two repositories").arg(base.id.name(), head.id.name());
}

QIcon ComparePage::icon() const
{
    return m_dependencies.theme->icon(Icon::Compare);
}

bool ComparePage::showLocation(const models::Location &location)
{
    const auto *place = std::get_if<ComparePlace>(&location);
    if (!place)
        return false;
    showPlace(*place);
    return true;
}

void ComparePage::reload()
{
    m_changes->reload();
}

void ComparePage::stop()
{
    m_changes->stop();
}

bool ComparePage::isLoading() const
{
    return m_changes->isLoading();
}

QWidget *ComparePage::initialFocus()
{
    return m_changes;
}

QList<QWidget *> ComparePage::regions()
{
    return QList<QWidget *>{m_base, m_head} + m_changes->regions();
}

} // namespace hs::ui
