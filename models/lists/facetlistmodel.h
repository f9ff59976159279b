// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/facet.h"

#include <QAbstractItemModel>
#include <QSet>

#include <functional>

namespace hs::models {

/// The choices of one facet with their check marks. Tasks come grouped by modality (two levels), everything else flat.
/// Long lists show their first values, what is chosen, and a row that stands for the rest; filter text looks through
/// all of them. Choosing is only asked for (chosenRequested): the query is the truth, setChosen() brings it back.
class FacetListModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class RowKind { Group, Value, Rest };
    Q_ENUM(RowKind)

    enum Role {
        KindRole = Qt::UserRole + 1, ///< RowKind
        IdRole,                      ///< value: what goes into the query; group and rest: the group's id
        LabelRole,                   ///< value: its label as the Hub writes it
        RestCountRole,               ///< rest: how many values it stands for
        ChosenCountRole,             ///< group: how many of its values are chosen
        ExcludedRole,                ///< value: it is left out
    };

    /// The words of a row, made where words may be made: in widgets.
    using Words = std::function<QString(const QModelIndex &)>;

    explicit FacetListModel(Facet facet, QObject *parent = nullptr);

    [[nodiscard]] Facet facet() const { return m_facet; }
    /// DisplayRole of every row; without it the label or id.
    void setWords(Words words);
    /// AccessibleTextRole of every row, where it says more.
    void setSpokenWords(Words words) { m_spoken = std::move(words); }
    /// How many values a group shows before "the rest"; 0 for no limit.
    void setShortLength(int count);

    void setValues(const QList<FacetValue> &values);
    /// Chosen values that are not among the values are added at the front.
    void setChosen(const QStringList &ids);
    [[nodiscard]] const QStringList &chosen() const { return m_chosen; }
    /// Values that are left out; shown as chosen ones are, partially checked.
    void setExcluded(const QStringList &ids);
    [[nodiscard]] const QStringList &excluded() const { return m_excluded; }
    /// Case-insensitive part of label or id; all matches are shown.
    void setFilterText(const QString &text);
    [[nodiscard]] const QString &filterText() const { return m_filterText; }
    /// Shows a group whole ("" for a flat list), or its beginning again.
    void setWhole(const QString &group, bool isWhole);
    [[nodiscard]] qsizetype valueCount() const { return m_values.size(); }
    /// Values that stand behind "the rest" rows.
    [[nodiscard]] int restCount() const;

    /// What a click on the row means: chosenRequested() for a value, setWhole() for the rest.
    void activate(const QModelIndex &index);
    /// Asks for a value to be left out, or no longer. Nothing for other rows, and in a facet that is not of tags.
    void toggleExcluded(const QModelIndex &index);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosenRequested(const QString &id, bool isChosen);
    void excludedRequested(const QString &id, bool isExcluded);

private:
    struct Group
    {
        QString id;
        QList<FacetValue> shown;
        int rest = 0;
        friend bool operator==(const Group &, const Group &) = default;
    };

    [[nodiscard]] bool isGrouped() const { return m_facet == Facet::Task; }
    [[nodiscard]] const Group *groupOf(const QModelIndex &index) const;
    [[nodiscard]] RowKind kindOf(const QModelIndex &index) const;
    [[nodiscard]] Qt::CheckState markOf(const QString &id) const;
    [[nodiscard]] int chosenCount(const Group &group) const;
    [[nodiscard]] QVariant groupData(const Group &group, int role) const;
    [[nodiscard]] QVariant valueData(const FacetValue &value, int role) const;
    [[nodiscard]] QList<Group> shownGroups() const;
    [[nodiscard]] Group shownGroup(const QString &id) const;
    void refresh();

    Facet m_facet;
    Words m_words;
    Words m_spoken;
    int m_shortLength = 0;
    QList<FacetValue> m_values;
    QStringList m_chosen;
    QStringList m_excluded;
    QString m_filterText;
    QSet<QString> m_whole;
    QList<Group> m_groups;
};

} // namespace hs::models
