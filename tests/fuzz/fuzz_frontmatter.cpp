// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/carddocument.h"
#include "cards/frontmatter.h"

#include "fuzzinput.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray yaml = hs::fuzz::inputOf(data, size);
    (void)hs::cards::parseCard("---\n" + yaml + "\n---\n# Card\n");
    return 0;
}
