// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/tensorchanges.h"

#include "common/formats.h"
#include "history/keychangestable.h"
#include "history/sizefacts.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QVBoxLayout>

#include <algorithm>

namespace hs::ui {

namespace {

QString sentenceOf(const models::ComparedTensors &changes)
{
    const int tensors = static_cast<int>(changes.tensors.size());
    const int entries = static_cast<int>(changes.metadata.size());
    if (tensors == 0 && entries == 0)
        return TensorChanges::tr("The same tensors with other values. Values are not compared.");
    if (entries == 0)
        return TensorChanges::tr("%Ln tensors differ. Values are not compared.", nullptr, tensors);
    if (tensors == 0)
        return TensorChanges::tr("The same tensors; %Ln entries of the metadata differ. Values are not compared.",
                                 nullptr, entries);
    return TensorChanges::tr("%1; %2. Values are not compared.")
        .arg(TensorChanges::tr("%Ln tensors differ", nullptr, tensors),
             TensorChanges::tr("%Ln entries of the metadata differ", nullptr, entries));
}

} // namespace

TensorChanges::TensorChanges(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_sizes(new SizeFacts(themes, this))
    , m_tensors(new KeyChangesTable(themes, tr("Tensor"), this))
    , m_metadata(new KeyChangesTable(themes, tr("Metadata"), this))
{
    setSurface(this, Surface::Page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sizes);
    column->addWidget(m_metadata);
    column->addWidget(m_tensors);
    column->addStretch(1);
    m_column = column;
    m_tensors->setAccessibleName(tr("Changed tensors"));
    m_metadata->setAccessibleName(tr("Changed metadata"));
}

void TensorChanges::showChanges(const models::ComparedTensors &changes, const diff::ChangedFile &file)
{
    m_sizes->showFile(sentenceOf(changes), file);
    m_tensors->setChanges(changes.tensors);
    m_metadata->setChanges(changes.metadata);
    m_tensors->setVisible(!changes.tensors.isEmpty());
    m_metadata->setVisible(!changes.metadata.isEmpty());
    // Each gets of the room what it has rows for, the first few of them counting.
    constexpr qsizetype kMostCounted = 10;
    for (const auto &[table, rows] :
         {std::pair{m_metadata, changes.metadata.size()}, std::pair{m_tensors, changes.tensors.size()}}) {
        table->setMaximumHeight(table->wholeHeight());
        table->setMinimumHeight(std::min(table->wholeHeight(), table->leastHeight()));
        m_column->setStretchFactor(table, static_cast<int>(std::min(rows, kMostCounted)));
    }
    // Alone it stands at the top.
    m_sizes->setSizePolicy(QSizePolicy::Preferred, changes.tensors.isEmpty() && changes.metadata.isEmpty()
                                                       ? QSizePolicy::Expanding
                                                       : QSizePolicy::Fixed);
}

} // namespace hs::ui
