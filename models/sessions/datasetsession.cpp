// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/datasetsession.h"

namespace hs::models {

using namespace Qt::StringLiterals;
using base::HubError;
using base::Result;

namespace {

QCoro::Task<Result<DatasetOutline>> fetchOutline(hub::HubContextPtr hub, hub::RepoId dataset, bool isRestricted,
                                                 std::stop_token stop)
{
    DatasetOutline outline{.subject = {dataset, {}}, .abilities = {}, .splits = {}};
    if (isRestricted && hub::isViewerElsewhere(*hub) && !hub->token.isEmpty()) {
        const Result<QByteArray> key = co_await hub::viewerKey(hub, dataset, stop);
        if (!key)
            co_return std::unexpected(key.error());
        outline.subject.key = *key;
    }
    // Both are on their way before either is waited for.
    auto askedAbilities = hub::fetchAbilities(hub, outline.subject, stop);
    auto askedSplits = hub::fetchSplits(hub, outline.subject, stop);
    const Result<hub::ViewerAbilities> abilities = co_await askedAbilities;
    const Result<QList<hub::DatasetSplit>> splits = co_await askedSplits;
    if (!abilities)
        co_return std::unexpected(abilities.error());
    outline.abilities = *abilities;
    if (!abilities->isAnything())
        co_return outline;
    if (!splits)
        co_return std::unexpected(splits.error());
    outline.splits = *splits;
    co_return outline;
}

} // namespace

DatasetSession::DatasetSession(QObject *parent)
    : QObject(parent)
{}

void DatasetSession::open(hub::HubContextPtr hub, const hub::RepoId &dataset, bool isRestricted)
{
    if (m_hub == hub && m_dataset == dataset && m_isRestricted == isRestricted)
        return;
    close();
    m_hub = std::move(hub);
    m_dataset = dataset;
    m_isRestricted = isRestricted;
    reload();
}

void DatasetSession::close()
{
    m_outlineScope.cancel();
    m_rowsScope.cancel();
    m_statisticsScope.cancel();
    m_hub.reset();
    m_dataset = {};
    m_outline = {};
    m_query = {};
    m_rows = {};
    m_model.setRows({});
    m_model.setStatistics({});
}

void DatasetSession::reload()
{
    if (!m_hub)
        return;
    m_outline.begin();
    Q_EMIT outlineChanged();
    const std::stop_token stop = m_outlineScope.restart();
    m_outlineScope.then(fetchOutline(m_hub, m_dataset, m_isRestricted, stop),
                        [this](Result<DatasetOutline> outline) { takeOutline(std::move(outline)); });
}

void DatasetSession::takeOutline(Result<DatasetOutline> outline)
{
    if (outline)
        m_outline.succeed(std::move(*outline), {});
    else
        m_outline.failWith(outline.error());
    Q_EMIT outlineChanged();
    if (!m_outline.value || m_outline.value->splits.isEmpty())
        return;
    // A reload stays where it was.
    if (m_outline.value->splits.contains(m_query.split)) {
        loadRows();
        loadStatistics();
    } else {
        choose({}, {});
    }
}

QStringList DatasetSession::configs() const
{
    QStringList names;
    if (m_outline.value) {
        for (const hub::DatasetSplit &split : m_outline.value->splits)
            names.append(split.config);
    }
    names.removeDuplicates();
    return names;
}

QStringList DatasetSession::splitsOf(const QString &config) const
{
    QStringList names;
    if (m_outline.value) {
        for (const hub::DatasetSplit &split : m_outline.value->splits) {
            if (split.config == config)
                names.append(split.name);
        }
    }
    return names;
}

void DatasetSession::choose(const QString &config, const QString &split)
{
    const QStringList known = configs();
    if (known.isEmpty())
        return;
    hub::RowsQuery query;
    query.split.config = known.contains(config) ? config : known.contains(u"default"_s) ? u"default"_s : known.first();
    const QStringList splits = splitsOf(query.split.config);
    query.split.name = splits.contains(split) ? split : splits.contains(u"train"_s) ? u"train"_s : splits.value(0);
    query.isPreview = !m_outline.value->abilities.hasRows;
    m_query = query;
    m_rows = {};
    loadRows();
    loadStatistics();
}

void DatasetSession::search(const QString &text)
{
    m_query.text = text.trimmed();
    m_query.where.clear();
    m_query.offset = 0;
    loadRows();
}

void DatasetSession::filter(const QString &where)
{
    m_query.where = where.trimmed();
    m_query.text.clear();
    m_query.offset = 0;
    loadRows();
}

void DatasetSession::sort(const QString &column, bool isDescending)
{
    m_query.orderBy = column;
    m_query.isDescending = isDescending;
    m_query.offset = 0;
    loadRows();
}

void DatasetSession::showRow(qint64 row)
{
    const qint64 last = std::max<qint64>(0, m_rows.value ? m_rows.value->total.value_or(1) - 1 : row);
    row = std::clamp<qint64>(row, 0, last);
    m_query.offset = row / m_query.length * m_query.length;
    loadRows();
}

void DatasetSession::retryRows()
{
    loadRows();
}

void DatasetSession::loadRows()
{
    if (!m_outline.value || m_query.split.name.isEmpty())
        return;
    m_rows.begin();
    Q_EMIT rowsChanged();
    const std::stop_token stop = m_rowsScope.restart();
    m_rowsScope.then(hub::fetchRows(m_hub, m_outline.value->subject, m_query, stop),
                     [this](Result<hub::DatasetRows> rows) {
                         if (rows) {
                             m_model.setRows(*rows);
                             m_rows.succeed(std::move(*rows), {});
                         } else {
                             m_model.setRows({});
                             m_rows.failWith(rows.error());
                         }
                         Q_EMIT rowsChanged();
                     });
}

/// Bars in the header are welcome, and nobody waits for them: without an answer there are none.
void DatasetSession::loadStatistics()
{
    m_model.setStatistics({});
    const std::stop_token stop = m_statisticsScope.restart();
    if (!m_outline.value->abilities.hasStatistics)
        return;
    m_statisticsScope.then(hub::fetchStatistics(m_hub, m_outline.value->subject, m_query.split, stop),
                           [this](const Result<hub::DatasetStatistics> &statistics) {
                               if (statistics)
                                   m_model.setStatistics(*statistics);
                           });
}

void DatasetSession::stop()
{
    if (m_outline.isLoading()) {
        m_outlineScope.cancel();
        m_outline.settle();
        Q_EMIT outlineChanged();
    }
    if (m_rows.isLoading()) {
        m_rowsScope.cancel();
        m_rows.settle();
        Q_EMIT rowsChanged();
    }
}

bool DatasetSession::isLoading() const
{
    return m_outline.isLoading() || m_rows.isLoading();
}

} // namespace hs::models
