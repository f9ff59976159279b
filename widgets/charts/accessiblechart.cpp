// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/accessiblechart.h"

#include "charts/chartcanvas.h"

#include <QAccessibleWidget>

namespace hs::ui {

namespace {

class AccessibleChart : public QAccessibleWidget
{
public:
    explicit AccessibleChart(ChartCanvas *canvas)
        : QAccessibleWidget(canvas, QAccessible::Chart)
        , m_canvas(canvas)
    {}

    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        // The category that the arrow keys went to.
        return kind == QAccessible::Value ? m_canvas->readout() : QAccessibleWidget::text(kind);
    }

private:
    ChartCanvas *m_canvas;
};

QAccessibleInterface *makeAccessibleChart(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<ChartCanvas *>(object);
    return canvas ? new AccessibleChart(canvas) : nullptr;
}

} // namespace

void installAccessibleCharts()
{
    QAccessible::installFactory(makeAccessibleChart);
}

} // namespace hs::ui
