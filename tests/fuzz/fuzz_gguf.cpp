// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/gguf.h"

#include "fuzzinput.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = hs::fuzz::inputOf(data, size);
    hs::fuzz::readInPortions(hs::formats::readGguf, input);
    hs::fuzz::readAsBeginning(hs::formats::readGguf, input);
    return 0;
}
