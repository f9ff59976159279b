// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/palettemodel.h"

#include "sessions/tablist.h"
#include "shell/pagestack.h"
#include "shell/places.h"

#include <QSet>

#include <algorithm>

namespace hs::ui {

using models::Location;
using models::RepoPlace;

namespace {

constexpr qsizetype kMostTabs = 4;
constexpr qsizetype kMostRecent = 4;
constexpr qsizetype kMostFound = 6;
constexpr qsizetype kMostOthers = 2; ///< people, and collections, beside repositories
constexpr qsizetype kMostCommands = 5;

bool matches(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString kindWord(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model:
        return PaletteModel::tr("model");
    case hub::RepoKind::Dataset:
        return PaletteModel::tr("dataset");
    case hub::RepoKind::Space:
        return PaletteModel::tr("Space");
    }
    return {};
}

QString searchAll(hub::RepoKind kind, const QString &text)
{
    switch (kind) {
    case hub::RepoKind::Model:
        return PaletteModel::tr("Search all models for “%1”").arg(text);
    case hub::RepoKind::Dataset:
        return PaletteModel::tr("Search all datasets for “%1”").arg(text);
    case hub::RepoKind::Space:
        return PaletteModel::tr("Search all Spaces for “%1”").arg(text);
    }
    return {};
}

PaletteEntry section(const QString &title)
{
    return {PaletteEntry::Form::Section, title, {}, {}, Icon::Search, {}};
}

/// Whose letter and colour stand for a repository, as in lists and on its page.
QString avatarName(const hub::RepoId &id)
{
    return id.owner().isEmpty() ? id.name() : id.owner();
}

PaletteEntry repoEntry(hub::RepoKind kind, const hub::RepoId &id)
{
    const RepoPlace place{{kind, id, {}}, RepoPlace::View::Card, {}, {}};
    return {PaletteEntry::Form::Row, id.toString(), kindWord(kind), avatarName(id), Icon::Model, Location(place)};
}

/// Gathers places, each once however it was found.
class Places
{
public:
    explicit Places(const PaletteQuestion &question)
        : m_question(question)
        , m_words(question.words())
    {}

    void addTabs(const models::TabList &tabs, const PageStack &pages)
    {
        for (int position = 0; position < tabs.count() && m_entries.size() < kMostTabs; ++position) {
            const Location location = tabs.historyAt(position).current().location;
            const auto *repo = std::get_if<RepoPlace>(&location);
            const QString text = repo ? repo->repo.id.toString() : pages.titleAt(position);
            if (position == tabs.current() || m_question.kind || !matches(text, m_words))
                continue;
            if (repo)
                m_seen.insert(linkOf(RepoPlace{{repo->repo.kind, repo->repo.id, {}}, RepoPlace::View::Card, {}, {}}));
            m_entries.append({PaletteEntry::Form::Row, text, PaletteModel::tr("open tab %1").arg(position + 1),
                              repo ? avatarName(repo->repo.id) : QString(), placeIcon(location),
                              PaletteEntry::Tab{position}});
        }
    }

    void addRecent(const models::TabList &tabs)
    {
        qsizetype left = kMostRecent;
        for (const RepoPlace &place : recentRepositories(tabs)) {
            const bool isWanted = !m_question.kind || *m_question.kind == place.repo.kind;
            if (isWanted && left > 0 && matches(place.repo.id.toString(), m_words) && m_seen.size() < 100)
                left -= addRepo(place.repo.kind, place.repo.id);
        }
    }

    void addFound(const hub::QuickResult &found)
    {
        qsizetype left = kMostFound;
        for (const hub::QuickRepo &repo : found.repos) {
            if ((!m_question.kind || *m_question.kind == repo.kind) && left > 0 && !m_question.wantsPeople())
                left -= addRepo(repo.kind, repo.id);
        }
        if (m_question.kind)
            return;
        const qsizetype most = m_question.wantsPeople() ? kMostFound : kMostOthers;
        for (const hub::QuickAccount &account : found.accounts.first(std::min(most, found.accounts.size())))
            m_entries.append({PaletteEntry::Form::Row, account.name,
                              account.isOrganization ? PaletteModel::tr("organization") : PaletteModel::tr("person"),
                              account.name, Icon::Account,
                              Location(models::OwnerPlace{account.name, models::OwnerPlace::View::Overview})});
        for (const hub::QuickCollection &one :
             found.collections.first(std::min(kMostOthers, found.collections.size()))) {
            if (!m_question.wantsPeople())
                m_entries.append(
                    {PaletteEntry::Form::Row, one.title, PaletteModel::tr("collection"), one.slug.section(u'/', 0, 0),
                     Icon::Collection,
                     Location(models::CollectionPlace{one.slug.section(u'/', 0, 0), one.slug.section(u'/', 1)})});
        }
    }

