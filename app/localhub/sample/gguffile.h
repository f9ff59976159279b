// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/filespec.h"
#include "localhub/sample/vocabularies.h"

namespace hs::localhub {

/// GGUF files with true heads and random weights. Keys: layout, quants (one file each; "QUANT" in the path is
/// replaced), shards (files <stem>-0000k-of-0000n.gguf), architecture, context, hidden, ffn, heads, kvheads, layers,
/// vocab, corpus, special, chat_template; tokenizer: none leaves the vocabulary out (projector files).
[[nodiscard]] QList<SeedFile> makeGguf(const FileSpec &spec, Vocabularies &vocabularies);

} // namespace hs::localhub
