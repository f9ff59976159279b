// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/typeschart.h"

#include "charts/chartpanel.h"
#include "common/formats.h"

#include <QCoreApplication>

namespace hs::ui {

namespace {

class TypesWords
{
    Q_DECLARE_TR_FUNCTIONS(TypesWords)
};

} // namespace

void showTypes(ChartPanel &panel, const QList<hs::formats::DtypeSum> &sums)
{
    ChartNumbers numbers{.categoryTitle = TypesWords::tr("Type", "of numbers"),
                         .categories = {},
                         .series = {{TypesWords::tr("Parameters"), {}}},
                         .axisLabels = {},
                         .isOverTime = false,
                         .top = {}};
    for (const hs::formats::DtypeSum &sum : sums) {
        numbers.categories.append(sum.dtype);
        numbers.series.first().values.append(static_cast<double>(sum.parameters));
    }
    panel.setTitle(TypesWords::tr("Parameters by type"));
    panel.setForm(ChartForm::HorizontalBars);
    panel.setFormat([](double value) { return formats::parameters(static_cast<qint64>(value)); },
                    [](double value) { return formats::exactCount(static_cast<qint64>(value)); });
    panel.setNumbers(numbers);
}

} // namespace hs::ui
