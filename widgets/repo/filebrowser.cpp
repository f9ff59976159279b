// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/filebrowser.h"

#include "common/banner.h"
#include "common/errortext.h"
#include "common/formats.h"
#include "common/searchfield.h"
#include "common/splitter.h"
#include "common/statepane.h"
#include "common/textlabel.h"
#include "hub/hubclient.h"
#include "repo/filepreviewpane.h"
#include "repo/filetreeview.h"
#include "repo/selectionbar.h"
#include "theme/themesource.h"

#include <QApplication>
#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

namespace hs::ui {

using namespace Qt::StringLiterals;
using models::FileTreeModel;
using models::FolderListing;

namespace {

enum ListingAction { ClearFilter = 200, ContinueListing };

} // namespace

FileBrowser::FileBrowser(const PageDependencies &dependencies, QWidget *parent)
    : QWidget(parent)
    , m_dependencies(dependencies)
    , m_title(new TextLabel(*dependencies.theme, TextStyle::BodyStrong, &ThemeColors::text, this))
    , m_summary(new TextLabel(*dependencies.theme, TextStyle::Small, &ThemeColors::textSecondary, this))
    , m_filter(new SearchField(*dependencies.theme, tr("Filter files"), this))
    , m_tree(new FileTreeView(*dependencies.theme, m_model))
    , m_pane(new StatePane(*dependencies.theme, m_tree, this))
    , m_partial(new Banner(*dependencies.theme, Banner::Shape::Flush, this))
    , m_selection(new SelectionBar(*dependencies.theme, this))
    , m_preview(new FilePreviewPane(dependencies))
    , m_splitter(new Splitter(*dependencies.theme, Qt::Horizontal, this))
{
    buildUi();
    connectParts();
    updateState();
}

void FileBrowser::open(const hub::RepoRef &shown, const hub::RepoRef &repo)
{
    m_shown = shown;
    if (m_model.repo() == repo && m_model.listing() != FolderListing::Failed)
        return;
    const QString path = currentPath();
    m_preview->showNothing();
    m_model.open(m_dependencies.client->context(), repo);
    if (!path.isEmpty())
        m_tree->showPath(path);
    updateTitle();
}

void FileBrowser::close()
{
    m_model.close();
    m_preview->showNothing();
    m_totals.reset();
}

void FileBrowser::setTotals(const std::optional<models::RepoTotals> &totals)
{
    m_totals = totals;
    m_model.setFolderSizes(totals ? totals->bytesOfFolder : QHash<QString, qint64>());
    updateTitle();
    updateSelection();
}

void FileBrowser::setCanDownload(bool canDownload)
{
    m_canDownload = canDownload;
    updateSelection();
}

void FileBrowser::setCompact(bool isCompact)
{
    const Theme &theme = m_dependencies.theme->theme();
    const auto direction = isCompact ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == direction)
        return;
    m_splitter->setOrientation(direction);
    m_preview->setMinimumSize(isCompact ? QSize(0, theme.size.previewPaneBottomHeight / 2)
                                        : QSize(theme.size.filePreviewMin, 0));
    const int preview = isCompact ? theme.size.previewPaneBottomHeight : theme.size.filePreviewWidth;
    m_splitter->setDefaultSizes({Splitter::kRest, preview});
}

void FileBrowser::updateTitle()
{
    m_title->setText(m_shown.id.name());
    if (!m_totals) {
        m_summary->clear();
        return;
    }
    const QString files = tr("%Ln files", nullptr, formats::pluralOf(m_totals->files));
    const QString revision = m_shown.revision.shortText();
    m_summary->setText(
        m_totals->bytes
            ? tr("%1, %2 at %3", "files, bytes, revision").arg(files, formats::bytes(*m_totals->bytes), revision)
            : tr("%1 at %2", "files, revision").arg(files, revision));
}

