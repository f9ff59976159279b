// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/types/searchquery.h"
#include "hub/types/tag.h"
#include "lists/facet.h"

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QCheckBox;
class QScrollArea;
class QVBoxLayout;

namespace hs::ui {

class CollapsibleSection;
class FacetList;
class IdEntry;
class ParameterRange;
class SinceFilter;
class ThemeSource;

/// The filters of one kind of repository (mockup 01, left). Shows a query and asks for another one; keeps none.
///
/// The sections are made by makeSections(), or as soon as one of them is asked for: the results need not wait for them.
class FacetPanel : public QWidget
{
    Q_OBJECT
public:
    FacetPanel(ThemeSource &themes, hub::RepoKind kind, QWidget *parent = nullptr);

    void makeSections();
    [[nodiscard]] bool hasSections() const;
    /// What the Hub offers; more choices appear below the built-in ones.
    void setTags(const hub::TagsByType &tags);
    void setQuery(const hub::SearchQuery &query);
    /// As a drawer over the list it has a cross.
    void setClosable(bool isClosable);

    [[nodiscard]] CollapsibleSection *section(models::Facet facet);
    [[nodiscard]] FacetList *list(models::Facet facet);
    [[nodiscard]] ParameterRange *parameters();
    /// Of models: what they were made from; of Spaces: what they use.
    [[nodiscard]] IdEntry *idEntry();
    [[nodiscard]] SinceFilter *since();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void queryRequested(const hs::hub::SearchQuery &query);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct FacetPart
    {
        CollapsibleSection *section = nullptr;
        FacetList *list = nullptr;
    };

    void buildUi();
    QWidget *makeHeader();
    void addFacet(models::Facet facet, QVBoxLayout *column);
    void addParameters(QVBoxLayout *column);
    void addAccess(QVBoxLayout *column);
    void addBaseModel(QVBoxLayout *column);
    void addUses(QVBoxLayout *column);
    void addSince(QVBoxLayout *column);
    void showIds();
    void showSince();
    QCheckBox *addAccessBox(QVBoxLayout *column, const QString &text);
    void requestValue(models::Facet facet, const QString &id, bool isChosen);
    void requestAccess();
    [[nodiscard]] CollapsibleSection *addSection(const QString &title, QWidget *body, QVBoxLayout *column);
    void setChosen(CollapsibleSection *section, const QStringList &names);
    void showNote(CollapsibleSection *section);
    void showTags();
    void showQuery();
    void showFacet(models::Facet facet);
    void showAccess();

    ThemeSource &m_themes;
    hub::RepoKind m_kind;
    hub::TagsByType m_tags;
    hub::SearchQuery m_query;
    QHash<models::Facet, FacetPart> m_facets;
    QHash<CollapsibleSection *, QStringList> m_chosen; ///< names of what is chosen in a section
    QScrollArea *m_area = nullptr;                     ///< empty until there are sections
    QAbstractButton *m_reset = nullptr;
    QAbstractButton *m_close = nullptr;
    ParameterRange *m_parameters = nullptr;
    CollapsibleSection *m_parametersSection = nullptr;
    CollapsibleSection *m_accessSection = nullptr;
    IdEntry *m_ids = nullptr;
    CollapsibleSection *m_idsSection = nullptr;
    SinceFilter *m_since = nullptr;
    CollapsibleSection *m_sinceSection = nullptr;
    QCheckBox *m_notGated = nullptr;
    QCheckBox *m_onlyGated = nullptr;
    QCheckBox *m_inference = nullptr;
    QCheckBox *m_linked = nullptr;
};

} // namespace hs::ui
