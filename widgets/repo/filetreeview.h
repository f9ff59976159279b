// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

namespace hs::models {
class FileTreeModel;
}

namespace hs::ui {

class FileDelegate;
class FileHeader;
class ThemeSource;

/// The tree of files: check boxes in a column of their own, tinted checked rows, columns that leave when there is no
/// room, expanded folders and the current file kept over a filter.
class FileTreeView : public QTreeView
{
    Q_OBJECT

public:
    FileTreeView(ThemeSource &themes, models::FileTreeModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QString currentPath() const;
    /// Opens the folders above and goes there; while they are being listed, as soon as they are.
    void showPath(const QString &path);
    /// Gives the keyboard to the first file that is shown; without any row it stays where it is.
    void goToFirstFile();
    [[nodiscard]] QStringList expandedPaths() const;
    void expandPaths(const QStringList &paths);

Q_SIGNALS:
    void currentPathChanged(const QString &path);
    /// Enter or a double click on a file.
    void fileOpened(const QString &path);
    /// showPath() went as far as there are folders.
    void pathMissing(const QString &path);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &options, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void buildUi();
    void toggleChecks();
    void retryFolder(const QModelIndex &index);
    /// Of a column that is `least` wide at the normal text size, and wider where its words are long.
    [[nodiscard]] int widthOf(int column, int least) const;
    void sizeColumns();
    void fitColumns();
    void rememberPlaces();
    void restorePlaces();
    void expandWanted();
    void goTowards();
    [[nodiscard]] bool isListed(const QModelIndex &folder) const;

    ThemeSource &m_themes;
    models::FileTreeModel &m_model;
    FileHeader *m_header = nullptr;
    FileDelegate *m_delegate = nullptr;
    QStringList m_expanded; ///< folders that were open before a filter came
    QStringList m_toExpand; ///< folders to open as soon as they are known
    QString m_pathBefore;   ///< current before a reset
    QString m_wantedPath;   ///< to go to as soon as it is known
};

} // namespace hs::ui
