// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarydetails.h"

#include "common/avatartile.h"
#include "common/banner.h"
#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/formats.h"
#include "common/iconlabel.h"
#include "library/deletionplan.h"
#include "library/revisionbars.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::ui {

using library::CachedRepo;
using library::FileFate;

namespace {

constexpr qsizetype kMostFiles = 8;
enum DetailsAction { UpdateNow };

qint64 sharedBytes(const CachedRepo &repo)
{
    qint64 own = 0;
    for (const library::CachedRevision &revision : repo.revisions)
        own += library::bytesFreedBy(repo, {revision.commit});
    return std::max<qint64>(0, repo.size - own);
}

/// What stays of a repository when the marked revisions go, in a word of its refs.
QString stayingRef(const LibraryDetailsFacts &facts)
{
    for (const library::CachedRevision &revision : facts.repo.revisions) {
        if (!facts.marked.contains(revision.commit))
            return revision.refs.isEmpty() ? formats::shortOid(revision.commit.toString()) : revision.refs.first();
    }
    return {};
}

} // namespace

QString pythonLines(const CachedRepo &repo)
{
    const QString import = u"from huggingface_hub import snapshot_download\n"_s;
    const QString id = repo.key.id.toString();
    if (repo.key.kind == hub::RepoKind::Model)
        return import + u"snapshot_download(\"%1\", local_files_only=True)"_s.arg(id);
    return import + u"snapshot_download(\"%1\", repo_type=\"%2\", local_files_only=True)"_s.arg(
                        id, hub::words(repo.key.kind).singular);
}

LibraryDetails::LibraryDetails(ThemeSource &themes, QWidget *parent)
    : QScrollArea(parent)
    , m_themes(themes)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSurface(this, Surface::Sunken);
    setAccessibleName(tr("About the repository"));
    connect(&themes, &ThemeSource::changed, this, &LibraryDetails::rebuild);
    rebuild();
}

void LibraryDetails::show(const std::optional<LibraryDetailsFacts> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    rebuild();
}

