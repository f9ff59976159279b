// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"

namespace hs::app {

/// The page that shows a place; the caller owns it. The one table of places and pages.
[[nodiscard]] ui::Page *makePage(const models::Location &location, const ui::PageDependencies &dependencies);

} // namespace hs::app
