// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeWidget>

class QComboBox;

namespace hs::models {
class DownloadDraftModel;
struct DownloadChoice;
} // namespace hs::models

namespace hs::ui {

class ThemeSource;

/// The choices of a draft as a list: what, files, size. Arrow keys choose. Only as high as it must be, at most eight
/// rows.
class PlanChoices : public QTreeWidget
{
    Q_OBJECT

public:
    /// \param draft  outlives this
    PlanChoices(ThemeSource &themes, models::DownloadDraftModel &draft, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

private:
    void fill();
    void showChoice();

    ThemeSource &m_themes;
    models::DownloadDraftModel &m_draft;
};

/// The same as a box to open, where several drafts stand below each other.
[[nodiscard]] QComboBox *makeChoiceBox(models::DownloadDraftModel &draft, QWidget *parent);

} // namespace hs::ui
