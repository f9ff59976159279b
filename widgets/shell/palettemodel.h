// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/quickresult.h"
#include "sessions/location.h"
#include "shell/windowactions.h"
#include "theme/icons.h"

#include <QAbstractListModel>
#include <QList>

#include <variant>

namespace hs::models {
class TabList;
}

namespace hs::ui {

class PageStack;

/// A line of the command palette.
struct PaletteEntry
{
    enum class Form {
        Section, ///< a heading
        Row,     ///< can be chosen
        Remark,  ///< something to know
    };
    /// Position of an open tab.
    struct Tab
    {
        int position = 0;
        friend bool operator==(const Tab &, const Tab &) = default;
    };

    Form form = Form::Row;
    QString text;
    QString detail; ///< at the end of the row
    QString avatar; ///< whose tile stands in front; empty: the icon
    Icon icon = Icon::Search;
    std::variant<std::monostate, models::Location, Command, Tab> target;

    friend bool operator==(const PaletteEntry &, const PaletteEntry &) = default;
};

/// What the palette looks through, and for what.
struct PaletteQuestion
{
    QString text;                      ///< a leading ">" means commands only, "@" people and organizations
    std::optional<hub::RepoKind> kind; ///< nothing: all kinds
    [[nodiscard]] bool wantsCommands() const { return text.startsWith(u'>'); }
    [[nodiscard]] bool wantsPeople() const { return text.startsWith(u'@'); }
    /// Without the mark in front.
    [[nodiscard]] QString plain() const;
    /// The same in lower case.
    [[nodiscard]] QStringList words() const;
};

/// Open tabs, places seen in this window, and commands that match, and what the Hub found for the same text. \a found
/// may be null; \a remark is the last line, empty for none.
[[nodiscard]] QList<PaletteEntry> paletteEntries(const PaletteQuestion &question, const models::TabList &tabs,
                                                 const PageStack &pages, const WindowActions &actions,
                                                 const hub::QuickResult *found, const QString &remark);

/// The lines as a list. Sections and remarks cannot be selected.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<PaletteEntry> &entries);
    [[nodiscard]] const PaletteEntry &at(int row) const { return m_entries.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<PaletteEntry> m_entries;
};

} // namespace hs::ui
