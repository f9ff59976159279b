// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/librarypage.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/formats.h"
#include "common/hairline.h"
#include "common/searchfield.h"
#include "common/statepane.h"
#include "common/themedheight.h"
#include "sessions/localrepos.h"
#include "settings/appsettings.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "transfers/librarydelegate.h"
#include "transfers/transferqueue.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>

namespace hs::ui {

using library::CachedRepo;
using models::LibraryListModel;

namespace {

enum LibraryAction { BrowseModels, LookAgain, ChooseFolder, ShowAll };

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
    , m_model(dependencies.localRepos ? dependencies.localRepos->cacheFolder() : QString())
{
    m_sorted.setSourceModel(&m_model);
    buildUi();
    connect(&m_model, &LibraryListModel::stateChanged, this, &LibraryPage::showState);
    if (m_dependencies.transfers)
        connect(m_dependencies.transfers, &transfers::TransferQueue::groupFinished, this, &LibraryPage::reload);
    if (m_dependencies.localRepos)
        connect(m_dependencies.localRepos, &models::LocalRepos::folderChanged, this, [this](const QString &folder) {
            m_hasRows = false;
            m_model.setFolder(folder);
        });
    showState();
}

void LibraryPage::buildUi()
{
    setSurface(this, Surface::Page);
    makeTable();
    m_pane = new StatePane(*m_dependencies.theme, m_table, this);
    connect(m_pane, &StatePane::actionTriggered, this, [this](int id) {
        if (id == BrowseModels)
            Q_EMIT openRequested(models::SearchPlace{}, OpenIn::CurrentTab);
        else if (id == LookAgain)
            reload();
        else if (id == ChooseFolder)
            chooseFolder();
        else
            m_filter->clear();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(new Hairline(*m_dependencies.theme, Qt::Horizontal, this));
    column->addWidget(m_pane, 1);
}

QWidget *LibraryPage::makeHeader()
{
    ThemeSource &themes = *m_dependencies.theme;
    const Theme &theme = themes.theme();
    auto *bar = new QWidget(this);
    keepHeight(bar, themes, &ThemeSizes::pageHeaderSimple);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme.space.s6, 0, theme.space.s6, 0);
    row->setSpacing(theme.space.s2);
    auto *title = new TextLabel(themes, TextStyle::Title, &ThemeColors::text, bar);
    title->setText(tr("Library"));
    row->addWidget(title);
    row->addSpacing(theme.space.s2);
    m_summary = new ElidedLabel(themes, TextStyle::Body, &ThemeColors::textSecondary, bar);
    row->addWidget(m_summary, 1);
    m_filter = new SearchField(themes, tr("Filter repositories"), bar);
    constexpr int kFilterWidth = 240;
    m_filter->setFixedWidth(kFilterWidth);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_sorted.setFilterFixedString(text);
        showRows();
    });
    row->addWidget(m_filter);
    QPushButton *folder = makeButton(themes, Icon::FolderOpen, tr("Open folder"), ButtonKind::Normal, bar);
    connect(folder, &QPushButton::clicked, this, [this] { showFolder(m_model.folder()); });
    row->addWidget(folder);
    return bar;
}

void LibraryPage::makeTable()
{
    m_table = new QTreeView;
    auto *delegate = new LibraryDelegate(*m_dependencies.theme, m_table);
    m_table->setModel(&m_sorted);
    m_table->setItemDelegate(delegate);
    m_sorted.setSentence([delegate](const QModelIndex &index) { return delegate->accessibleText(index); });
    m_table->setAccessibleName(tr("Repositories on this computer"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSortingEnabled(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRowKind(m_table, RowKind::Marked);
    m_sorted.sort(LibraryListModel::LastUsed, Qt::DescendingOrder);
    QHeaderView *header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(LibraryListModel::Repository, QHeaderView::Stretch);
    const auto sizeColumns = [this, header] {
        constexpr int kNumberWidth = 104;
        constexpr int kTimeWidth = 180;
        const Theme &theme = m_dependencies.theme->theme();
        for (const int column : {LibraryListModel::Size, LibraryListModel::Files, LibraryListModel::Revisions})
            header->resizeSection(column, theme.scaled(kNumberWidth));
        header->resizeSection(LibraryListModel::LastUsed, theme.scaled(kTimeWidth));
    };
    connect(m_dependencies.theme, &ThemeSource::changed, header, sizeColumns);
    sizeColumns();
    m_table->sortByColumn(LibraryListModel::LastUsed, Qt::DescendingOrder);
    m_table->installEventFilter(this);
    connect(m_table, &QTreeView::doubleClicked, this,
            [this](const QModelIndex &index) { open(index, OpenIn::CurrentTab); });
    connect(m_table, &QTreeView::customContextMenuRequested, this, &LibraryPage::showMenu);
    connect(delegate, &LibraryDelegate::showFolderRequested, this, &LibraryPage::showFolder);
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
    m_model.reload();
}

bool LibraryPage::isLoading() const
{
    return m_model.state() == LibraryListModel::State::Loading;
}

void LibraryPage::find()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QWidget *LibraryPage::initialFocus()
{
    return m_table;
}

QList<QWidget *> LibraryPage::regions()
{
    return {m_filter, m_pane};
}

void LibraryPage::showState()
{
    Q_EMIT loadingChanged(isLoading());
    switch (m_model.state()) {
    case LibraryListModel::State::Loading:
        if (!m_hasRows)
            m_pane->showLoading(tr("Measuring the repositories on this computer…"), Skeleton::Rows, false);
        return;
    case LibraryListModel::State::Failed: {
        m_hasRows = false;
        const QString reason = m_model.error() ? m_model.error()->serverText : QString();
        StateMessage message;
        message.tone = Tone::Danger;
        message.title = tr("%1 cannot be read: %2", "folder, reason").arg(m_model.folder(), reason);
        if (m_dependencies.settings)
            message.actions = {{.id = ChooseFolder, .text = tr("Choose folder…"), .primary = true}};
        message.actions.append({.id = LookAgain, .text = tr("Try now")});
        m_pane->showMessage(message);
        return;
    }
    case LibraryListModel::State::Ready:
        m_hasRows = true;
        showRows();
        return;
    }
}

void LibraryPage::showRows()
{
    m_summary->setText(tr("%1 in %Ln repositories, %2", "size, folder", m_model.rowCount())
                           .arg(formats::bytes(m_model.totalSize()), shortFolder(m_model.folder())));
    if (m_sorted.rowCount() > 0)
        return m_pane->showContent();
    StateMessage message;
    if (m_model.rowCount() == 0) {
        message.icon = Icon::Disk;
        message.title = tr("Nothing on this computer yet");
        message.text = tr("Downloads by Hubscope and Python tools are listed here.");
        message.actions = {{.id = BrowseModels, .text = tr("Browse models")}};
    } else {
        message.icon = Icon::Filter;
        message.title = tr("No repository name contains “%1”").arg(m_filter->text());
        message.actions = {{.id = ShowAll, .text = tr("Show all")}};
    }
    m_pane->showMessage(message);
}

std::optional<CachedRepo> LibraryPage::currentRepo() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional(index.data(LibraryListModel::RepoRole).value<CachedRepo>()) : std::nullopt;
}

void LibraryPage::open(const QModelIndex &index, OpenIn where)
{
    if (!index.isValid())
        return;
    const auto repo = index.data(LibraryListModel::RepoRole).value<CachedRepo>();
    models::RepoPlace place;
    place.repo = {repo.key.kind, repo.key.id, {}};
    Q_EMIT openRequested(place, where);
}

void LibraryPage::showMenu(const QPoint &position)
{
    const auto repo = currentRepo();
    if (!repo)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex index = m_table->currentIndex();
    menu->addAction(tr("Open"), this, [this, index] { open(index, OpenIn::CurrentTab); });
    menu->addAction(tr("Open in new tab"), this, [this, index] { open(index, OpenIn::BackgroundTab); });
    menu->addSeparator();
    menu->addAction(m_dependencies.theme->icon(Icon::FolderOpen), tr("Open folder"), this,
                    [this, folder = repo->folder] { showFolder(folder); });
    if (!repo->revisions.isEmpty()) {
        const QString snapshot =
            repo->folder + QStringLiteral("/snapshots/") + repo->revisions.first().commit.toString();
        menu->addAction(m_dependencies.theme->icon(Icon::Copy), tr("Copy path of the newest revision"), this,
                        [this, snapshot] { copyPath(snapshot); });
    }
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void LibraryPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Library folder"), m_model.folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_dependencies.settings->cacheFolder.set(QDir::cleanPath(folder)); });
    dialog->open();
}

void LibraryPage::showFolder(const QString &path)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        Q_EMIT statusMessage(tr("No program opened the folder %1").arg(path));
}

void LibraryPage::copyPath(const QString &path)
{
    QApplication::clipboard()->setText(path);
    Q_EMIT statusMessage(tr("Copied %1").arg(path));
}

bool LibraryPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            const bool isNewTab = key->modifiers().testFlag(Qt::ControlModifier);
            open(m_table->currentIndex(), isNewTab ? OpenIn::NewTab : OpenIn::CurrentTab);
            return true;
        }
    }
    return Page::eventFilter(object, event);
}

} // namespace hs::ui
