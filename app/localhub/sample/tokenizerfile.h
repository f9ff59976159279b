// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/filespec.h"
#include "localhub/sample/vocabularies.h"

namespace hs::localhub {

/// A tokenizer.json that the `tokenizers` library can load, and beside it what the list `also` names (vocab.json,
/// merges.txt, vocab.txt). Keys: kind (bpe or wordpiece), corpus, vocab (number of tokens), special (list of special
/// tokens, which get the last ids for bpe and the first for wordpiece).
[[nodiscard]] QList<SeedFile> makeTokenizer(const FileSpec &spec, Vocabularies &vocabularies);

} // namespace hs::localhub
