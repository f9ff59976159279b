// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whichfile/varianttablemodel.h"

#include "common/formats.h"

#include <QLocale>

namespace hs::ui {

using models::Fit;
using models::ModelVariant;

QString fitWord(Fit fit)
{
    switch (fit) {
    case Fit::Yes:
        return VariantTableModel::tr("Yes");
    case Fit::Partly:
        return VariantTableModel::tr("Partly");
    case Fit::No:
        return VariantTableModel::tr("No");
    case Fit::Unknown:
        break;
    }
    return QStringLiteral("–");
}

QString needSentence(const models::WhichFile &source, const ModelVariant &variant)
{
    const models::MemoryNeed need = source.needOf(variant);
    QStringList parts{VariantTableModel::tr("%1 weights").arg(formats::bytes(variant.weightBytes))};
    if (variant.projectorBytes > 0)
        //: A file beside a model through which it sees pictures.
        parts.append(VariantTableModel::tr("%1 mmproj").arg(formats::bytes(variant.projectorBytes)));
    if (need.kvCache)
        //: %1 bytes, %2 tokens: what a model keeps of what it has read.
        parts.append(VariantTableModel::tr("%1 KV cache for %2 tokens")
                         .arg(formats::bytes(*need.kvCache), formats::exactCount(source.use().context)));
    QString sentence = parts.size() > 1 ? VariantTableModel::tr("%1 = %2").arg(parts.join(QStringLiteral(" + ")),
                                                                               formats::bytes(need.sum()))
                                        : parts.first();
    sentence += u'.';
    if (!need.kvCache && !source.isLooking())
        sentence += u' ' + VariantTableModel::tr("The repository does not tell what the context needs besides.");
    if (need.fit == Fit::Partly && source.machine().gpuMemory > 0)
        sentence += u' ' + VariantTableModel::tr("Part of it lies in ordinary memory, which is slower.");
    else if (need.fit == Fit::Partly)
        sentence += u' ' + VariantTableModel::tr("The weights fit, but not with that context.");
    if (variant.missingShards > 0)
        sentence +=
            u' ' + VariantTableModel::tr("%Ln parts are missing in the repository.", nullptr, variant.missingShards);
    return sentence;
}

VariantTableModel::VariantTableModel(const models::WhichFile &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_variants(source.variants())
{
    connect(&source, &models::WhichFile::variantsChanged, this, [this] {
        beginResetModel();
        m_variants = m_source.variants();
        endResetModel();
    });
    connect(&source, &models::WhichFile::needsChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

int VariantTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_variants.size());
}

int VariantTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString VariantTableModel::text(const ModelVariant &variant, int column) const
{
    switch (column) {
    case Name:
        return variant.label.isEmpty() ? tr("As they are") : variant.label.section(u'/', -1);
    case Bits:
        return variant.bitsPerWeight ? QLocale().toString(*variant.bitsPerWeight, 'f', 1) : QStringLiteral("–");
    case Size:
        return formats::bytes(variant.bytes());
    case Needs:
        return formats::bytes(m_source.needOf(variant).sum());
    default:
        return fitWord(m_source.needOf(variant).fit);
    }
}

QVariant VariantTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ModelVariant &variant = m_variants.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(variant, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Fits ? tr("Fits this computer: %1").arg(text(variant, Fits))
                                      : text(variant, index.column());
    case Qt::ToolTipRole:
        return needSentence(m_source, variant);
    case Qt::TextAlignmentRole:
        return index.column() == Bits || index.column() == Size || index.column() == Needs
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case FitRole:
        return int(m_source.needOf(variant).fit);
    default:
        return {};
    }
}

QVariant VariantTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Bits || section == Size || section == Needs ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                      : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Bits)
        return tr("Bits per weight");
    if (role == Qt::ToolTipRole && section == Needs)
        return tr("Memory for the weights and the context");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Variant");
    case Bits:
        return tr("Bits");
    case Size:
        return tr("Size");
    case Needs:
        return tr("Needs");
    default:
        return tr("Fits");
    }
}

} // namespace hs::ui
