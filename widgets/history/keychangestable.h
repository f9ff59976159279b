// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/keychangesmodel.h"

#include <QTreeView>

namespace hs::ui {

class ThemeSource;

/// Changed keys, tensors or metadata: name, before, after. What is on one side only has the ground of added or removed
/// lines. Ctrl+C copies the selected rows, parted by tabs.
class KeyChangesTable : public QTreeView
{
    Q_OBJECT

public:
    /// \param what  title of the first column: "Key", "Tensor"
    KeyChangesTable(ThemeSource &themes, const QString &what, QWidget *parent = nullptr);

    void setChanges(const QList<diff::KeyChange> &changes) { m_model.setChanges(changes); }
    /// In which no row has to be scrolled to.
    [[nodiscard]] int wholeHeight() const;
    /// In which one row is seen.
    [[nodiscard]] int leastHeight() const;
    [[nodiscard]] const models::KeyChangesModel &changes() const { return m_model; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    models::KeyChangesModel m_model;
};

} // namespace hs::ui
