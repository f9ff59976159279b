// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repodetails.h"

#include <QWidget>

namespace hs::ui {

class LinkLabel;
class ThemeSource;

/// What a model was made from and what was made from it, as a small tree: bases above, the model, kinds of children
/// with their number below.
class ModelTree : public QWidget
{
    Q_OBJECT

public:
    ModelTree(ThemeSource &themes, const hub::RepoDetails &details, QWidget *parent = nullptr);

    /// Is there anything to show but the model itself?
    [[nodiscard]] static bool hasFamily(const hub::RepoDetails &details);

Q_SIGNALS:
    void baseChosen(const QString &id, bool inBackground);
    /// \a relation: quantized, adapter, finetune, merge
    void childrenChosen(const QString &relation, bool inBackground);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        int depth = 0;
        QWidget *label = nullptr;
        QString note;
        bool isSelf = false;
        bool hasIcon = false;
    };
    void addBases(const hub::RepoDetails &details);
    void addChildren(const hub::ChildCounts &children, int depth);
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] QRect labelRect(qsizetype row) const;

    ThemeSource &m_themes;
    QList<Row> m_rows;
};

} // namespace hs::ui