void LibraryDetails::rebuild()
{
    auto *contents = new QWidget;
    setSurface(contents, Surface::Sunken);
    const Theme &theme = m_themes.theme();
    auto *column = new QVBoxLayout(contents);
    column->setContentsMargins(theme.space.s5, theme.space.s3, theme.space.s6, theme.space.s4);
    column->setSpacing(theme.space.s2);
    if (m_facts) {
        addHead(column);
        addRevisions(column);
        addFiles(column);
        addNotices(column);
        addCheck(column);
        addUse(column);
    } else {
        auto *hint = new TextLabel(m_themes, TextStyle::Body, &ThemeColors::textTertiary, contents);
        hint->setText(tr("Select a repository to see what its revisions share"));
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    column->addStretch(1);
    setWidget(contents);
}

void LibraryDetails::addCaption(QVBoxLayout *column, const QString &text)
{
    column->addSpacing(m_themes.theme().space.s2);
    auto *caption = new TextLabel(m_themes, TextStyle::CaptionStrong, &ThemeColors::textSecondary);
    caption->setText(text);
    column->addWidget(caption);
}

void LibraryDetails::addHead(QVBoxLayout *column)
{
    const CachedRepo repo = m_facts->repo;
    auto *line = new QHBoxLayout;
    line->setSpacing(m_themes.theme().space.s2);
    auto *avatar = new AvatarTile(m_themes, m_themes.theme().size.avatarSmall);
    avatar->setName(repo.key.id.owner().isEmpty() ? repo.key.id.name() : repo.key.id.owner());
    line->addWidget(avatar);
    auto *name = new ElidedLabel(m_themes, TextStyle::BodyStrong);
    name->setText(repo.key.id.name());
    line->addWidget(name, 1);
    QToolButton *copy = makeIconButton(m_themes, Icon::Copy, tr("Copy path"), nullptr);
    connect(copy, &QToolButton::clicked, this, [this, repo] {
        const QString folder = repo.revisions.isEmpty()
                                   ? repo.folder
                                   : repo.folder + u"/snapshots/"_s + repo.revisions.first().commit.toString();
        Q_EMIT copyRequested(folder);
    });
    line->addWidget(copy);
    QToolButton *open = makeIconButton(m_themes, Icon::FolderOpen, tr("Open folder"), nullptr);
    connect(open, &QToolButton::clicked, this, [this, repo] { Q_EMIT showFolderRequested(repo.folder); });
    line->addWidget(open);
    column->addLayout(line);
}

void LibraryDetails::addRevisions(QVBoxLayout *column)
{
    const CachedRepo &repo = m_facts->repo;
    if (repo.revisions.isEmpty())
        return;
    const int count = static_cast<int>(repo.revisions.size());
    addCaption(column, count == 1
                           ? tr("One revision, %1").arg(formats::bytes(repo.size))
                           : tr("%Ln revisions share %1", nullptr, count).arg(formats::bytes(sharedBytes(repo))));
    if (count > 1)
        column->addWidget(new RevisionBars(m_themes, repo));
}

void LibraryDetails::addFiles(QVBoxLayout *column)
{
    const CachedRepo &repo = m_facts->repo;
    if (repo.revisions.isEmpty())
        return;
    const bool hasMarks = !m_facts->marked.isEmpty();
    const QList<hub::Oid> revisions = hasMarks ? m_facts->marked : QList{repo.revisions.first().commit};
    const QList<FileFate> fates = library::fatesOf(repo, revisions);
    addCaption(column, hasMarks ? tr("Files in the %Ln selected revisions", nullptr, static_cast<int>(revisions.size()))
                                : tr("Largest files of the newest revision"));
    QList<FileFate> shown = fates;
    if (!hasMarks)
        std::ranges::stable_sort(shown, std::ranges::greater(), &FileFate::size);
    for (const FileFate &file : shown.first(std::min(kMostFiles, shown.size()))) {
        auto *line = new QHBoxLayout;
        line->setSpacing(m_themes.theme().space.s2);
        auto *path = new ElidedLabel(m_themes, TextStyle::Mono);
        path->setElideMode(Qt::ElideMiddle);
        path->setText(file.path);
        line->addWidget(path, 1);
        auto *size = new TextLabel(m_themes, TextStyle::Small);
        size->setNumeric(true);
        size->setText(formats::bytes(file.size));
        line->addWidget(size);
        if (hasMarks) {
            auto *fate = new TextLabel(m_themes, TextStyle::Small,
                                       file.isFreed ? &ThemeColors::text : &ThemeColors::textTertiary);
            fate->setText(file.isFreed ? tr("freed") : tr("kept"));
            fate->setMinimumWidth(m_themes.theme().scaled(34));
            line->addWidget(fate);
        }
        column->addLayout(line);
    }
    if (shown.size() > kMostFiles) {
        auto *more = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textTertiary);
        more->setText(tr("%Ln more file(s)", nullptr, static_cast<int>(shown.size() - kMostFiles)));
        column->addWidget(more);
    }
}

void LibraryDetails::addNotices(QVBoxLayout *column)
{
    const LibraryDetailsFacts &facts = *m_facts;
    if (facts.isInUse) {
        auto *banner = new Banner(m_themes);
        banner->showMessage(Tone::Info, {}, tr("Files of it are being downloaded. It can be freed afterwards."));
        column->addWidget(banner);
    } else if (!facts.marked.isEmpty()) {
        const QString staying = stayingRef(facts);
        const QString again = tr("What you free can be downloaded again while the repository is on the Hub.");
        auto *banner = new Banner(m_themes);
        banner->showMessage(Tone::Info, {}, staying.isEmpty() ? again : tr("%1 stays. %2").arg(staying, again));
        column->addWidget(banner);
    }
    if (facts.outdated && !facts.isInUse)
        addOutdated(column);
}

/// What the update would fetch, before it is asked for.
void LibraryDetails::addOutdated(QVBoxLayout *column)
{
    const library::Outdated &outdated = *m_facts->outdated;
    const auto files = static_cast<int>(outdated.changedPaths.size());
    const QString newest = formats::shortOid(outdated.newest.toString());
    QString text = files > 0 ? tr("%1 has moved to %2: %Ln files changed (%3).", nullptr, files)
                                   .arg(outdated.ref, newest, formats::bytes(outdated.changedBytes))
                             : tr("%1 has moved to %2. All its contents are here.").arg(outdated.ref, newest);
    if (outdated.removedFiles > 0)
        text += u' ' + tr("%Ln file(s) are no longer in it.", nullptr, outdated.removedFiles);
    auto *banner = new Banner(m_themes);
    banner->showMessage(Tone::Warning, {}, text,
                        m_facts->canDownload ? QList<MessageAction>{{.id = UpdateNow, .text = tr("Update")}}
                                             : QList<MessageAction>());
    connect(banner, &Banner::actionTriggered, this, [this, repo = m_facts->repo.key] { Q_EMIT updateRequested(repo); });
    column->addWidget(banner);
    if (files == 0)
        return;
    addCaption(column, tr("Changed on the Hub"));
    addPaths(column, outdated.changedPaths, u"changedFile"_s);
}

