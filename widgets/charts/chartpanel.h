// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "charts/chartnumbers.h"
#include "common/stateview.h"

#include <QWidget>

class QMenu;
class QStackedWidget;
class QToolButton;

namespace hs::ui {

class ChartCanvas;
class ChartLegend;
class ChartTable;
class SegmentedButton;
class StatePane;
class TextLabel;
class ThemeSource;

/// A title, a chart in the colours of the theme, and on a second face the same numbers as a table: for all who can't or
/// won't read a chart, for copying and for keeping as CSV. Its buttons and its context menu turn it, copy and save.
/// Screen readers hear the title and a summary of the numbers.
///
/// \code
/// auto *panel = new ChartPanel(themes, this);
/// panel->setTitle(tr("Commits per week"));
/// panel->setForm(ChartForm::Bars);
/// panel->setNumbers({.categoryTitle = tr("Week"), .categories = weeks, .series = {{tr("Commits"), counts}},
///                    .axisLabels = months, .isOverTime = true});
/// \endcode
///
/// Nothing is painted while it is hidden; what was set meanwhile is drawn when it is shown.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPanel(ThemeSource &themes, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    /// Quiet words after the title: "last 30 days, as the Hub counts them".
    void setNote(const QString &note);

    /// Bars unless set.
    void setForm(ChartForm form);
    /// How numbers are written: \a format in the chart, \a exact in table, readout and summary (the same where it is
    /// empty). Whole numbers as formats::count() and exactCount() write them unless set.
    void setFormat(const ChartFormat &format, const ChartFormat &exact = {});
    /// Replaces what is shown, loading and messages too. Without categories it says "No numbers here".
    void setNumbers(const ChartNumbers &numbers);
    [[nodiscard]] const ChartNumbers &numbers() const { return m_numbers; }
    /// For screen readers, instead of what chartSummary() finds to say; empty: that again.
    void setSummary(const QString &summary);

    /// In place of the chart, as everywhere (StateView).
    void showLoading(const QString &line);
    void showMessage(const StateMessage &message);

    [[nodiscard]] bool isTableShown() const;
    void showTable(bool isTable);

    /// A double click, Enter or, beside horizontal bars, a click on its name then tells of a category.
    void setActivatable(bool isActivatable);
    /// The height of the drawn face, in pixels at the normal text size; bars that lie have their own.
    void setChartHeight(int pixels);

    [[nodiscard]] ChartCanvas *canvas() const { return m_canvas; }
    [[nodiscard]] ChartTable *table() const { return m_table; }

Q_SIGNALS:
    /// \a category counts from 0. \a inBackground: with Ctrl or the middle button.
    void activated(int category, bool inBackground);
    /// A button of the message given to showMessage().
    void actionTriggered(int id);
    /// For the status line: "Copied 12 rows", "Saved commits.csv".
    void statusMessage(const QString &text);
    /// Other numbers were drawn.
    void drawn();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeFaces();
    void fillMenu(QMenu *menu);
    void describe();
    void fitHeight();
    void showReadout();
    void copy();
    void askWhereToSave();
    void save(const QString &path);
    [[nodiscard]] int rowCount() const { return int(m_numbers.categories.size()); }

    ThemeSource &m_themes;
    base::AsyncScope m_saving;
    ChartNumbers m_numbers;
    ChartFormat m_format;
    ChartFormat m_exact;
    ChartForm m_form = ChartForm::Bars;
    QString m_summary;
    TextLabel *m_title;
    TextLabel *m_note;
    TextLabel *m_readout;
    SegmentedButton *m_face;
    QToolButton *m_more;
    ChartLegend *m_legend;
    ChartCanvas *m_canvas;
    ChartTable *m_table;
    QStackedWidget *m_faces;
    StatePane *m_body;
    TextLabel *m_trouble;
};

} // namespace hs::ui
