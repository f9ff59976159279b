// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/accessiblerowmodel.h"

namespace hs::ui {

AccessibleRowModel::AccessibleRowModel(QObject *parent)
    : QIdentityProxyModel(parent)
{}

void AccessibleRowModel::setSentence(const Sentence &sentence)
{
    m_sentence = sentence;
}

QVariant AccessibleRowModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole && m_sentence && index.isValid()) {
        return m_sentence(index);
    }
    return QIdentityProxyModel::data(index, role);
}

} // namespace hs::ui
