// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/archive.h"

#include "fuzzinput.h"

using hs::formats::SparseBytes;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = hs::fuzz::inputOf(data, size);
    hs::fuzz::readInPortions(hs::formats::readZip, input);
    const auto archive = hs::formats::readZip(SparseBytes::of(input));
    if (!archive)
        return 0;
    constexpr qint64 kLargest = 1 << 20;
    const QString pickle = hs::formats::torchPickleOf(*archive);
    const QString first = archive->entries.isEmpty() ? QString() : archive->entries.first().path;
    for (const QString &path : {pickle, first})
        hs::fuzz::readInPortions(
            [&path](const SparseBytes &bytes) { return hs::formats::readZipEntry(bytes, path, kLargest); }, input);
    return 0;
}
