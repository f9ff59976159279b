// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/downloadjob.h"

namespace hs::transfers {

/// It moves nothing for now: somebody else may.
void park(const DownloadJob &job);

/// Looks every few seconds whether the space has appeared, and says how much is missing. False: stopped.
[[nodiscard]] QCoro::Task<bool> waitForSpace(DownloadJob job, HubError error, std::stop_token stop);

/// Looks every few seconds whether the volume is there again and can be written, and says what is wrong with it. One
/// that can be written and gives errors nevertheless is left alone for longer each time. False: stopped.
/// \param times  it was waited for, this one included
[[nodiscard]] QCoro::Task<bool> waitForVolume(DownloadJob job, HubError error, int times, std::stop_token stop);

} // namespace hs::transfers
