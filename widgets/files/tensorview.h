// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/tensorlistmodel.h"

#include <QTimer>
#include <QWidget>

class QTreeView;

namespace hs::ui {

class AccessibleRowModel;
class DtypeBar;
class SearchField;
class SegmentedButton;
class StatePane;
class ThemeSource;

/// Tensors as a tree or a list with a filter, and how many parameters there are of each type.
class TensorView : public QWidget
{
    Q_OBJECT

public:
    explicit TensorView(ThemeSource &themes, QWidget *parent = nullptr);

    /// \param files  what Tensor::file counts in; the column for it is there with more than one
    void setTensors(const QList<hs::formats::Tensor> &tensors, const QStringList &files);
    [[nodiscard]] models::TensorListModel &model() { return m_model; }
    /// Puts the keyboard into the filter.
    void find();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildUi();
    void buildTree();
    [[nodiscard]] QWidget *makeBar();
    void showArranged();
    void fitColumns();
    void showMenu(const QPoint &position);

    ThemeSource &m_themes;
    models::TensorListModel m_model;
    AccessibleRowModel *m_rows;
    DtypeBar *m_types;
    SearchField *m_filter;
    SegmentedButton *m_shape;
    QTreeView *m_tree;
    StatePane *m_pane;
    QTimer m_filterTimer;
    bool m_hasFiles = false;
};

} // namespace hs::ui
