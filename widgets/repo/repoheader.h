// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/chip.h"
#include "repo/downloadoffer.h"

#include <QWidget>

class QToolButton;
class QMenu;

namespace hs::ui {

class AvatarTile;
class ChipRow;
class ElidedLabel;
class PageTabBar;
class TextLabel;
class ThemeSource;

/// The top of a repository's page: whose it is, what it is, revision, download, and the tabs below. Shows what it is
/// given and asks for everything by a signal.
class RepoHeader : public QWidget
{
    Q_OBJECT

public:
    enum Tab { CardTab, ViewerTab, FilesTab, HistoryTab, InsightsTab };

    explicit RepoHeader(ThemeSource &themes, QWidget *parent = nullptr);

    void setRepo(const hub::RepoRef &repo);
    void setChips(const QList<Chip> &chips);
    void setOffer(const DownloadOffer &offer);
    /// Size behind "All files"; empty while unknown.
    void setDownloadSize(const QString &size);
    void setCounts(std::optional<qint64> files, std::optional<qint64> commits);
    void setTab(Tab tab);
    /// A button at the end of the tabs' line, shown with one tab only.
    void addTabAction(Tab tab, QWidget *button);
    /// "Which file do I need…" in the menu of the download.
    void setHasVariants(bool hasVariants);
    /// There is no such repository, or none that may be seen: only its name is shown.
    void setMissing(bool isMissing);
    /// Buttons but the primary one lose their words.
    void setNarrow(bool isNarrow);

    [[nodiscard]] QWidget *revisionButton() const;
    [[nodiscard]] PageTabBar *tabs() const { return m_tabs; }

Q_SIGNALS:
    void tabChosen(hs::ui::RepoHeader::Tab tab);
    void copyNameRequested();
    void revisionsRequested();
    void offerTaken(hs::ui::DownloadOffer::Action action);
    void downloadAllRequested();
    void chooseFilesRequested();
    void downloadToFolderRequested();
    void whichFileRequested();
    void copyDownloadCommandRequested();
    void copyCloneCommandRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildUi();
    [[nodiscard]] QLayout *makeTitle();
    [[nodiscard]] QLayout *makeButtons();
    [[nodiscard]] QLayout *makeTabs();
    [[nodiscard]] QMenu *makeDownloadMenu();
    void applyTheme();
    void updateTabActions();

    ThemeSource &m_themes;
    AvatarTile *m_avatar;
    TextLabel *m_owner;
    TextLabel *m_slash;
    ElidedLabel *m_name;
    ChipRow *m_chips;
    QToolButton *m_revision;
    QToolButton *m_download;
    QAction *m_allFiles = nullptr;
    QAction *m_whichFile = nullptr;
    QList<QAction *> m_downloadActions;
    PageTabBar *m_tabs;
    QList<std::pair<Tab, QWidget *>> m_tabActions;
    DownloadOffer m_offer;
    bool m_isMissing = false;
};

} // namespace hs::ui
