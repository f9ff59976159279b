// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "sessions/evaluationcomparison.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace hs::ui {

class ChartPanel;
class FlowLayout;
class TextLabel;

/// All evaluation results of a model as bars and as a table, beside those of other models that the person names.
class EvaluationDialog : public QDialog
{
    Q_OBJECT

public:
    /// \param suggestions  models worth comparing with: those it was made from
    EvaluationDialog(const PageDependencies &dependencies, const hub::RepoRef &repo, const QStringList &suggestions,
                     QWidget *window);

    [[nodiscard]] models::EvaluationComparison &comparison() { return m_comparison; }
    [[nodiscard]] ChartPanel *chart() const { return m_chart; }
    /// Adds the model called \a name; says so where that can't be.
    void compareWith(const QString &name);

private:
    [[nodiscard]] QWidget *makeHead(const QStringList &suggestions);
    void takeChange();
    void showChips();
    void showTrouble();
    void showMetric();
    [[nodiscard]] QString nameOf(const models::EvaluationComparison::Row &row) const;

    const PageDependencies m_dependencies;
    models::EvaluationComparison m_comparison;
    QList<models::EvaluationComparison::Row> m_rows;
    QLineEdit *m_field;
    FlowLayout *m_chips = nullptr;
    QWidget *m_chipArea;
    TextLabel *m_trouble;
    QComboBox *m_metric;
    ChartPanel *m_chart;
};

} // namespace hs::ui
