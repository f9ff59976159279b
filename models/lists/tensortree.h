// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/tensor.h"

#include <memory>
#include <vector>

namespace hs::models {

/// A group of tensors whose names begin alike, or one tensor.
struct TensorNode
{
    QString name; ///< behind that of its group
    TensorNode *parent = nullptr;
    std::vector<std::unique_ptr<TensorNode>> children;
    int row = 0;
    qsizetype tensor = -1; ///< place in the list; -1 for a group
    qint64 tensors = 0;    ///< below; 1 for a tensor
    qint64 parameters = 0;
    qint64 bytes = 0;

    [[nodiscard]] bool isGroup() const { return tensor < 0; }
};

/// How the tensors are laid out.
struct TensorLayout
{
    enum class Shape { Tree, List };
    enum class By { Name, Dtype, Parameters, Bytes };

    Shape shape = Shape::Tree;
    QString filter; ///< part of a name; with "*" a pattern: "layers.*.fc1"
    By by = By::Name;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const TensorLayout &, const TensorLayout &) = default;
};

/// The root of all that pass the filter. Groups are made of what stands before a dot; small ones without a number are
/// dissolved, so that a layer's weights stand side by side. Pure: for a worker.
[[nodiscard]] std::unique_ptr<TensorNode> layOutTensors(const QList<formats::Tensor> &tensors,
                                                        const TensorLayout &layout);

} // namespace hs::models
