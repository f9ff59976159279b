// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datasetviewer/datasettoolbar.h"

#include "common/searchfield.h"
#include "common/textlabel.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <utility>

namespace hs::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kTypingPause = 500ms; ///< a search goes over the whole split: not at each key
constexpr int kWidestChoice = 200;
constexpr int kSearchWidth = 180;

void fillChoices(QComboBox *box, const QStringList &choices, const QString &current)
{
    const QSignalBlocker quiet(box); // only a person's choice is one
    box->clear();
    box->addItems(choices);
    box->setCurrentText(current);
    box->setEnabled(choices.size() > 1);
}

} // namespace

DatasetToolbar::DatasetToolbar(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_configLabel(new TextLabel(themes, TextStyle::Small, &ThemeColors::textSecondary, this))
    , m_config(new QComboBox(this))
    , m_splitLabel(new TextLabel(themes, TextStyle::Small, &ThemeColors::textSecondary, this))
    , m_split(new QComboBox(this))
    , m_search(new SearchField(themes, tr("Search rows"), this))
    , m_filter(new QLineEdit(this))
    , m_trouble(new TextLabel(themes, TextStyle::Small, &ThemeColors::dangerText, this))
{
    buildUi();
    connect(m_config, &QComboBox::activated, this, [this] { Q_EMIT splitChosen(m_config->currentText(), {}); });
    connect(m_split, &QComboBox::activated, this,
            [this] { Q_EMIT splitChosen(m_config->currentText(), m_split->currentText()); });
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &DatasetToolbar::search);
    connect(m_search, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
    // The cross empties it without a key.
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            search();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &DatasetToolbar::search);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { filter(m_filter->text()); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            filter({});
    });
}

void DatasetToolbar::buildUi()
{
    const ThemeSpace &space = m_themes.theme().space;
    setSurface(this, Surface::Sunken);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space.s4, space.s2, space.s4, space.s2);
    column->setSpacing(space.s1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space.s2);
    column->addLayout(row);
    column->addWidget(m_trouble);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_configLabel->setText(tr("Subset"));
    m_configLabel->setBuddy(m_config);
    m_splitLabel->setText(tr("Split"));
    m_splitLabel->setBuddy(m_split);
    m_config->setAccessibleName(tr("Subset"));
    m_split->setAccessibleName(tr("Split"));
    for (QComboBox *box : {m_config, m_split}) {
        box->setMaximumWidth(m_themes.theme().scaled(kWidestChoice));
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    m_search->setAccessibleName(tr("Search rows"));
    m_search->setMinimumWidth(m_themes.theme().scaled(kSearchWidth) / 2);
    m_search->setMaximumWidth(m_themes.theme().scaled(kSearchWidth) * 3 / 2);
    m_filter->setAccessibleName(tr("Filter rows"));
    m_filter->setPlaceholderText(tr("Filter, for example %1").arg(u"\"age\" > 30 and \"city\" = 'Lagos'"_s));
    m_filter->setToolTip(
        tr("Column names in double quotes, texts in single ones; =, <>, <, >, like, is null; joined by "
           "and, or. Enter applies it."));
    m_filter->setClearButtonEnabled(true);
    const QList<QAction *> clearing = m_filter->findChildren<QAction *>();
    for (QAction *action : clearing)
        action->setText(tr("Show all rows"));
    m_filter->setMinimumWidth(m_themes.theme().scaled(kSearchWidth) / 2);
    row->addWidget(m_configLabel);
    row->addWidget(m_config);
    row->addSpacing(space.s1);
    row->addWidget(m_splitLabel);
    row->addWidget(m_split);
    row->addSpacing(space.s2);
    row->addWidget(m_search, 1);
    row->addWidget(m_filter, 2);
}

void DatasetToolbar::showQuery(const QStringList &configs, const QStringList &splits, const hub::RowsQuery &query)
{
    fillChoices(m_config, configs, query.split.config);
    fillChoices(m_split, splits, query.split.name);
    const QSignalBlocker quietSearch(m_search);
    const QSignalBlocker quietFilter(m_filter);
    // What is being typed stays: only what became another question is written.
    if (query.text != std::exchange(m_searched, query.text))
        m_search->setText(query.text);
    if (query.where != std::exchange(m_filtered, query.where))
        m_filter->setText(query.where);
}

void DatasetToolbar::setAbilities(const hub::ViewerAbilities &abilities)
{
    m_search->setVisible(abilities.canSearch);
    m_filter->setVisible(abilities.canFilter);
}

void DatasetToolbar::setFilterTrouble(const QString &words)
{
    setFieldKind(m_filter, words.isEmpty() ? FieldKind::Normal : FieldKind::Error);
    m_trouble->setText(words);
    m_trouble->setVisible(!words.isEmpty());
    m_filter->setAccessibleDescription(words);
}

void DatasetToolbar::search()
{
    m_typing.stop();
    const QString text = m_search->text().trimmed();
    if (text == m_searched)
        return;
    m_searched = text;
    Q_EMIT searchRequested(text);
}

void DatasetToolbar::filter(const QString &where)
{
    if (where.trimmed() == m_filtered)
        return;
    m_filtered = where.trimmed();
    Q_EMIT filterRequested(m_filtered);
}

} // namespace hs::ui
