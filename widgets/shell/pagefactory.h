// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"

#include <functional>

namespace hs::ui {

/// Makes the page for a place; the caller owns it. The shell knows no concrete page: the composition root does.
using PageFactory = std::function<Page *(const models::Location &location)>;

} // namespace hs::ui
