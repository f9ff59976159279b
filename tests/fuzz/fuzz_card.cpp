// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/carddocument.h"
#include "cards/markdown.h"

#include "fuzzinput.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const hs::cards::CardDocument card = hs::cards::parseCard(hs::fuzz::inputOf(data, size));
    hs::cards::CardContext context;
    context.repoId = QStringLiteral("acme/reader");
    const hs::cards::RenderedCard rendered = hs::cards::renderCard(card, context, {}, nullptr);
    // Nothing active may come through.
    const QString html = rendered.html();
    for (const auto word : {QLatin1StringView("<script"), QLatin1StringView("<iframe"), QLatin1StringView("<object")}) {
        if (html.contains(word, Qt::CaseInsensitive))
            std::abort();
    }
    return 0;
}
