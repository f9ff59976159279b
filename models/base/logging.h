// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>
#include <QString>

namespace hs::base {

/// The same text without what must never be seen: access tokens (`hf_…`, `api_org_…`, bearer values) and the
/// signatures of signed addresses. Every message of the program passes through this before it is written.
[[nodiscard]] QString withoutSecrets(QString text);

} // namespace hs::base
