// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/repopreview.h"

#include <QWidget>

namespace hs::models {
class ImageCache;
}

namespace hs::ui {

class ExcerptView;
class StateView;
class ThemeSource;

/// The card part of a preview: the excerpt, or why there is none.
class PreviewCard : public QWidget
{
    Q_OBJECT
public:
    PreviewCard(ThemeSource &themes, models::ImageCache *images, QWidget *parent = nullptr);

    void showCard(const models::Loadable<models::CardExcerpt> &card, hub::RepoKind kind);
    [[nodiscard]] ExcerptView *excerpt() const { return m_excerpt; }
    [[nodiscard]] StateView *state() const { return m_state; }

Q_SIGNALS:
    void retryRequested();
    void openRequested();
    void linkChosen(const hs::cards::LinkTarget &target, bool inBackground);

private:
    void showFailure(const base::HubError &error, hub::RepoKind kind);
    void act(int action);

    ThemeSource &m_themes;
    ExcerptView *m_excerpt;
    StateView *m_state;
};

} // namespace hs::ui
