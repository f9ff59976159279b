// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/facetpanel.h"

#include "common/buttons.h"
#include "common/collapsiblesection.h"
#include "common/textlabel.h"
#include "common/themedheight.h"
#include "lists/repotasks.h"
#include "lists/searchfilters.h"
#include "search/facetlist.h"
#include "search/facettree.h"
#include "search/parameterrange.h"
#include "search/searchwords.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace hs::ui {

using hub::RepoKind;
using models::Facet;

namespace {

constexpr int kHeader = 40;

/// What was made later than what stands behind it: Tab reaches it right after that widget, as if it had been there.
void putBehind(QWidget *widget, const QWidget *content)
{
    QWidgetList parts;
    for (QWidget *part = content->nextInFocusChain(); content->isAncestorOf(part); part = part->nextInFocusChain()) {
        if (part->focusPolicy() != Qt::NoFocus && !part->focusProxy())
            parts.append(part);
    }
    for (QWidget *part : std::as_const(parts)) {
        QWidget::setTabOrder(widget, part);
        widget = part;
    }
}

} // namespace

FacetPanel::FacetPanel(ThemeSource &themes, RepoKind kind, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_kind(kind)
{
    m_query.kind = kind;
    setAccessibleName(tr("Filters"));
    setSurface(this, Surface::Sunken);
    buildUi();
}

QSize FacetPanel::sizeHint() const
{
    return {m_themes.theme().size.facetPanelWidth, m_themes.theme().size.windowMinHeight};
}

void FacetPanel::buildUi()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    m_area = new QScrollArea(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    setBarOverContent(m_area);
    setSurface(m_area->viewport(), Surface::Sunken);
    layout->addWidget(m_area, 1);
}

bool FacetPanel::hasSections() const
{
    return m_area->widget() != nullptr;
}

void FacetPanel::makeSections()
{
    if (hasSections())
        return;
    auto *content = new QWidget;
    setSurface(content, Surface::Sunken);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto facets = models::facetsOf(m_kind);
    // As drawn: task, size and access first, then what needs a list.
    addFacet(facets.front(), column);
    m_facets.value(facets.front()).section->setExpanded(true);
    addParameters(column);
    addAccess(column);
    for (const Facet facet : facets.subspan(1)) {
        if (facet == Facet::BaseModel)
            addBaseModel(column);
        else
            addFacet(facet, column);
        m_facets.value(facet).section->setExpanded(facet == facets[1]);
    }
    addUses(column);
    addSince(column);
    column->addStretch(1);
    if (const FacetList *tasks = m_facets.value(Facet::Task).list)
        tasks->tree()->setGroupOpen(models::taskModalities().front(), true);
    showTags();
    showQuery();
    m_area->setWidget(content);
    putBehind(m_close, content);
}

CollapsibleSection *FacetPanel::section(Facet facet)
{
    makeSections();
    return m_facets.value(facet).section;
}

FacetList *FacetPanel::list(Facet facet)
{
    makeSections();
    return m_facets.value(facet).list;
}

ParameterRange *FacetPanel::parameters()
{
    makeSections();
    return m_parameters;
}

IdEntry *FacetPanel::idEntry()
{
    makeSections();
    return m_ids;
}

SinceFilter *FacetPanel::since()
{
    makeSections();
    return m_since;
}

QWidget *FacetPanel::makeHeader()
{
    auto *header = new QWidget(this);
    keepHeight(header, m_themes, kHeader);
    auto *row = new QHBoxLayout(header);
    const ThemeSpace &space = m_themes.theme().space;
    row->setContentsMargins(space.s4, 0, space.s4, 0);
    row->setSpacing(space.s1);
    auto *title = new TextLabel(m_themes, TextStyle::BodyStrong, &ThemeColors::text, header);
    title->setText(tr("Filters"));
    row->addWidget(title, 1);
    m_reset = makeButton(tr("Reset"), ButtonKind::Text, header);
    setButtonSize(m_reset, ButtonSize::Small);
    m_reset->setToolTip(tr("Take away all filters"));
    row->addWidget(m_reset);
    m_close = makeIconButton(m_themes, Icon::Close, tr("Close the filters"), header, QKeySequence(Qt::Key_Escape),
                             ButtonSize::Small);
    m_close->hide();
    row->addWidget(m_close);
    connect(m_reset, &QAbstractButton::clicked, this,
            [this] { Q_EMIT queryRequested(models::withoutFilters(m_query)); });
    connect(m_close, &QAbstractButton::clicked, this, &FacetPanel::closeRequested);
    return header;
}

CollapsibleSection *FacetPanel::addSection(const QString &title, QWidget *body, QVBoxLayout *column)
{
    auto *section = new CollapsibleSection(m_themes, title);
    body->setContentsMargins(0, 0, 0, m_themes.theme().space.s1);
    section->setContent(body);
    column->addWidget(section);
    connect(section, &CollapsibleSection::expandedChanged, this, [this, section] { showNote(section); });
    return section;
}

void FacetPanel::setChosen(CollapsibleSection *section, const QStringList &names)
{
    m_chosen.insert(section, names);
    showNote(section);
}

/// A folded section names its only choice; else the number is enough.
void FacetPanel::showNote(CollapsibleSection *section)
{
    const QStringList names = m_chosen.value(section);
    const bool isOpen = section->isExpanded();
    if (names.isEmpty())
        section->setNote(isOpen ? QString() : tr("Any"), false);
    else if (names.size() == 1 && !isOpen)
        section->setNote(names.first(), true);
    else
        section->setNote(tr("%Ln selected", nullptr, static_cast<int>(names.size())), true);
}

void FacetPanel::addFacet(Facet facet, QVBoxLayout *column)
{
    auto *list = new FacetList(m_themes, facet);
    CollapsibleSection *section = addSection(searchwords::facetTitle(facet), list, column);
    m_facets.insert(facet, {section, list});
    connect(&list->model(), &models::FacetListModel::chosenRequested, this,
            [this, facet](const QString &id, bool isChosen) { requestValue(facet, id, isChosen); });
    connect(&list->model(), &models::FacetListModel::excludedRequested, this,
            [this, facet](const QString &id, bool isExcluded) {
                Q_EMIT queryRequested(models::withExcluded(m_query, facet, id, isExcluded));
            });
}

void FacetPanel::addParameters(QVBoxLayout *column)
{
    if (m_kind != RepoKind::Model)
        return;
    m_parameters = new ParameterRange(m_themes);
    m_parametersSection = addSection(tr("Parameters"), m_parameters, column);
    connect(m_parameters, &ParameterRange::rangeChosen, this,
            [this](std::optional<qint64> least, std::optional<qint64> most) {
                hub::SearchQuery query = m_query;
                query.minParameters = least;
                query.maxParameters = most;
                Q_EMIT queryRequested(query);
            });
}

void FacetPanel::addAccess(QVBoxLayout *column)
{
    auto *body = new QWidget;
    auto *boxes = new QVBoxLayout;
    const ThemeSpace &space = m_themes.theme().space;
    boxes->setContentsMargins(space.s4, 0, space.s4, 0);
    boxes->setSpacing(0);
    if (m_kind != RepoKind::Space)
        m_notGated = addAccessBox(boxes, tr("Hide gated"));
    if (m_kind != RepoKind::Space)
        m_onlyGated = addAccessBox(boxes, tr("Only gated"));
    if (m_kind == RepoKind::Model)
        m_inference = addAccessBox(boxes, tr("Inference available"));
    if (m_kind == RepoKind::Space)
        m_linked = addAccessBox(boxes, tr("Uses a model or dataset"));
    auto *layout = new QVBoxLayout(body);
    layout->addLayout(boxes);
    layout->setContentsMargins(0, 0, 0, 0);
    m_accessSection = addSection(m_kind == RepoKind::Space ? tr("Contents") : tr("Access"), body, column);
}

QCheckBox *FacetPanel::addAccessBox(QVBoxLayout *column, const QString &text)
{
    auto *box = new QCheckBox(text);
    keepHeight(box, m_themes, &ThemeSizes::facetPanelRow);
    connect(box, &QCheckBox::clicked, this, &FacetPanel::requestAccess);
    column->addWidget(box);
    return box;
}

void FacetPanel::setTags(const hub::TagsByType &tags)
{
    m_tags = tags;
    if (hasSections())
        showTags();
}

void FacetPanel::showTags()
{
    for (const Facet facet : models::facetsOf(m_kind)) {
        if (FacetList *values = m_facets.value(facet).list)
            values->model().setValues(models::facetValues(facet, m_kind, m_tags));
        showFacet(facet);
    }
}

void FacetPanel::setQuery(const hub::SearchQuery &query)
{
    m_query = query;
    m_reset->setEnabled(!models::filtersOf(query, m_tags).isEmpty());
    if (hasSections())
        showQuery();
}

void FacetPanel::showQuery()
{
    for (const Facet facet : models::facetsOf(m_kind))
        showFacet(facet);
    if (m_parameters) {
        m_parameters->setRange(m_query.minParameters, m_query.maxParameters);
        const QString range = searchwords::parameterRange(m_query.minParameters, m_query.maxParameters);
        setChosen(m_parametersSection, range.isEmpty() ? QStringList() : QStringList(range));
    }
    showAccess();
    showIds();
    showSince();
}

void FacetPanel::setClosable(bool isClosable)
{
    m_close->setVisible(isClosable);
    const int edge = isClosable ? m_themes.theme().stroke.hairline : 0;
    const bool isLeftToRight = layoutDirection() == Qt::LeftToRight;
    layout()->setContentsMargins(isLeftToRight ? 0 : edge, 0, isLeftToRight ? edge : 0, 0);
}

void FacetPanel::showFacet(Facet facet)
{
    const auto [section, values] = m_facets.value(facet);
    if (!section)
        return;
    const QStringList chosen = models::chosenValues(m_query, facet, m_tags);
    const QStringList excluded = models::excludedValues(m_query, facet, m_tags);
    if (values) {
        values->model().setChosen(chosen);
        values->model().setExcluded(excluded);
    }
    QStringList names;
    for (const QString &id : chosen + excluded) {
        const QString label = models::facetValueLabel(facet, id, m_kind, m_tags);
        const QString name = searchwords::facetValueName(facet, id, label);
        names.append(excluded.contains(id) ? tr("not %1").arg(name) : name);
    }
    // What only the Hub knows is no section before it told.
    section->setVisible(!values || values->model().valueCount() > 0 || !names.isEmpty());
    setChosen(section, names);
}

void FacetPanel::showAccess()
{
    QStringList names;
    const auto show = [&names](QCheckBox *box, bool isOn) {
        if (!box)
            return;
        box->setChecked(isOn);
        if (isOn)
            names.append(box->text());
    };
    show(m_notGated, m_query.gated == false);
    show(m_onlyGated, m_query.gated == true);
    show(m_inference, m_query.onlyWarm);
    show(m_linked, m_query.onlyLinked);
    setChosen(m_accessSection, names);
}

void FacetPanel::requestValue(Facet facet, const QString &id, bool isChosen)
{
    Q_EMIT queryRequested(models::withValue(m_query, facet, id, isChosen, m_tags));
}

void FacetPanel::requestAccess()
{
    hub::SearchQuery query = m_query;
    if (m_notGated) {
        // The box that was just clicked differs from the query; it takes the place of the other.
        const bool wantsOpen = m_notGated->isChecked() && query.gated != false;
        const bool wantsGated = m_onlyGated->isChecked() && query.gated != true;
        if (wantsOpen || wantsGated)
            query.gated = wantsGated;
        else if (!m_notGated->isChecked() && !m_onlyGated->isChecked())
            query.gated.reset();
    }
    if (m_inference)
        query.onlyWarm = m_inference->isChecked();
    if (m_linked)
        query.onlyLinked = m_linked->isChecked();
    Q_EMIT queryRequested(query);
}

/// The drawer has an edge of its own; beside the list the splitter draws it.
void FacetPanel::paintEvent(QPaintEvent *)
{
    if (m_close->isHidden())
        return;
    QPainter painter(this);
    const int x = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    paintHairline(painter, QPointF(x, 0), QPointF(x, height()), m_themes.theme().color.hairlineStrong);
}

void FacetPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden())
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace hs::ui
