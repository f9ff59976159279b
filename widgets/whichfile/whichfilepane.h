// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"
#include "sessions/machineprobe.h"
#include "sessions/whichfile.h"
#include "whichfile/varianttablemodel.h"

class QTreeView;

namespace hs::ui {

class MachineFields;
class TextLabel;
class VariantDelegate;

/// "Which file do I need": the variants of a repository in a table, with size, what each needs of memory and whether
/// that is there. Hidden while a repository has no variants. As high as its rows, up to a limit.
class WhichFilePane : public QWidget
{
    Q_OBJECT
public:
    explicit WhichFilePane(const PageDependencies &dependencies, QWidget *parent = nullptr);

    void showRepo(const hub::RepoDetails &details);
    void clear();
    /// Rows beyond these scroll; 0: the pane is given its height.
    void setMostRows(int rows);

    [[nodiscard]] models::WhichFile &source() { return m_source; }
    [[nodiscard]] QTreeView *table() const { return m_table; }
    [[nodiscard]] MachineFields *fields() const { return m_fields; }
    [[nodiscard]] QString sumText() const;

    static constexpr int kMostRows = 8;

Q_SIGNALS:
    void downloadRequested(const QList<hs::transfers::DownloadRequest> &requests);
    /// There are variants now, or none any more.
    void availabilityChanged(bool hasVariants);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildUi();
    void buildTable();
    void takeFields();
    void showSum();
    void fit();
    void download(int row);

    const PageDependencies m_dependencies;
    models::MachineProbe m_probe;
    models::WhichFile m_source;
    VariantTableModel m_model;
    MachineFields *m_fields;
    QTreeView *m_table;
    VariantDelegate *m_delegate;
    TextLabel *m_sum;
    int m_mostRows = kMostRows;
};

} // namespace hs::ui
