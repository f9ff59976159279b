// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/huberror.h"

#include <QUrl>
#include <QWidget>

namespace hs::ui {

class StateView;
class ThemeSource;

/// Stands in place of the pages when the Hub could not be reached since the start and nothing of it is saved here:
/// offers what works anyway.
class UnreachableView : public QWidget
{
    Q_OBJECT

public:
    explicit UnreachableView(ThemeSource &themes, QWidget *parent = nullptr);

    /// Invalid: there is no such address (`context`: what said it, `serverText`: what it said). NotSaved: the program
    /// is kept offline.
    void showError(const QUrl &endpoint, const base::HubError &error);
    /// The sample hub could not be started or ended by itself; the last line of `serverText` says why.
    void showSampleFailure(const base::HubError &error);
    [[nodiscard]] StateView *state() const { return m_state; }

Q_SIGNALS:
    void retryRequested();
    void libraryRequested();
    void sampleHubRequested();
    void defaultHubRequested();

private:
    void act(int id);

    StateView *m_state;
};

} // namespace hs::ui
