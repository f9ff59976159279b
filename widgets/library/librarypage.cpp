// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarypage.h"

#include "common/banner.h"
#include "common/formats.h"
#include "common/hairline.h"
#include "common/splitter.h"
#include "common/statepane.h"
#include "common/toasthost.h"
#include "library/librarybar.h"
#include "library/librarybars.h"
#include "library/librarydetails.h"
#include "library/libraryheader.h"
#include "library/librarymap.h"
#include "library/libraryview.h"
#include "sessions/localrepos.h"
#include "sessions/updateradar.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "transfers/transferqueue.h"

#include <QDir>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hs::ui {

using library::CachedRepo;
using models::LibraryListModel;
using Shown = LibrarySortModel::Shown;

namespace {

enum LibraryAction { BrowseModels, LookAgain, ChooseFolder, ShowAll };

constexpr int kDetailsWidth = 344;

/// "~/.cache/huggingface/hub"
QString shortFolder(const QString &folder)
{
    const QString home = QDir::homePath();
    return folder.startsWith(home + u'/') ? u'~' + folder.sliced(home.size()) : folder;
}

} // namespace

LibraryPage::LibraryPage(const PageDependencies &dependencies, QWidget *parent)
    : Page(parent)
    , m_dependencies(dependencies)
    , m_work(*dependencies.localRepos)
{
    m_sorted.setSourceModel(&m_model);
    buildUi();
    connectHeader();
    connectView();
    connectWork();
    connectRadar();
    connectUnreadable();
    models::LocalRepos *local = m_dependencies.localRepos;
    connect(local, &models::LocalRepos::changed, this, &LibraryPage::showState);
    connect(local, &models::LocalRepos::lookChanged, this, &LibraryPage::showState);
    connect(local, &models::LocalRepos::folderChanged, this, [this] { m_hasLookedForUpdates = false; });
    if (m_dependencies.transfers) {
        connect(m_dependencies.transfers, &transfers::TransferQueue::changed, this, &LibraryPage::showInUse);
        showInUse();
    }
    showState();
}

LibraryPage::~LibraryPage() = default;

void LibraryPage::buildUi()
{
    ThemeSource &themes = *m_dependencies.theme;
    const Theme &theme = themes.theme();
    setSurface(this, Surface::Page);
    m_header = new LibraryHeader(themes, this);
    m_header->setOffers(m_dependencies.client != nullptr, m_dependencies.settings != nullptr);
    m_map = new LibraryMap(themes);
    m_bars = new LibraryBars(themes);
    m_pictures = new QStackedWidget;
    m_pictures->addWidget(m_map);
    m_pictures->addWidget(m_bars);
    m_pictures->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_picturePane = new QWidget(this);
    auto *margins = new QVBoxLayout(m_picturePane);
    margins->setContentsMargins(theme.space.s6, 0, theme.space.s6, theme.space.s4);
    margins->addWidget(m_pictures);
    m_table = new LibraryView(themes, m_model, m_sorted);
    m_details = new LibraryDetails(themes);
    auto *columns = new Splitter(themes, Qt::Horizontal);
    columns->addWidget(m_table);
    columns->addWidget(m_details);
    columns->setDefaultSizes({Splitter::kRest, kDetailsWidth});
    columns->setCollapsible(0, false);
    m_pane = new StatePane(themes, columns, this);
    m_bar = new LibraryBar(themes, this);
    m_toasts = new ToastHost(themes, this);
    m_unreadable = new Banner(themes, Banner::Shape::Flush, this);
    m_unreadable->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_picturePane);
    column->addWidget(new Hairline(themes, Qt::Horizontal, this));
    column->addWidget(m_unreadable);
    column->addWidget(m_pane, 1);
    column->addWidget(m_bar);
}

