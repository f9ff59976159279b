// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "sessions/filepreview.h"

class QStackedWidget;
class QToolButton;

namespace hs::ui {

class Banner;
class CodeView;
class ElidedLabel;
class IconLabel;
class ImageView;
class StatePane;
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

Q_SIGNALS:
    void downloadRequested(const QString &path);
    void copyLinkRequested(const QString &path);
    void openOnWebRequested(const QString &path);
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
    void showNoPreview();
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
    QStackedWidget *m_contents;
    CodeView *m_code;
    ImageView *m_image;
    StatePane *m_pane;
    Banner *m_more;
    QString m_shownPath;
};

} // namespace hs::ui
