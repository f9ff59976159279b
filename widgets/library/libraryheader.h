// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/librarysortmodel.h"
#include "library/undobin.h"

#include <QMenu>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace hs::ui {

class ElidedLabel;
class SegmentedButton;
class ThemeSource;

/// The head of the library: sum, filter, map or bars, which repositories, check, and what is done more seldom.
class LibraryHeader : public QWidget
{
    Q_OBJECT

public:
    enum class Picture { Map, Bars };

    explicit LibraryHeader(ThemeSource &themes, QWidget *parent = nullptr);

    void setSummary(const QString &text);
    /// Words of the "Show" button and its menu: how many each would show.
    void setShown(LibrarySortModel::Shown shown, const std::function<int(LibrarySortModel::Shown)> &count);
    /// What is running: the button stops it.
    void setChecking(const QString &progress);
    void setBin(const QList<library::BinEntry> &entries);
    /// What "More" offers: updates need a Hub, another folder needs settings.
    void setOffers(bool canLookForUpdates, bool canChooseFolder);

    [[nodiscard]] QLineEdit *filterField() const { return m_filter; }

Q_SIGNALS:
    void filterChanged(const QString &text);
    void pictureChosen(hs::ui::LibraryHeader::Picture picture);
    void shownChosen(hs::ui::LibrarySortModel::Shown shown);
    void checkRequested();
    void stopCheckRequested();
    void markPrunableRequested();
    void updatesRequested();
    void undoRequested(const QString &id);
    void emptyBinRequested();
    void importRequested();
    void showFolderRequested();
    void chooseFolderRequested();

private:
    void makeMenus();

    ThemeSource &m_themes;
    ElidedLabel *m_summary;
    QLineEdit *m_filter;
    SegmentedButton *m_picture;
    QToolButton *m_shown;
    QPushButton *m_check;
    QToolButton *m_more;
    QMenu m_shownMenu;
    QMenu m_moreMenu;
    QAction *m_undo = nullptr;
    QAction *m_empty = nullptr;
    QAction *m_updates = nullptr;
    QAction *m_choose = nullptr;
    QString m_undoId;
    bool m_isChecking = false;
};

} // namespace hs::ui
