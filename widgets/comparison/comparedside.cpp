// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparedside.h"

#include "common/buttons.h"
#include "common/textlabel.h"
#include "hub/hubclient.h"
#include "repo/revisionpopup.h"
#include "sessions/location.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace hs::ui {

ComparedSide::ComparedSide(const PageDependencies &dependencies, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_dependencies(dependencies)
    , m_field(new QLineEdit(this))
    , m_revision(makeMenuButton(*dependencies.theme, Icon::Branch, QString(), this))
    , m_popup(new RevisionPopup(*dependencies.theme, this))
    , m_trouble(new TextLabel(*dependencies.theme, TextStyle::Small, &ThemeColors::dangerText, this))
{
    buildUi(title);
    connect(m_field, &QLineEdit::editingFinished, this, &ComparedSide::takeText);
    connect(m_revision, &QToolButton::clicked, this, &ComparedSide::showRevisions);
    connect(&m_refs, &models::RefSession::changed, this, [this] { m_popup->setRefs(m_refs.refs()); });
    connect(m_popup, &RevisionPopup::retryRequested, &m_refs, &models::RefSession::retry);
    connect(m_popup, &RevisionPopup::revisionChosen, this,
            [this](const hub::Revision &revision) { Q_EMIT repoChosen(m_repo.at(revision)); });
}

void ComparedSide::buildUi(const QString &title)
{
    const ThemeSpace &space = m_dependencies.theme->theme().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space.s1);
    auto *label = new TextLabel(*m_dependencies.theme, TextStyle::CaptionStrong, &ThemeColors::textSecondary, this);
    label->setText(title);
    label->setBuddy(m_field);
    auto *row = new QHBoxLayout;
    row->setSpacing(space.s2);
    row->addWidget(m_field, 1);
    row->addWidget(m_revision);
    m_field->setAccessibleName(tr("%1: repository", "before or after").arg(title));
    m_field->setPlaceholderText(tr("owner/name or a link"));
    setOpensList(m_revision, true);
    m_trouble->hide();
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(m_trouble);
}

void ComparedSide::showRepo(const hub::RepoRef &repo)
{
    m_repo = repo;
    const QString prefix = hub::words(repo.kind).urlPrefix.toString();
    m_field->setText(prefix + repo.id.toString());
    m_revision->setText(repo.revision.shortText());
    m_revision->setAccessibleName(tr("Revision, %1").arg(repo.revision.shortText()));
    m_popup->setCurrent(repo.revision);
    m_trouble->hide();
    setFieldKind(m_field, FieldKind::Normal);
}

void ComparedSide::takeText()
{
    const QString text = m_field->text().trimmed();
    if (text == hub::words(m_repo.kind).urlPrefix + m_repo.id.toString())
        return;
    // "datasets/owner/name" is how the Hub writes it in addresses.
    const QUrl &endpoint = m_dependencies.client->endpoint();
    auto place = models::parseLocation(text, endpoint, false);
    if (!place && text.count(u'/') == 2)
        place = models::parseLocation(QStringLiteral("hf://") + text, endpoint, false);
    const auto *repo = place ? std::get_if<models::RepoPlace>(&*place) : nullptr;
    setFieldKind(m_field, repo ? FieldKind::Normal : FieldKind::Error);
    m_trouble->setVisible(!repo);
    m_trouble->setText(tr("That is no name of a repository"));
    if (repo)
        Q_EMIT repoChosen(repo->repo);
}

void ComparedSide::showRevisions()
{
    m_refs.open(m_dependencies.client->context(), m_repo.kind, m_repo.id);
    m_popup->setRefs(m_refs.refs());
    m_popup->setCurrent(m_repo.revision);
    m_popup->popUpBelow(m_revision);
}

QWidget *ComparedSide::focusTarget() const
{
    return m_field;
}

} // namespace hs::ui
