// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/opcodesview.h"

#include "common/banner.h"
#include "common/formats.h"
#include "files/filetable.h"
#include "files/rowsview.h"

#include <QVBoxLayout>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostImportsNamed = 12;

QString hexOffset(const QString &raw)
{
    return u"0x"_s + QString::number(raw.toLongLong(), 16);
}

} // namespace

OpcodesView::OpcodesView(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_imports(new Banner(themes, Banner::Shape::Flush, this))
    , m_rows(new RowsView(themes))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_imports);
    column->addWidget(m_rows, 1);
    setFocusProxy(m_rows);
}

void OpcodesView::setContent(const models::PreviewOpcodes &content)
{
    const hs::formats::PickleListing &listing = content.listing;
    if (listing.imports.isEmpty()) {
        m_imports->showMessage(Tone::Neutral, tr("Loading it imports nothing."), {});
    } else {
        QStringList names = listing.imports.mid(0, kMostImportsNamed);
        if (listing.imports.size() > names.size())
            names.append(tr("%Ln more", nullptr, formats::pluralOf(listing.imports.size() - names.size())));
        m_imports->showMessage(Tone::Info, tr("Loading it imports:"), names.join(u", "_s));
    }
    QList<QStringList> rows;
    rows.reserve(listing.ops.size());
    for (const hs::formats::PickleOp &op : listing.ops)
        rows.append({QString::number(op.offset), op.name, op.argument});
    QList<FactStrip::Fact> facts{{tr("Instructions"), formats::exactCount(listing.opCount)},
                                 {tr("Imports"), formats::exactCount(listing.imports.size())},
                                 {tr("Protocol"), QString::number(listing.protocol)}};
    if (listing.pickles > 1)
        facts.append({tr("Pickles"), QString::number(listing.pickles)});
    QString note = content.entry.isEmpty() ? tr("Listed from the file, nothing was executed.")
                                           : tr("Listed from %1, nothing was executed.").arg(content.entry);
    if (listing.isCut)
        note += u' ' + tr("The pickle ends too early.");
    else if (listing.opCount > listing.ops.size())
        note += u' ' + tr("These are the first %Ln instructions.", nullptr, formats::pluralOf(listing.ops.size()));
    m_rows->setPage({.name = tr("Instructions of the pickle"),
                     .facts = facts,
                     .titles = {tr("Offset"), tr("Instruction"), tr("Argument")},
                     .rows = rows,
                     .widths = {84, 152, 0},
                     .formats = {{0, hexOffset}},
                     .empty = tr("There are no instructions"),
                     .note = note});
}

} // namespace hs::ui
