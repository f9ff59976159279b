// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"
#include "hub/types/repodetails.h"
#include "hub/types/reporef.h"
#include "sessions/loadable.h"

#include <QObject>

#include <memory>
#include <vector>

namespace hs::models {

/// The evaluation results of a model beside those of others that the person picks: from the cards (`model-index`) and
/// from `.eval_results` (shared/hub-api/model-cards.md §4, §5). Each repository is asked for on its own, and one that
/// fails leaves the others alone.
class EvaluationComparison : public QObject
{
    Q_OBJECT

public:
    /// The largest number of others: more could not be told apart in a chart.
    static constexpr int kMostOthers = 7;

    struct Column
    {
        hub::RepoRef repo;
        Loadable<QList<hub::EvalResult>> results;
    };
    /// One thing that was measured; a value for each column.
    struct Row
    {
        QString task;
        QString dataset;
        QString metric; ///< lower case; empty: `.eval_results`, whose data set says what is measured
        QList<std::optional<hub::EvalResult>> values;
    };

    EvaluationComparison(hub::HubContextPtr hub, hub::RepoRef repo, QObject *parent = nullptr);
    ~EvaluationComparison() override;

    /// Asks for the model's own results.
    void load();
    /// False when it is there already or there are too many.
    bool add(const hub::RepoId &id);
    void remove(const hub::RepoId &id);

    /// The model's own first.
    [[nodiscard]] QList<Column> columns() const;
    /// In the order of the model's own results, then those only others have.
    [[nodiscard]] QList<Row> rows() const;
    /// Every metric of the rows once, in their order.
    [[nodiscard]] static QStringList metricsOf(const QList<Row> &rows);

Q_SIGNALS:
    void changed();

private:
    struct Asked
    {
        Column column;
        base::AsyncScope scope;
    };

    void ask(Asked &asked);
    [[nodiscard]] Asked *find(const hub::RepoId &id) const;

    hub::HubContextPtr m_hub;
    std::vector<std::unique_ptr<Asked>> m_asked;
};

} // namespace hs::models