/// \param name  of the labels' objects
void LibraryDetails::addPaths(QVBoxLayout *column, const QStringList &paths, const QString &name)
{
    for (const QString &one : paths.first(std::min(kMostFiles, paths.size()))) {
        auto *path = new ElidedLabel(m_themes, TextStyle::Mono);
        path->setObjectName(name);
        path->setElideMode(Qt::ElideMiddle);
        path->setText(one);
        column->addWidget(path);
    }
    if (paths.size() <= kMostFiles)
        return;
    auto *more = new TextLabel(m_themes, TextStyle::Small, &ThemeColors::textTertiary);
    more->setText(tr("%Ln more file(s)", nullptr, static_cast<int>(paths.size() - kMostFiles)));
    column->addWidget(more);
}

void LibraryDetails::addCheck(QVBoxLayout *column)
{
    addCaption(column, tr("Last check"));
    addCheckWords(column);
    addPaths(column, m_facts->damaged, u"damagedFile"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(m_themes.theme().space.s2);
    const auto addButton = [&](const QString &text, auto signal) {
        QPushButton *button = makeButton(text, ButtonKind::Normal, nullptr);
        setButtonSize(button, ButtonSize::Small);
        button->setEnabled(!m_facts->isInUse);
        connect(button, &QPushButton::clicked, this,
                [this, signal, repo = m_facts->repo.key] { Q_EMIT(this->*signal)(repo); });
        line->addWidget(button);
    };
    if (!m_facts->damaged.isEmpty() && m_facts->canDownload)
        addButton(tr("Download again"), &LibraryDetails::repairRequested);
    addButton(tr("Check files"), &LibraryDetails::checkRequested);
    line->addStretch(1);
    column->addLayout(line);
}

void LibraryDetails::addCheckWords(QVBoxLayout *column)
{
    const auto &check = m_facts->check;
    auto *words = new TextLabel(m_themes, TextStyle::Small);
    words->setWordWrap(true);
    if (!check) {
        words->setText(tr("Never: the files were not hashed again since they were downloaded"));
        column->addWidget(words);
        return;
    }
    const QString date = formats::date(check->at.toLocalTime().date(), QDate::currentDate());
    const auto damaged = static_cast<int>(m_facts->damaged.size());
    if (damaged > 0)
        words->setText(tr("%1, %Ln damaged file(s):", "date", damaged).arg(date));
    else if (!check->damaged.isEmpty())
        words->setText(
            tr("%1, %Ln damaged file(s), replaced or gone since", "date", static_cast<int>(check->damaged.size()))
                .arg(date));
    else
        words->setText(tr("%1, all %Ln files match their hash", "date", check->files).arg(date));
    auto *mark = new IconLabel(m_themes, damaged > 0 ? Icon::StateError : Icon::StateOk,
                               damaged > 0 ? &ThemeColors::dangerText : &ThemeColors::positiveText,
                               m_themes.theme().size.iconSmall);
    auto *line = new QHBoxLayout;
    line->setSpacing(m_themes.theme().space.s2);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addWidget(words, 1);
    column->addLayout(line);
}

void LibraryDetails::addUse(QVBoxLayout *column)
{
    if (m_facts->repo.revisions.isEmpty())
        return;
    addCaption(column, tr("Use it in Python"));
    const QString code = pythonLines(m_facts->repo);
    auto *line = new QHBoxLayout;
    auto *text = new ElidedLabel(m_themes, TextStyle::Mono, &ThemeColors::textSecondary);
    text->setText(code.section(u'\n', 1));
    line->addWidget(text, 1);
    QToolButton *copy = makeIconButton(m_themes, Icon::Copy, tr("Copy line"), nullptr);
    connect(copy, &QToolButton::clicked, this, [this, code] { Q_EMIT copyRequested(code); });
    line->addWidget(copy);
    column->addLayout(line);
}

} // namespace hs::ui
