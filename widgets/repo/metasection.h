// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace hs::ui {

class LinkLabel;
class ThemeSource;

/// A titled part of the metadata column: facts as name and value, links, or anything else below each other.
class MetaSection : public QWidget
{
    Q_OBJECT

public:
    /// An empty \a title shows none. \a note stands at the end of the title's line.
    MetaSection(ThemeSource &themes, const QString &title, const QString &note, QWidget *parent = nullptr);

    /// A fact in two columns; \a toolTip says it exactly.
    void addFact(const QString &name, const QString &value, const QString &toolTip = {});
    /// A fact whose values are links, below each other. Connect what they do.
    [[nodiscard]] QList<LinkLabel *> addLinks(const QString &name, const QStringList &texts);
    void addWidget(QWidget *widget);
    /// A link at the end of the title's line.
    [[nodiscard]] LinkLabel *addTitleLink(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addName(const QString &name, int row);

    ThemeSource &m_themes;
    QLayout *m_titleLine;
    QVBoxLayout *m_column;
    QGridLayout *m_facts = nullptr;
};

} // namespace hs::ui
