// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/evaluationcomparison.h"

#include "hub/calls/repos.h"

#include <algorithm>

namespace hs::models {

using namespace Qt::StringLiterals;

namespace {

/// The same thing was measured: names are compared without regard to case and to what divides their words.
QString keyOf(const hub::EvalResult &result)
{
    QString key = (result.dataset + u'\n' + result.task + u'\n' + result.metric).toCaseFolded();
    return key.removeIf([](QChar c) { return c == u' ' || c == u'-' || c == u'_'; });
}

} // namespace

EvaluationComparison::EvaluationComparison(hub::HubContextPtr hub, hub::RepoRef repo, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
{
    m_asked.push_back(std::make_unique<Asked>());
    m_asked.back()->column.repo = std::move(repo);
}

EvaluationComparison::~EvaluationComparison() = default;

void EvaluationComparison::load()
{
    ask(*m_asked.front());
}

EvaluationComparison::Asked *EvaluationComparison::find(const hub::RepoId &id) const
{
    const auto found = std::ranges::find_if(m_asked, [&id](const auto &asked) {
        return asked->column.repo.id.toString().compare(id.toString(), Qt::CaseInsensitive) == 0;
    });
    return found == m_asked.end() ? nullptr : found->get();
}

bool EvaluationComparison::add(const hub::RepoId &id)
{
    if (find(id) != nullptr || m_asked.size() > kMostOthers)
        return false;
    m_asked.push_back(std::make_unique<Asked>());
    m_asked.back()->column.repo = {.kind = hub::RepoKind::Model, .id = id, .revision = {}};
    ask(*m_asked.back());
    return true;
}

void EvaluationComparison::remove(const hub::RepoId &id)
{
    const Asked *asked = find(id);
    if (asked == nullptr || asked == m_asked.front().get())
        return;
    std::erase_if(m_asked, [asked](const auto &one) { return one.get() == asked; });
    Q_EMIT changed();
}

void EvaluationComparison::ask(Asked &asked)
{
    asked.column.results.begin();
    const hub::RepoInfoOptions options{.withBlobs = false, .expand = {u"model-index"_s, u"evalResults"_s}};
    asked.scope.then(hub::fetchRepo(m_hub, asked.column.repo, options, asked.scope.restart()),
                     [this, &asked](base::Result<hub::Answer<hub::RepoDetails>> answer) {
                         if (answer)
                             asked.column.results.succeed(std::move(answer->value.evalResults), answer->freshness);
                         else
                             asked.column.results.failWith(answer.error());
                         Q_EMIT changed();
                     });
    Q_EMIT changed();
}

QList<EvaluationComparison::Column> EvaluationComparison::columns() const
{
    QList<Column> columns;
    for (const auto &asked : m_asked)
        columns.append(asked->column);
    return columns;
}

QList<EvaluationComparison::Row> EvaluationComparison::rows() const
{
    QList<Row> rows;
    QHash<QString, qsizetype> places;
    for (std::size_t column = 0; column < m_asked.size(); ++column) {
        if (!m_asked[column]->column.results.value)
            continue;
        for (const hub::EvalResult &result : *m_asked[column]->column.results.value) {
            const QString key = keyOf(result);
            if (!places.contains(key)) {
                places.insert(key, rows.size());
                rows.append(
                    {.task = result.task, .dataset = result.dataset, .metric = result.metric.toLower(), .values = {}});
                rows.last().values.resize(static_cast<qsizetype>(m_asked.size()));
            }
            std::optional<hub::EvalResult> &place = rows[places[key]].values[static_cast<qsizetype>(column)];
            if (!place)
                place = result;
        }
    }
    return rows;
}

QStringList EvaluationComparison::metricsOf(const QList<Row> &rows)
{
    QStringList metrics;
    for (const Row &row : rows) {
        if (!metrics.contains(row.metric))
            metrics.append(row.metric);
    }
    return metrics;
}

} // namespace hs::models
