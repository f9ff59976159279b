// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/tensorlistmodel.h"

#include "base/onworker.h"

#include <algorithm>
#include <array>

namespace hs::models {

using base::HubError;
using base::Result;
using Root = std::shared_ptr<const TensorNode>;

namespace {

QCoro::Task<Result<Root>> layOutOnWorker(QList<formats::Tensor> tensors, TensorLayout layout, std::stop_token stop)
{
    Root root = co_await base::onWorker([tensors, layout] { return Root(layOutTensors(tensors, layout)); });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return root;
}

QString shapeText(const formats::Tensor &tensor)
{
    QStringList sizes;
    for (const qint64 size : tensor.shape)
        sizes.append(QString::number(size));
    return sizes.join(QStringLiteral(" × "));
}

} // namespace

TensorListModel::TensorListModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_shared<TensorNode>())
{}

TensorListModel::~TensorListModel() = default;

void TensorListModel::setTensors(const QList<formats::Tensor> &tensors, const QStringList &files)
{
    beginResetModel();
    m_tensors = tensors;
    m_files = files;
    m_root = std::make_shared<TensorNode>();
    endResetModel();
    arrange();
}

void TensorListModel::setShape(TensorLayout::Shape shape)
{
    if (shape == m_layout.shape)
        return;
    m_layout.shape = shape;
    arrange();
}

void TensorListModel::setFilter(const QString &text)
{
    if (text == m_layout.filter)
        return;
    m_layout.filter = text;
    arrange();
}

void TensorListModel::sort(int column, Qt::SortOrder order)
{
    constexpr std::array kOrders{TensorLayout::By::Name, TensorLayout::By::Dtype, TensorLayout::By::Parameters,
                                 TensorLayout::By::Bytes};
    if (column < 0 || column >= static_cast<int>(kOrders.size()))
        return;
    m_layout.by = kOrders.at(static_cast<size_t>(column));
    m_layout.order = order;
    arrange();
}

void TensorListModel::arrange()
{
    m_isArranging = true;
    m_scope.then(layOutOnWorker(m_tensors, m_layout, m_scope.restart()), [this](const Result<Root> &root) {
        beginResetModel();
        m_root = *root;
        endResetModel();
        m_isArranging = false;
        Q_EMIT arranged();
    });
}

const TensorNode *TensorListModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const TensorNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex TensorListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex TensorListModel::parent(const QModelIndex &index) const
{
    const TensorNode *group = index.isValid() ? nodeOf(index)->parent : nullptr;
    return group && group != m_root.get() ? createIndex(group->row, 0, group) : QModelIndex();
}

int TensorListModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int TensorListModel::columnCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : ColumnCount;
}

QVariant TensorListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_titles.value(section);
    const bool isNumber = section == Shape || section == Size;
    return role == Qt::TextAlignmentRole && isNumber ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
}

QVariant TensorListModel::cell(const TensorNode &node, int column) const
{
    if (column == Name)
        return node.name;
    if (column == Size)
        return node.bytes;
    if (node.isGroup())
        return {};
    const formats::Tensor &tensor = m_tensors.at(node.tensor);
    switch (column) {
    case Dtype:
        return tensor.dtype;
    case Shape:
        return shapeText(tensor);
    case File:
        return m_files.value(tensor.file);
    default:
        return {};
    }
}

QVariant TensorListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TensorNode &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell(node, index.column());
    case Qt::ToolTipRole:
        return node.isGroup() ? QVariant() : QVariant(m_tensors.at(node.tensor).name.toHtmlEscaped());
    case TensorRole:
        return node.isGroup() ? QVariant() : QVariant::fromValue(m_tensors.at(node.tensor));
    case IsGroupRole:
        return node.isGroup();
    case TensorsRole:
        return node.tensors;
    case GroupsRole: {
        const bool hasOnlyGroups = std::ranges::all_of(node.children, [](const auto &c) { return c->isGroup(); });
        return hasOnlyGroups ? static_cast<qint64>(node.children.size()) : 0;
    }
    case BytesRole:
        return node.bytes;
    case ParametersRole:
        return node.parameters;
    default:
        return {};
    }
}

} // namespace hs::models
