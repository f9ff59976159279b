// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repodetails.h"
#include "hub/types/reporef.h"
#include "sessions/localrevision.h"
#include "sessions/location.h"
#include "sessions/repototals.h"

#include <QScrollArea>

class QVBoxLayout;

namespace hs::ui {

class LinkLabel;
class MetaSection;
class ThemeSource;

/// What the metadata column shows; parts arrive at different times.
struct RepoFacts
{
    hub::RepoRef repo; ///< with the revision as asked
    hub::RepoDetails details;
    std::optional<models::RepoTotals> totals;
    std::optional<models::LocalFiles> local;
};

/// The facts about a repository beside its card.
class MetadataColumn : public QScrollArea
{
    Q_OBJECT

public:
    explicit MetadataColumn(ThemeSource &themes, QWidget *parent = nullptr);

    void setFacts(const RepoFacts &facts);
    void clear();

Q_SIGNALS:
    void openRequested(const hs::models::Location &location, bool inBackground);
    /// All evaluation results, to be compared.
    void evaluationRequested();

private:
    void rebuild();
    void addDownloads();
    void addFacts();
    void addLinkFacts(MetaSection &section);
    void addRepoLinks(MetaSection &section, const QString &name, const QStringList &ids, hub::RepoKind kind);
    void addGate();
    void addResults();
    void addFamily();
    void addSpaces();
    void addLocal();
    [[nodiscard]] MetaSection *addSection(const QString &title, const QString &note = {});
    void openRepo(const QString &id, hub::RepoKind kind, bool inBackground);
    void openSearch(const hub::SearchQuery &query, bool inBackground);

    ThemeSource &m_themes;
    RepoFacts m_facts;
    QVBoxLayout *m_column = nullptr;
};

} // namespace hs::ui
