// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/transferfiltermodel.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace hs::models {
class AppSettings;
}

namespace hs::ui {

class ElidedLabel;
class LimitMenu;
class SegmentedButton;
class TextLabel;
class ThemeSource;

/// The head of the transfers: title, which of them are shown, what can be done with all, and the sums.
class TransferHeader : public QWidget
{
    Q_OBJECT

public:
    /// \param settings  null: no speed limit is offered
    TransferHeader(ThemeSource &themes, models::AppSettings *settings, QWidget *parent = nullptr);

    /// Between the title and the sums; taken over.
    void setOverview(QWidget *overview);
    void showTotals(const transfers::TransferTotals &totals);
    [[nodiscard]] QLineEdit *filterField() const;
    /// Does not emit shownChosen().
    void setShown(models::TransferFilterModel::Shown shown);

Q_SIGNALS:
    void shownChosen(hs::models::TransferFilterModel::Shown shown);
    void filterChanged(const QString &text);
    void pauseAllRequested();
    void resumeAllRequested();
    void clearDoneRequested();
    void addLinksRequested();
    void settingsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildUi(models::AppSettings *settings);
    [[nodiscard]] QWidget *makeTitleRow(models::AppSettings *settings);
    void addLimits(models::AppSettings &settings, QWidget *bar, QHBoxLayout *row);
    [[nodiscard]] QWidget *makeSumRow();
    void showLimit(const LimitMenu &menu);
    void fitLabels();

    ThemeSource &m_themes;
    SegmentedButton *m_shown = nullptr;
    QWidget *m_titleRow = nullptr;
    QToolButton *m_limit = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_clear = nullptr;
    QVBoxLayout *m_column = nullptr;
    ElidedLabel *m_sums = nullptr;
    QLineEdit *m_filter = nullptr;
    int m_fittedRoom = 0;  // pixels that fitLabels() last found
    int m_fittedParts = 0; // and what had to fit in
};

} // namespace hs::ui