void FileBrowser::updateState()
{
    m_partial->hide();
    const bool isEmpty = m_model.rowCount() == 0;
    const auto now = QDateTime::currentDateTimeUtc();
    if (m_model.listing() == FolderListing::Failed && isEmpty && m_model.filter().isEmpty()) {
        m_pane->showMessage(errorMessage(
            errorText(*m_model.error(), {.failed = tr("The files could not be listed"), .kept = {}}, now)));
    } else if (!isEmpty) {
        m_pane->showContent();
        if (m_model.listing() == FolderListing::Failed)
            m_partial->showMessage(
                Tone::Warning, {},
                tr("The file list stopped after %Ln entries.", nullptr, formats::pluralOf(m_model.entryCount())),
                {{.id = ContinueListing, .text = tr("Continue")}});
        else if (m_model.freshness().isSavedCopy())
            m_partial->showMessage(Tone::Warning, tr("You are offline."),
                                   tr("Showing the list from %1. Files on this computer can be opened.")
                                       .arg(formats::dateTime(*m_model.freshness().savedAt, now)));
    } else if (!m_model.filter().isEmpty() && (m_model.isWholeTreeKnown() || !isLoading())) {
        m_pane->showMessage({.icon = Icon::Search,
                             .tone = Tone::Neutral,
                             .title = tr("No file name contains “%1”").arg(m_model.filter()),
                             .text = {},
                             .details = {},
                             .actions = {{.id = ClearFilter, .text = tr("Clear filter")}}});
    } else if (m_model.listing() == FolderListing::Listed && m_model.filter().isEmpty()) {
        m_pane->showMessage({.icon = Icon::Folder,
                             .tone = Tone::Neutral,
                             .title = tr("No files yet"),
                             .text = tr("Nothing was committed to this revision."),
                             .details = {},
                             .actions = {}});
    } else {
        const qsizetype soFar = m_model.entryCount();
        m_pane->showLoading(soFar > 0 ? tr("%Ln files so far", nullptr, formats::pluralOf(soFar))
                                      : tr("Listing files…"),
                            Skeleton::Rows);
    }
    Q_EMIT loadingChanged();
}

void FileBrowser::updateSelection()
{
    m_selection->setSum(m_model.checkedSum(), m_totals ? std::optional(m_totals->files) : std::nullopt, m_canDownload);
}

void FileBrowser::previewCurrent()
{
    m_previewTimer.stop();
    const auto entry = m_tree->currentIndex().data(FileTreeModel::EntryRole).value<hub::TreeEntry>();
    if (m_tree->currentIndex().isValid() && entry.type == hub::TreeEntry::Type::File)
        m_preview->showFile(m_model.repo(), entry);
    else
        m_preview->showNothing();
    if (m_tree->currentIndex().isValid())
        Q_EMIT pathChanged(m_tree->currentPath());
}

void FileBrowser::showPath(const QString &path)
{
    if (path != m_tree->currentPath())
        m_tree->showPath(path);
}

QString FileBrowser::currentPath() const
{
    return m_tree->currentPath();
}

QStringList FileBrowser::checkedPaths() const
{
    QStringList paths;
    for (const hub::TreeEntry &file : m_model.checkedFiles())
        paths.append(file.path);
    paths.sort();
    return paths;
}

QStringList FileBrowser::selectedPaths() const
{
    QStringList paths;
    for (const QModelIndex &row : m_tree->selectionModel()->selectedRows())
        paths.append(row.data(FileTreeModel::PathRole).toString());
    return paths;
}

QUrl FileBrowser::webAddress(const QString &path) const
{
    // The page of a file on the web stands where its bytes do, but for one word.
    QUrl url = hub::resolveAddress(*m_dependencies.client->context(), m_shown, path);
    QString text = url.path(QUrl::FullyEncoded);
    text.replace(text.indexOf("/resolve/"_L1), 9, "/blob/"_L1);
    url.setPath(text, QUrl::TolerantMode);
    return url;
}

void FileBrowser::copyLinks(const QStringList &paths)
{
    QStringList links;
    for (const QString &path : paths)
        links.append(
            hub::resolveAddress(*m_dependencies.client->context(), m_shown, path).toString(QUrl::FullyEncoded));
    QGuiApplication::clipboard()->setText(links.join(u'\n'));
    Q_EMIT statusMessage(tr("Copied %Ln links", nullptr, static_cast<int>(links.size())));
}

