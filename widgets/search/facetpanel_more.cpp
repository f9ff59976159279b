// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of FacetPanel that are no lists: repositories named by hand, and days.

#include "common/collapsiblesection.h"
#include "lists/searchfilters.h"
#include "search/facetpanel.h"
#include "search/identry.h"
#include "search/searchwords.h"
#include "search/sincefilter.h"

namespace hs::ui {

using hub::RepoKind;
using models::Facet;

void FacetPanel::addBaseModel(QVBoxLayout *column)
{
    m_ids = new IdEntry(m_themes);
    m_ids->setFieldName(tr("Base model"));
    for (const auto *relation : {"", "finetune", "quantized", "adapter", "merge"})
        m_ids->addRelation(searchwords::relationName(QLatin1StringView(relation)), QLatin1StringView(relation));
    CollapsibleSection *section = addSection(searchwords::facetTitle(Facet::BaseModel), m_ids, column);
    m_facets.insert(Facet::BaseModel, {section, nullptr});
    connect(m_ids, &IdEntry::entered, this, [this](const QString &relation, const QString &id) {
        requestValue(Facet::BaseModel, models::tagOf({relation, id}), true);
    });
}

void FacetPanel::addUses(QVBoxLayout *column)
{
    if (m_kind != RepoKind::Space)
        return;
    m_ids = new IdEntry(m_themes);
    m_ids->setFieldName(tr("Used model or dataset"));
    m_ids->addRelation(tr("Uses the model"), QStringLiteral("model"));
    m_ids->addRelation(tr("Uses the dataset"), QStringLiteral("dataset"));
    m_idsSection = addSection(tr("Uses"), m_ids, column);
    m_idsSection->setExpanded(false);
    connect(m_ids, &IdEntry::entered, this, [this](const QString &relation, const QString &id) {
        hub::SearchQuery query = m_query;
        QStringList &list = relation == u"model" ? query.usesModels : query.usesDatasets;
        if (!list.contains(id))
            list.append(id);
        Q_EMIT queryRequested(query);
    });
}

void FacetPanel::showIds()
{
    if (m_idsSection)
        setChosen(m_idsSection, m_query.usesModels + m_query.usesDatasets);
}

void FacetPanel::addSince(QVBoxLayout *column)
{
    m_since = new SinceFilter(m_themes);
    m_sinceSection = addSection(tr("Date"), m_since, column);
    m_sinceSection->setExpanded(false);
    connect(m_since, &SinceFilter::datesChosen, this,
            [this](std::optional<QDate> created, std::optional<QDate> modified) {
                hub::SearchQuery query = m_query;
                query.createdSince = created;
                query.modifiedSince = modified;
                Q_EMIT queryRequested(query);
            });
}

void FacetPanel::showSince()
{
    m_since->setDates(m_query.createdSince, m_query.modifiedSince);
    QStringList names;
    for (const models::SearchFilter &filter : models::filtersOf(m_query, m_tags)) {
        if (filter.kind == models::SearchFilter::Kind::CreatedSince ||
            filter.kind == models::SearchFilter::Kind::ModifiedSince)
            names.append(searchwords::filterName(filter, m_query, m_tags).whole());
    }
    setChosen(m_sinceSection, names);
}

} // namespace hs::ui
