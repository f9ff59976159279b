// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/strongid.h"

namespace hs::hub {

/// A git object id or commit id: 40 hex digits, or fewer where somebody abbreviated it.
using Oid = base::StrongId<struct OidTag>;

/// A content id without quotes and `W/`: 40 hex = git blob sha1, 64 hex = SHA-256 (shared/hub-api/download.md §1.3).
using Etag = base::StrongId<struct EtagTag>;

/// A user's or an organization's name; both share one namespace.
using AccountName = base::StrongId<struct AccountNameTag>;

/// An opaque, absolute address of the next page, as the `Link` header gave it. Never built by us.
using Cursor = base::StrongId<struct CursorTag>;

} // namespace hs::hub