    [[nodiscard]] const QList<PaletteEntry> &entries() const { return m_entries; }

private:
    qsizetype addRepo(hub::RepoKind kind, const hub::RepoId &id)
    {
        const PaletteEntry entry = repoEntry(kind, id);
        const QString key = linkOf(std::get<Location>(entry.target));
        if (m_seen.contains(key))
            return 0;
        m_seen.insert(key);
        m_entries.append(entry);
        return 1;
    }

    const PaletteQuestion &m_question;
    QStringList m_words;
    QList<PaletteEntry> m_entries;
    QSet<QString> m_seen;
};

QList<PaletteEntry> commandEntries(const PaletteQuestion &question, const WindowActions &actions)
{
    QList<PaletteEntry> entries;
    const QStringList words = question.words();
    if (words.isEmpty() && !question.wantsCommands())
        return entries;
    for (int command = 0; command < kCommandCount; ++command) {
        const QAction *action = actions.all().at(size_t(command));
        if (!action->isEnabled() || !action->isVisible() || Command(command) == Command::Palette)
            continue;
        const QString text = action->iconText();
        if (matches(text, words) && (question.wantsCommands() || entries.size() < kMostCommands))
            entries.append({PaletteEntry::Form::Row,
                            text,
                            action->shortcut().toString(QKeySequence::NativeText),
                            {},
                            Icon::ChevronRight,
                            Command(command)});
    }
    return entries;
}

} // namespace

QString PaletteQuestion::plain() const
{
    return (wantsCommands() || wantsPeople() ? text.mid(1) : text).trimmed();
}

QStringList PaletteQuestion::words() const
{
    return plain().toLower().split(u' ', Qt::SkipEmptyParts);
}

QList<PaletteEntry> paletteEntries(const PaletteQuestion &question, const models::TabList &tabs, const PageStack &pages,
                                   const WindowActions &actions, const hub::QuickResult *found, const QString &remark)
{
    QList<PaletteEntry> entries;
    if (!question.wantsCommands()) {
        Places places(question);
        if (!question.wantsPeople()) {
            places.addTabs(tabs, pages);
            places.addRecent(tabs);
        }
        if (found)
            places.addFound(*found);
        if (!places.entries().isEmpty())
            entries << section(PaletteModel::tr("Go to")) << places.entries();
    }
    QList<PaletteEntry> commands = commandEntries(question, actions);
    const QString text = question.plain();
    if (question.wantsPeople() && !text.isEmpty()) {
        commands = {{PaletteEntry::Form::Row,
                     PaletteModel::tr("Search people and organizations for “%1”").arg(text),
                     {},
                     {},
                     Icon::Search,
                     Location(models::FindPlace{models::FindPlace::Scope::People, text, {}})}};
    } else if (!question.wantsCommands() && !text.isEmpty()) {
        models::SearchPlace search;
        search.query.kind = question.kind.value_or(hub::RepoKind::Model);
        search.query.text = text;
        commands.append(
            {PaletteEntry::Form::Row, searchAll(search.query.kind, text), {}, {}, Icon::Search, Location(search)});
        if (entries.isEmpty() && commands.size() == 1 && remark.isEmpty())
            entries.append({PaletteEntry::Form::Remark,
                            PaletteModel::tr("Nothing called “%1”. Enter searches the Hub.").arg(text),
                            {},
                            {},
                            Icon::Information,
                            {}});
    }
    if (!commands.isEmpty())
        entries << section(PaletteModel::tr("Commands")) << commands;
    if (!remark.isEmpty())
        entries.append({PaletteEntry::Form::Remark, remark, {}, {}, Icon::Information, {}});
    return entries;
}

void PaletteModel::setEntries(const QList<PaletteEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteEntry &entry = m_entries.at(index.row());
    if (role == Qt::DisplayRole)
        return entry.text;
    if (role == Qt::AccessibleTextRole)
        return entry.detail.isEmpty() ? entry.text : tr("%1, %2", "name, what it is").arg(entry.text, entry.detail);
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_entries.at(index.row()).form != PaletteEntry::Form::Row)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace hs::ui