/// The Hub's page of a file takes a line as its fragment.
void FileBrowser::copyLineLink(const QString &path, int line)
{
    QUrl url = webAddress(path);
    url.setFragment(u"L%1"_s.arg(line));
    QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
    Q_EMIT statusMessage(tr("Copied the link to line %1").arg(QLocale().toString(line)));
}

void FileBrowser::showMenu(const QPoint &position)
{
    const QStringList paths = selectedPaths();
    if (paths.isEmpty())
        return;
    ThemeSource &themes = *m_dependencies.theme;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *download = menu->addAction(themes.icon(Icon::Download), tr("Download"), this,
                                        [this, paths] { Q_EMIT downloadRequested(paths); });
    QAction *folder = menu->addAction(themes.icon(Icon::DownloadToFolder), tr("Download to folder…"), this,
                                      [this, paths] { Q_EMIT downloadToFolderRequested(paths); });
    download->setEnabled(m_canDownload);
    folder->setEnabled(m_canDownload);
    if (paths.size() == 1)
        menu->addAction(themes.icon(Icon::History), tr("History of this file"), this,
                        [this, path = paths.constFirst()] { Q_EMIT fileHistoryRequested(path); });
    menu->addSeparator();
    menu->addAction(themes.icon(Icon::CopyLink), tr("Copy link"), this, [this, paths] { copyLinks(paths); });
    menu->addAction(themes.icon(Icon::Copy), tr("Copy path"), this, [this, paths] {
        QGuiApplication::clipboard()->setText(paths.join(u'\n'));
        Q_EMIT statusMessage(tr("Copied %Ln paths", nullptr, static_cast<int>(paths.size())));
    });
    if (m_dependencies.hasWebPages)
        menu->addAction(themes.icon(Icon::OpenWeb), tr("Open on the web"), this,
                        [this, paths] { Q_EMIT externalLinkRequested(webAddress(paths.constFirst())); });
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void FileBrowser::act(int action)
{
    const auto &error = m_model.error();
    switch (action) {
    case ClearFilter:
        m_filter->clear();
        return;
    case ContinueListing:
        return m_model.retry({});
    case static_cast<int>(ErrorAction::CopyDetails):
        if (error)
            QGuiApplication::clipboard()->setText(error->details());
        return;
    default:
        if (error && !base::RetryPolicy::isPassing(error->kind) && error->kind != base::HubError::Kind::Cancelled)
            Q_EMIT remedyRequested(*error);
        else
            m_model.retry({});
    }
}

void FileBrowser::reload()
{
    const hub::RepoRef repo = m_model.repo();
    const QStringList open = m_tree->expandedPaths();
    const QString path = currentPath();
    m_model.open(m_dependencies.client->context(), repo);
    m_tree->expandPaths(open);
    m_tree->showPath(path);
    m_preview->reload();
}

void FileBrowser::stop()
{
    m_model.stop();
    m_preview->stop();
}

bool FileBrowser::isLoading() const
{
    return m_model.listing() == FolderListing::Listing || (!m_model.filter().isEmpty() && !m_model.isWholeTreeKnown());
}

void FileBrowser::find()
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus && m_preview->isAncestorOf(focus) && m_preview->find())
        return;
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QWidget *FileBrowser::initialFocus() const
{
    return m_tree;
}

void FileBrowser::togglePreview()
{
    m_preview->setVisible(m_preview->isHidden());
}

QList<QWidget *> FileBrowser::regions() const
{
    return {m_filter, m_pane, m_preview};
}

/// Down and Enter lead from the filter to the first file that it left.
bool FileBrowser::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(object, event);
    m_filterTimer.stop();
    m_model.setFilter(m_filter->text().trimmed());
    m_tree->goToFirstFile();
    return true;
}

QByteArray FileBrowser::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_tree->expandedPaths() << m_filter->text();
    return state;
}

void FileBrowser::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    QStringList expanded;
    QString filter;
    in >> expanded >> filter;
    if (in.status() != QDataStream::Ok)
        return;
    m_tree->expandPaths(expanded);
    m_filter->setText(filter);
}

} // namespace hs::ui
