// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/safetensors.h"

#include "fuzzinput.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = hs::fuzz::inputOf(data, size);
    hs::fuzz::readInPortions(hs::formats::readSafetensors, input);
    hs::fuzz::readAsBeginning(hs::formats::readSafetensors, input);
    if (const auto index = hs::formats::readSafetensorsIndex(input)) {
        for (const QString &file : index->files) {
            if (file.startsWith(u'/') || file.contains(QLatin1StringView("/../")))
                std::abort();
        }
    }
    return 0;
}
