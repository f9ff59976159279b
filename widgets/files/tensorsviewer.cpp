// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/tensorsviewer.h"

#include "charts/chartpanel.h"
#include "common/formats.h"
#include "files/factstrip.h"
#include "files/filetable.h"
#include "files/noteline.h"
#include "files/rowsview.h"
#include "files/tensorview.h"
#include "files/typeschart.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hs::ui {

namespace {

QString typesText(const QList<hs::formats::DtypeSum> &sums)
{
    QStringList names;
    for (const hs::formats::DtypeSum &sum : sums)
        names.append(sum.dtype);
    constexpr qsizetype kMostTypesNamed = 3;
    if (names.size() > kMostTypesNamed)
        return names.mid(0, kMostTypesNamed).join(QStringLiteral(", ")) + QStringLiteral(", …");
    return names.join(QStringLiteral(", "));
}

} // namespace

TensorsViewer::TensorsViewer(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_facts(new FactStrip(themes, this))
    , m_parts(new QStackedWidget(this))
    , m_tensors(new TensorView(themes))
    , m_details(new QWidget)
    , m_types(new ChartPanel(themes, m_details))
    , m_metadata(new RowsView(themes, m_details))
    , m_note(new NoteLine(themes, this))
{
    m_parts->addWidget(m_tensors);
    m_parts->addWidget(m_details);
    auto *details = new QVBoxLayout(m_details);
    const ThemeSpace &space = themes.theme().space;
    details->setContentsMargins(0, space.s2, 0, 0);
    auto *types = new QHBoxLayout; // the chart has no margin of its own, the table has
    types->setContentsMargins(space.s4, 0, space.s4, 0);
    types->addWidget(m_types);
    details->addLayout(types);
    details->addWidget(m_metadata, 1);
    connect(m_types, &ChartPanel::statusMessage, this, &TensorsViewer::statusMessage);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_facts);
    column->addWidget(m_parts, 1);
    column->addWidget(m_note);
    setFocusProxy(m_tensors);
    connect(m_note, &NoteLine::linkActivated, this,
            [this] { showPart(m_parts->currentWidget() == static_cast<QWidget *>(m_tensors)); });
}

void TensorsViewer::setContent(const models::PreviewTensors &content)
{
    const QList<hs::formats::DtypeSum> sums = hs::formats::sumsByDtype(content.tensors);
    qint64 parameters = 0;
    for (const hs::formats::DtypeSum &sum : sums)
        parameters += sum.parameters;
    const bool isOne = content.files.size() <= 1;
    m_facts->setFacts({{tr("Parameters"), formats::exactCount(parameters)},
                       {tr("Tensors"), formats::exactCount(content.tensors.size())},
                       {tr("Type", "of numbers"), typesText(sums)},
                       {isOne ? tr("File") : tr("%Ln files", nullptr, formats::pluralOf(content.files.size())),
                        formats::bytes(content.fileBytes)}});
    m_tensors->setTensors(content.tensors, content.files);
    showTypes(*m_types, sums);
    QList<QStringList> rows;
    for (const auto &[key, value] : content.metadata)
        rows.append({key, value});
    m_metadata->setPage({.name = tr("Metadata"),
                         .facts = {},
                         .titles = {tr("Name"), tr("Value")},
                         .rows = rows,
                         .widths = {160, 0},
                         .formats = {},
                         .empty = tr("This file has no metadata"),
                         .note = {}});
    const QString header = formats::bytes(content.headerBytes);
    m_noteText = isOne ? tr("Read from the %1 header. The weights were not downloaded.").arg(header)
                       : tr("Read from %1 of headers. The weights were not downloaded.").arg(header);
    showPart(false);
}

void TensorsViewer::showPart(bool isDetails)
{
    m_parts->setCurrentWidget(isDetails ? m_details : static_cast<QWidget *>(m_tensors));
    m_note->setNote(m_noteText, isDetails ? tr("Tensors") : tr("Metadata"));
}

void TensorsViewer::find()
{
    showPart(false);
    m_tensors->find();
}

} // namespace hs::ui
