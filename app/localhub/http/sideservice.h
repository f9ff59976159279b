// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/call.h"

#include <optional>

namespace hs::localhub {

/// What the Hub has on hosts of their own, and this hub below `/-/NAME/` of its one address ("-" is no account's name):
///
///   datasets-server   the dataset viewer (datasets-viewer.md); also by its name in front of the host's, since that is
///   what
///                     the `datasets` library makes of any HF_ENDPOINT (its utils/_dataset_viewer.py)
///   router            inference (inference.md); clients take its address as a base
struct SideService
{
    enum class Kind { DatasetViewer, InferenceRouter };

    Kind kind = Kind::DatasetViewer;
    qsizetype at = 0; ///< the first segment of the service's own path
};

[[nodiscard]] std::optional<SideService> sideServiceOf(const Call &call);
/// The address of the hub itself for a call to a side service.
[[nodiscard]] QByteArray hubOriginOf(const Call &call);

} // namespace hs::localhub
