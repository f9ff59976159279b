// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/reading.h"
#include "formats/tensor.h"

#include <QStringList>

namespace hs::formats {

/// One pair of a GGUF file's metadata. Numbers are written in the C locale.
struct GgufEntry
{
    QString key;
    QString type;     ///< "u32", "string", "array of string"
    QString text;     ///< the value; for an array its first elements
    qint64 count = 1; ///< elements of an array
    QStringList head; ///< an array's first kGgufArrayHead elements
    bool isArray = false;
};

inline constexpr int kGgufArrayHead = 200;

/// All of a .gguf file but the numbers.
struct Gguf
{
    int version = 0;
    bool isBigEndian = false;
    qint64 headerBytes = 0; ///< up to where the tensors' data begins
    QList<GgufEntry> entries;
    QList<Tensor> tensors;

    /// Null when there is none.
    [[nodiscard]] const GgufEntry *find(QStringView key) const;
    [[nodiscard]] QString text(QStringView key) const;
};

/// Reads metadata and tensor table of versions 1 to 3 in either byte order (shared/hub-api/download.md §8 has layout
/// and limits; sizes of types: ggml-org/ggml, docs/gguf.md and gguf-py/gguf/constants.py). Arrays of numbers are passed
/// over without their bytes; those of texts have to be walked.
[[nodiscard]] Reading<Gguf> readGguf(const SparseBytes &file);

/// The pairs alone, up to the first whose key starts with `before`: what a model is like is said before its tokenizer,
/// which may have megabytes. Tensors are left out and headerBytes is 0.
[[nodiscard]] Reading<Gguf> readGgufPairs(const SparseBytes &file, QLatin1StringView before);

/// What of a GGUF value of `general.file_type` is called: "Q4_K_M"; empty for a number of the future.
[[nodiscard]] QString ggufFileType(qint64 number);

} // namespace hs::formats
