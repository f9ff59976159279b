// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace hs::ui {

/// Lets screen readers know every ChartCanvas as a chart with a name and a description and nothing inside: what Qt says
/// of a graphics view is a nameless pane. Called by each canvas; more than once does no harm.
void installAccessibleCharts();

} // namespace hs::ui
