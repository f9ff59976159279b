// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/tensortree.h"

#include "lists/naturalorder.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <limits>

namespace hs::models {

namespace {

using Children = std::vector<std::unique_ptr<TensorNode>>;

constexpr qint64 kSmallGroup = 8; ///< tensors of a group that is dissolved
constexpr size_t kFewGroups = 4;  ///< of a first group that has nothing else
constexpr int kDeepest = 40;      ///< dots that make groups

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

std::function<bool(const QString &)> matcher(const QString &filter)
{
    if (filter.isEmpty())
        return [](const QString &) { return true; };
    if (!filter.contains(u'*'))
        return [filter](const QString &name) { return name.contains(filter, Qt::CaseInsensitive); };
    const QRegularExpression pattern(
        QRegularExpression::wildcardToRegularExpression(filter, QRegularExpression::UnanchoredWildcardConversion |
                                                                    QRegularExpression::NonPathWildcardConversion),
        QRegularExpression::CaseInsensitiveOption);
    return [pattern](const QString &name) { return pattern.match(name).hasMatch(); };
}

qint64 plus(qint64 a, qint64 b)
{
    return b > std::numeric_limits<qint64>::max() - a ? std::numeric_limits<qint64>::max() : a + b;
}

std::unique_ptr<TensorNode> leafOf(const formats::Tensor &tensor, qsizetype place, const QString &name)
{
    auto leaf = std::make_unique<TensorNode>();
    leaf->name = name;
    leaf->tensor = place;
    leaf->tensors = 1;
    leaf->parameters = tensor.parameters;
    leaf->bytes = std::max<qint64>(tensor.bytes, 0);
    return leaf;
}

void addSums(TensorNode &group)
{
    for (const auto &child : group.children) {
        if (child->isGroup())
            addSums(*child);
        group.tensors += child->tensors;
        group.parameters = plus(group.parameters, child->parameters);
        group.bytes = plus(group.bytes, child->bytes);
    }
}

/// Replaces groups that are not worth one by what they hold, named in full.
void dissolve(TensorNode &group)
{
    Children kept;
    for (auto &child : group.children) {
        if (child->isGroup())
            dissolve(*child);
        const bool isSmall = child->tensors <= kSmallGroup && !isNumber(child->name);
        if (!child->isGroup() || (child->children.size() > 1 && !isSmall)) {
            kept.push_back(std::move(child));
            continue;
        }
        for (auto &inner : child->children) {
            inner->name = child->name + u'.' + inner->name;
            kept.push_back(std::move(inner));
        }
    }
    group.children = std::move(kept);
}

/// "model" that holds only "decoder" and "encoder" says nothing by itself.
void liftFirstGroups(TensorNode &root)
{
    for (int step = 0; step < 3 && root.children.size() < kFewGroups; ++step) {
        Children lifted;
        bool isLifted = false;
        for (auto &child : root.children) {
            const bool hasOnlyGroups =
                child->isGroup() && child->children.size() <= kFewGroups &&
                std::ranges::all_of(child->children, [](const auto &c) { return c->isGroup() && !isNumber(c->name); });
            if (!hasOnlyGroups) {
                lifted.push_back(std::move(child));
                continue;
            }
            isLifted = true;
            for (auto &inner : child->children) {
                inner->name = child->name + u'.' + inner->name;
                lifted.push_back(std::move(inner));
            }
        }
        root.children = std::move(lifted);
        if (!isLifted)
            return;
    }
}

int compared(const TensorNode &a, const TensorNode &b, const QList<formats::Tensor> &tensors, TensorLayout::By by)
{
    const auto three = [](auto x, auto y) { return x < y ? -1 : (y < x ? 1 : 0); };
    switch (by) {
    case TensorLayout::By::Name:
        break;
    case TensorLayout::By::Dtype:
        return QString::compare(a.isGroup() ? QString() : tensors.at(a.tensor).dtype,
                                b.isGroup() ? QString() : tensors.at(b.tensor).dtype);
    case TensorLayout::By::Parameters:
        return three(a.parameters, b.parameters);
    case TensorLayout::By::Bytes:
        return three(a.bytes, b.bytes);
    }
    return naturalCompare(a.name, b.name);
}

void arrange(TensorNode &group, const QList<formats::Tensor> &tensors, const TensorLayout &layout)
{
    std::ranges::stable_sort(group.children, [&](const auto &a, const auto &b) {
        const int difference = compared(*a, *b, tensors, layout.by);
        return layout.order == Qt::AscendingOrder ? difference < 0 : difference > 0;
    });
    for (size_t i = 0; i < group.children.size(); ++i) {
        TensorNode &child = *group.children[i];
        child.row = static_cast<int>(i);
        child.parent = &group;
        arrange(child, tensors, layout);
    }
}

class TreeGrower
{
public:
    explicit TreeGrower(TensorNode &root)
        : m_root(root)
    {}

    void add(const formats::Tensor &tensor, qsizetype place)
    {
        TensorNode *group = &m_root;
        qsizetype from = 0;
        for (int depth = 0; depth < kDeepest; ++depth) {
            const qsizetype dot = tensor.name.indexOf(u'.', from);
            if (dot < 0)
                break;
            group = groupIn(*group, tensor.name.sliced(from, dot - from), tensor.name.left(dot));
            from = dot + 1;
        }
        group->children.push_back(leafOf(tensor, place, tensor.name.sliced(from)));
    }

private:
    TensorNode *groupIn(TensorNode &parent, const QString &name, const QString &path)
    {
        TensorNode *&known = m_groups[path];
        if (!known) {
            parent.children.push_back(std::make_unique<TensorNode>());
            known = parent.children.back().get();
            known->name = name;
        }
        return known;
    }

    TensorNode &m_root;
    QHash<QString, TensorNode *> m_groups; ///< by their path
};

} // namespace

std::unique_ptr<TensorNode> layOutTensors(const QList<formats::Tensor> &tensors, const TensorLayout &layout)
{
    auto root = std::make_unique<TensorNode>();
    const auto passes = matcher(layout.filter.trimmed());
    TreeGrower tree(*root);
    for (qsizetype i = 0; i < tensors.size(); ++i) {
        const formats::Tensor &tensor = tensors.at(i);
        if (!passes(tensor.name))
            continue;
        if (layout.shape == TensorLayout::Shape::Tree)
            tree.add(tensor, i);
        else
            root->children.push_back(leafOf(tensor, i, tensor.name));
    }
    addSums(*root);
    if (layout.shape == TensorLayout::Shape::Tree) {
        dissolve(*root);
        liftFirstGroups(*root);
    }
    arrange(*root, tensors, layout);
    return root;
}

} // namespace hs::models
