// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/links.h"
#include "common/page.h"
#include "sessions/filepreview.h"

class QHBoxLayout;
class QToolButton;

namespace hs::ui {

class Banner;
class ElidedLabel;
class FileViewers;
class IconLabel;
class SegmentedButton;
class StatePane;
class TagChip;
class TextLabel;

/// A look inside the current file: header with its actions, one line of facts, the contents or why there are none.
class FilePreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit FilePreviewPane(const PageDependencies &dependencies, QWidget *parent = nullptr);

    /// \param repo  at the commit that is shown
    void showFile(const hub::RepoRef &repo, const hub::TreeEntry &file);
    void showNothing();
    void stop() { m_preview.stop(); }
    void reload();
    /// Puts the keyboard into the search of what is shown; false when there is none.
    bool find();

Q_SIGNALS:
    void downloadRequested(const QString &path);
    void copyLinkRequested(const QString &path);
    void openOnWebRequested(const QString &path);
    void lineLinkRequested(const QString &path, int line);
    void externalLinkRequested(const QUrl &url);
    void statusMessage(const QString &text);
    void remedyRequested(const hs::base::HubError &error);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildUi();
    [[nodiscard]] QWidget *makeHeader();
    void updateView();
    void updateFacts();
    void showContent(const models::PreviewContent &content);
    void showFailure(const base::HubError &error);
    void showDamage(const models::PreviewDamaged &damaged);
    void showMoreBanner();
    void showLoading();
    void updateFaces();
    void updateScan();
    [[nodiscard]] QString factsText() const;
    [[nodiscard]] cards::CardContext cardContext() const;
    void copyContents();
    void act(int action);

    PageDependencies m_dependencies;
    models::FilePreview m_preview;
    IconLabel *m_icon;
    ElidedLabel *m_name;
    TextLabel *m_facts;
    TextLabel *m_changed;
    QWidget *m_header;
    QWidget *m_factsBar;
    QToolButton *m_copy;
    QHBoxLayout *m_factsRow = nullptr;
    SegmentedButton *m_faces = nullptr; ///< made anew for files with other faces
    QList<models::FileFace> m_shownFaces;
    TagChip *m_scan;
    Banner *m_danger;
    FileViewers *m_viewers;
    StatePane *m_pane;
    Banner *m_more;
    hub::RepoRef m_repo;
    QString m_shownPath;
    int m_shownEdition = -1;
};

} // namespace hs::ui