void LibraryPage::connectView()
{
    connect(&m_model, &LibraryListModel::marksChanged, this, &LibraryPage::showMarks);
    connect(m_table, &LibraryView::currentRepoChanged, this, &LibraryPage::showDetails);
    connect(m_table, &LibraryView::repoOpened, this, [this](const library::RepoKey &repo, bool isNewTab) {
        open(repo, isNewTab ? OpenIn::NewTab : OpenIn::CurrentTab);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &LibraryPage::showMenu);
    connect(m_table, &LibraryView::showFolderRequested, this, &LibraryPage::showFolder);
    connect(m_table, &LibraryView::removeRequested, this, [this] {
        if (const auto repo = m_table->currentRepo(); repo && !m_model.hasMarks())
            m_table->toggleMark(repo->key);
        freeMarked();
    });
    connect(m_table, &LibraryView::updateRequested, this, &LibraryPage::update);
    connect(m_map, &LibraryMap::repoActivated, this, [this](const library::RepoKey &repo) {
        m_header->filterField()->clear();
        m_sorted.setShown(Shown::All);
        showRows();
        m_table->showRepo(repo);
    });
    connect(m_map, &LibraryMap::markToggled, m_table, &LibraryView::toggleMark);
    connect(m_details, &LibraryDetails::showFolderRequested, this, &LibraryPage::showFolder);
    connect(m_details, &LibraryDetails::copyRequested, this, &LibraryPage::copy);
    connect(m_details, &LibraryDetails::updateRequested, this, &LibraryPage::update);
    connect(m_details, &LibraryDetails::repairRequested, this, &LibraryPage::repair);
    connect(m_details, &LibraryDetails::checkRequested, this, [this](const library::RepoKey &repo) {
        if (const QModelIndex index = m_model.indexOf(repo); index.isValid())
            check({m_model.at(index.row())});
    });
    connect(m_bar, &LibraryBar::clearRequested, &m_model, &LibraryListModel::clearMarks);
    connect(m_bar, &LibraryBar::freeRequested, this, &LibraryPage::freeMarked);
    connect(m_pane, &StatePane::actionTriggered, this, [this](int id) {
        if (id == BrowseModels)
            return Q_EMIT openRequested(models::SearchPlace{}, OpenIn::CurrentTab);
        if (id == LookAgain)
            return reload();
        if (id == ChooseFolder)
            return chooseFolder();
        m_header->filterField()->clear();
        m_sorted.setShown(Shown::All);
        showRows();
    });
}

QString LibraryPage::title() const
{
    return tr("Library");
}

QIcon LibraryPage::icon() const
{
    return m_dependencies.theme->icon(Icon::Disk);
}

bool LibraryPage::showLocation(const models::Location &location)
{
    return std::holds_alternative<models::LibraryPlace>(location);
}

void LibraryPage::reload()
{
    m_dependencies.localRepos->look();
}

bool LibraryPage::isLoading() const
{
    return m_dependencies.localRepos->isLooking();
}

void LibraryPage::find()
{
    m_header->filterField()->setFocus(Qt::ShortcutFocusReason);
    m_header->filterField()->selectAll();
}

bool LibraryPage::offers(PageCommand command) const
{
    return command == PageCommand::TogglePreview;
}

void LibraryPage::run(PageCommand command)
{
    if (command == PageCommand::TogglePreview) {
        m_wantsDetails = m_details->isHidden();
        m_details->setVisible(m_wantsDetails);
    }
}

QWidget *LibraryPage::initialFocus()
{
    return m_table;
}

QList<QWidget *> LibraryPage::regions()
{
    return {m_header->filterField(), m_map, m_pane, m_details, m_bar};
}

void LibraryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitPanes();
}

/// Below the width of the compact window the side pane leaves its room to the table, and a low window the map's.
void LibraryPage::fitPanes()
{
    const Theme &theme = m_dependencies.theme->theme();
    constexpr int kTableLeast = 640;
    constexpr int kHeightForMap = 520;
    const bool hasRoom = width() >= theme.scaled(kTableLeast) + kDetailsWidth;
    m_details->setVisible(m_wantsDetails && hasRoom);
    m_picturePane->setVisible(m_model.rowCount() > 0 && height() >= theme.scaled(kHeightForMap));
    m_toasts->setBottomMargin(m_bar->isHidden() ? 0 : m_bar->height());
}

void LibraryPage::showState()
{
    const models::LocalRepos *local = m_dependencies.localRepos;
    Q_EMIT loadingChanged(isLoading());
    m_model.setScan(local->scan());
    m_model.setChecks(local->checks());
    m_header->setBin(local->bin());
    showMarks();
    if (local->scan())
        showRows();
    else if (local->error() && !local->isLooking())
        showRows();
    else
        m_pane->showLoading(tr("Measuring the repositories on this computer…"), Skeleton::Rows, false);
    showUnreadable();
    fitPanes();
    if (local->scan() && !local->isLooking())
        startRadar();
}

