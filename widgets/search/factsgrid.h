// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QList>
#include <QWidget>

#include <optional>

class QGridLayout;

namespace hs::ui {

class ThemeSource;

/// One known thing about a repository.
struct Fact
{
    QString name;  ///< "Weights"
    QString value; ///< "6.15 GB"
    QString note;  ///< "2 files"; may be empty
    QString link;  ///< an address for linkActivated(); the value is then a link
    std::optional<Icon> icon = std::nullopt;
    bool isWide = false; ///< across both columns
    QString toolTip;     ///< the exact number, the whole list
    friend bool operator==(const Fact &, const Fact &) = default;
};

/// Facts in a framed grid of two columns (mockup 01), or as plain lines "Weights  6.15 GB, 2 files" (mockup 13).
class FactsGrid : public QWidget
{
    Q_OBJECT
public:
    enum class Form { Grid, Lines };

    explicit FactsGrid(ThemeSource &themes, QWidget *parent = nullptr);

    void setForm(Form form);
    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] const QList<Fact> &facts() const { return m_facts; }

    static constexpr int kMostLines = 4;

Q_SIGNALS:
    void linkActivated(const QString &link, bool inBackground);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    void addCell(const Fact &fact, int row, int column);
    void addLine(const Fact &fact, int row);
    [[nodiscard]] QWidget *makeValue(const Fact &fact);

    ThemeSource &m_themes;
    QGridLayout *m_grid;
    QList<QWidget *> m_cells;
    QList<Fact> m_facts;
    Form m_form = Form::Grid;
};

} // namespace hs::ui
