// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/seed.h"

namespace hs::localhub {

/// Token of the sample user `nadia` (Nadia Okafor): admin of lagos-speech, writer in harbor-audio, reader of
/// kestrel-lm; may read some gated repositories and waits for others. Worth nothing anywhere but on a sample hub.
inline constexpr QLatin1StringView kSampleToken("hf_sampleNadiaOkaforWorksOnlyHere01");
/// Token of the sample user `omar`, who belongs to no organization and has passed no gate.
inline constexpr QLatin1StringView kSampleOutsiderToken("hf_sampleOmarOutsideWorksOnlyHere2");

/// The sample hub that `--seed sample` makes: about 60 models, 25 datasets and 12 Spaces of our own making.
/// Deterministic: the same bytes, dates and commit ids on every machine.
[[nodiscard]] SeedHub sampleHub();

} // namespace hs::localhub