void LibraryPage::showRows()
{
    const models::LocalRepos *local = m_dependencies.localRepos;
    m_header->setShown(m_sorted.shown(), [this](Shown shown) { return m_sorted.countOf(shown); });
    StateMessage message;
    if (local->error() && !local->scan()) {
        m_header->setSummary(shortFolder(local->cacheFolder()));
        message.tone = Tone::Danger;
        const bool isSilent = local->error()->kind == base::HubError::Kind::Timeout;
        const QString reason = isSilent ? tr("its volume does not answer") : local->error()->serverText;
        message.title = tr("%1 cannot be read: %2", "folder, reason").arg(local->cacheFolder(), reason);
        if (m_dependencies.settings)
            message.actions = {{.id = ChooseFolder, .text = tr("Choose folder…"), .primary = true}};
        message.actions.append({.id = LookAgain, .text = tr("Try now")});
        return m_pane->showMessage(message);
    }
    // Looking through a large folder takes minutes: it is told as long as it lasts.
    m_header->setSummary(m_compared.isEmpty()
                             ? tr("%1 in %Ln repositories, %2", "size, folder", m_model.rowCount())
                                   .arg(formats::bytes(local->size()), shortFolder(local->cacheFolder()))
                             : tr("Comparing the files in %1 with what is missing here…").arg(m_compared));
    if (m_sorted.rowCount() > 0) {
        m_pane->showContent();
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_sorted.index(0, LibraryListModel::Repository));
        return showDetails();
    }
    if (m_model.rowCount() == 0) {
        message.icon = Icon::Disk;
        message.title = tr("Nothing on this computer yet");
        message.text = tr("Downloads by Hubscope and Python tools are listed here.");
        message.actions = {{.id = BrowseModels, .text = tr("Browse models")}};
    } else {
        message.icon = Icon::Filter;
        message.title = m_header->filterField()->text().isEmpty()
                            ? tr("No repository is like that")
                            : tr("No repository name contains “%1”").arg(m_header->filterField()->text());
        message.actions = {{.id = ShowAll, .text = tr("Show all")}};
    }
    m_pane->showMessage(message);
}

void LibraryPage::showTiles()
{
    QList<LibraryTile> tiles;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const CachedRepo &repo = m_model.at(row);
        const QModelIndex index = m_model.index(row, LibraryListModel::Check);
        tiles.append({.repo = repo.key,
                      .bytes = repo.size + repo.incompleteBytes,
                      .isMarked = index.data(Qt::CheckStateRole).toInt() != Qt::Unchecked,
                      .isIncomplete = missingFilesOf(repo) > 0 || repo.incompleteBytes > 0});
    }
    std::ranges::stable_sort(tiles, std::ranges::greater(), &LibraryTile::bytes);
    m_map->setTiles(tiles);
    m_bars->setTiles(tiles);
}

void LibraryPage::showMarks()
{
    const QList<library::DeletionWish> wishes = m_model.wishes();
    int marked = 0;
    for (const library::DeletionWish &wish : wishes)
        marked += wish.isWhole ? 1 : static_cast<int>(wish.revisions.size()) + (wish.withLeftovers ? 1 : 0);
    const models::LocalRepos *local = m_dependencies.localRepos;
    const auto plan = m_model.scan() ? library::planDeletion(*m_model.scan(), wishes) : library::DeletionPlan();
    m_bar->setPlan(plan, marked, local->freeSpace(), !m_work.isMoving());
    m_toasts->setBottomMargin(m_bar->isHidden() ? 0 : m_bar->sizeHint().height());
    showTiles();
    showDetails();
}

void LibraryPage::showDetails()
{
    const auto current = m_table->currentRepo();
    const QModelIndex index = current ? m_model.indexOf(current->key) : QModelIndex();
    if (!index.isValid())
        return m_details->show(std::nullopt);
    const CachedRepo &repo = m_model.at(index.row());
    const QVariant outdated = index.data(LibraryListModel::OutdatedRole);
    m_details->show(LibraryDetailsFacts{
        .repo = repo,
        .marked = m_model.markedRevisions(repo),
        .check = m_dependencies.localRepos->lastCheckOf(repo.key),
        .damaged = index.data(LibraryListModel::DamagedRole).toStringList(),
        .outdated = outdated.isValid() ? std::optional(outdated.value<library::Outdated>()) : std::nullopt,
        .isInUse = m_model.isInUse(repo.key),
        .canDownload = m_dependencies.transfers != nullptr});
}

/// Whatever of the list is not finished works on files of its repository, or is about to.
void LibraryPage::showInUse()
{
    QList<library::RepoKey> repos;
    for (const transfers::GroupSnapshot &group : m_dependencies.transfers->groups()) {
        if (!group.isDone() && group.destination.form == transfers::Destination::Form::Cache &&
            group.planning != transfers::GroupSnapshot::Planning::Failed)
            repos.append({group.repo.kind, group.repo.id});
    }
    m_model.setInUse(repos);
}

} // namespace hs::ui
