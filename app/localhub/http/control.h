// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubcontext.h"
#include "localhub/http/requestlog.h"

#include <optional>

/// What tests steer the server with while it runs; only there with --faults.
namespace hs::localhub {

/// True for `/-/faults` and `/-/requests`, which are neither counted, logged nor spoiled by a fault.
[[nodiscard]] bool isControl(const Call &call);
[[nodiscard]] Answer controlAnswer(FaultPlan &faults, RequestLog &log, const Call &call);
/// Makes the commit of a fault and tells of it; trouble is only logged.
void commitNow(const HubContext &hub, const CommitFault &commit);

} // namespace hs::localhub
