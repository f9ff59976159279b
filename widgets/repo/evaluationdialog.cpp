// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/evaluationdialog.h"

#include "charts/chartpanel.h"
#include "common/buttons.h"
#include "common/errortext.h"
#include "common/filterchip.h"
#include "common/flowlayout.h"
#include "common/textlabel.h"
#include "hub/hubclient.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace hs::ui {

using namespace Qt::StringLiterals;
using models::EvaluationComparison;
using models::LoadState;

namespace {

constexpr QSize kEvaluationSize(880, 640);
constexpr int kNameFieldWidth = 320;
constexpr int kMostSuggestions = 3;
constexpr int kChartFrame = 140; // its head and its legend
constexpr int kBarHeight = 26;
constexpr int kDigits = 5; // significant ones

QString numberText(double value)
{
    return QLocale().toString(value, 'g', kDigits);
}

/// "wer" is "WER"; Hubs write the names of metrics as their authors did.
QString metricTitle(const QString &metric)
{
    constexpr qsizetype kLongestAbbreviation = 5;
    if (metric.size() <= kLongestAbbreviation)
        return metric.toUpper();
    return metric.first(1).toUpper() + metric.sliced(1);
}

QString exactNumber(double value)
{
    return QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

EvaluationDialog::EvaluationDialog(const PageDependencies &dependencies, const hub::RepoRef &repo,
                                   const QStringList &suggestions, QWidget *window)
    : QDialog(window)
    , m_dependencies(dependencies)
    , m_comparison(dependencies.client->context(), repo)
    , m_field(new QLineEdit(this))
    , m_chipArea(new QWidget(this))
    , m_trouble(new TextLabel(*dependencies.theme, TextStyle::Small, &ThemeColors::dangerText, this))
    , m_metric(new QComboBox(this))
    , m_chart(new ChartPanel(*dependencies.theme, this))
{
    const ThemeSpace &space = dependencies.theme->theme().space;
    setWindowTitle(tr("Evaluation results of %1").arg(repo.id.toString()));
    setSurface(this, Surface::Page);
    resize(kEvaluationSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space.s6, space.s4, space.s6, space.s4);
    column->setSpacing(space.s3);
    column->addWidget(makeHead(suggestions));
    m_chips = new FlowLayout(space.s2, space.s2, m_chipArea);
    column->addWidget(m_chipArea);
    m_trouble->hide();
    column->addWidget(m_trouble);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(m_chart);
    area->setAlignment(Qt::AlignTop);
    setSurface(area, Surface::Page);
    column->addWidget(area, 1);
    m_chart->setForm(ChartForm::HorizontalBars);
    m_chart->setFormat(numberText, exactNumber);
    m_chart->showLoading(tr("Loading results…"));
    connect(m_metric, &QComboBox::currentIndexChanged, this, &EvaluationDialog::showMetric);
    connect(&m_comparison, &EvaluationComparison::changed, this, &EvaluationDialog::takeChange);
    m_comparison.load();
}

QWidget *EvaluationDialog::makeHead(const QStringList &suggestions)
{
    const ThemeSpace &space = m_dependencies.theme->theme().space;
    auto *head = new QWidget(this);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space.s2);
    m_field->setPlaceholderText(tr("Compare with owner/name"));
    m_field->setAccessibleName(tr("Model to compare with"));
    m_field->setMaximumWidth(m_dependencies.theme->theme().scaled(kNameFieldWidth));
    QPushButton *compare = makeButton(tr("Compare"), ButtonKind::Normal, head);
    line->addWidget(m_field, 1);
    line->addWidget(compare);
    for (const QString &name : suggestions.first(std::min<qsizetype>(kMostSuggestions, suggestions.size()))) {
        QPushButton *button = makeButton(tr("Compare with %1", "a model").arg(name), ButtonKind::Text, head);
        connect(button, &QPushButton::clicked, this, [this, name] { compareWith(name); });
        line->addWidget(button);
    }
    line->addStretch();
    m_metric->setAccessibleName(tr("Metric"));
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    line->addWidget(m_metric);
    const auto take = [this] { compareWith(m_field->text().trimmed()); };
    connect(compare, &QPushButton::clicked, this, take);
    connect(m_field, &QLineEdit::returnPressed, this, take);
    return head;
}

void EvaluationDialog::compareWith(const QString &name)
{
    const auto id = hub::RepoId::parse(name);
    setFieldKind(m_field, id ? FieldKind::Normal : FieldKind::Error);
    if (id && m_comparison.add(*id))
        return m_field->clear();
    m_trouble->setText(!id ? tr("That is not the name of a model: owner/name")
                           : tr("%1 is compared already, or there are too many.").arg(name));
    m_trouble->show();
}

void EvaluationDialog::takeChange()
{
    m_rows = m_comparison.rows();
    showChips();
    showTrouble();
    const QStringList metrics = EvaluationComparison::metricsOf(m_rows);
    const QVariant chosen = m_metric->currentData();
    const QSignalBlocker quiet(m_metric); // filling it chooses nothing
    m_metric->clear();
    for (const QString &metric : metrics)
        m_metric->addItem(metric.isEmpty() ? tr("Benchmarks") : metricTitle(metric), metric);
    m_metric->setCurrentIndex(chosen.isValid() ? std::max(0, m_metric->findData(chosen)) : 0);
    m_metric->setVisible(metrics.size() > 1);
    showMetric();
}

void EvaluationDialog::showChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const QList<EvaluationComparison::Column> columns = m_comparison.columns();
    for (const EvaluationComparison::Column &column : columns.sliced(1)) {
        auto *chip = new FilterChip(*m_dependencies.theme, {}, column.repo.id.toString(), m_chipArea);
        connect(chip, &FilterChip::removeRequested, this, [this, id = column.repo.id] { m_comparison.remove(id); });
        m_chips->addWidget(chip);
    }
    m_chipArea->setVisible(columns.size() > 1);
}

