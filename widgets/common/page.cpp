// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/page.h"

// The class is an interface; this file gives its meta-object a home.
