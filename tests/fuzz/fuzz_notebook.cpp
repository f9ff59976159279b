// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/carddocument.h"
#include "cards/markdown.h"
#include "formats/notebook.h"

#include "fuzzinput.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto notebook = hs::formats::readNotebook(hs::fuzz::inputOf(data, size));
    if (!notebook)
        return 0;
    hs::cards::CardDocument page;
    page.body = hs::formats::notebookPage(*notebook).markdown;
    (void)hs::cards::renderCard(page, {}, {}, nullptr);
    return 0;
}