/// What could not be had of the others, in words.
void EvaluationDialog::showTrouble()
{
    QStringList lines;
    for (const EvaluationComparison::Column &column : m_comparison.columns().sliced(1)) {
        const QString name = column.repo.id.toString();
        if (column.results.state == LoadState::Failed)
            lines.append(tr("The results of %1 could not be loaded.").arg(name));
        else if (column.results.value && column.results.value->isEmpty())
            lines.append(tr("%1 tells no results.").arg(name));
    }
    m_trouble->setText(lines.join(u' '));
    m_trouble->setVisible(!lines.isEmpty());
}

QString EvaluationDialog::nameOf(const EvaluationComparison::Row &row) const
{
    QString name = row.dataset.isEmpty() ? row.task : row.dataset;
    if (!row.task.isEmpty() && row.task != name)
        name = tr("%1, %2", "data set, task").arg(name, row.task);
    const bool isVerified = row.values.constFirst() && row.values.constFirst()->isVerified;
    return isVerified ? tr("%1 (verified)").arg(name) : name;
}

void EvaluationDialog::showMetric()
{
    const QList<EvaluationComparison::Column> columns = m_comparison.columns();
    const auto &own = columns.constFirst().results;
    if (own.state == LoadState::Failed)
        return m_chart->showMessage(
            errorMessage(errorText(*own.error, {.failed = tr("The results could not be loaded"), .kept = {}},
                                   QDateTime::currentDateTimeUtc())));
    if (m_rows.isEmpty() && own.isLoading())
        return m_chart->showLoading(tr("Loading results…"));
    const QString metric = m_metric->currentData().toString();
    ChartNumbers numbers{.categoryTitle = tr("Measured on"), .categories = {}, .series = {}, .axisLabels = {}};
    for (const EvaluationComparison::Column &column : columns)
        numbers.series.append({column.repo.id.toString(), {}});
    int words = 0;
    for (const EvaluationComparison::Row &row : std::as_const(m_rows)) {
        if (row.metric != metric)
            continue;
        const bool hasNumber = std::ranges::any_of(row.values, [](const auto &one) { return one && one->value; });
        words += hasNumber ? 0 : 1;
        if (!hasNumber)
            continue;
        numbers.categories.append(nameOf(row));
        for (qsizetype i = 0; i < numbers.series.size(); ++i)
            numbers.series[i].values.append(row.values.at(i) ? row.values.at(i)->value : std::nullopt);
    }
    m_chart->setTitle(metric.isEmpty() ? tr("Benchmarks") : metricTitle(metric));
    m_chart->setNote(words > 0 ? tr("%Ln results are not numbers", nullptr, words) : QString());
    m_chart->setNumbers(numbers);
    // As high as its bars want to be, not as high as the dialog.
    const auto bars = static_cast<int>(numbers.categories.size() * (numbers.series.size() + 1));
    m_chart->setMaximumHeight(m_dependencies.theme->theme().scaled(kChartFrame + bars * kBarHeight));
}

} // namespace hs::ui
