// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace hs::models {

/// A file that could be downloaded.
struct OfferedFile
{
    QString path;
    qint64 size = 0;        ///< bytes
    qint64 bytesOnDisk = 0; ///< of these are in the place where it would go, whole or from an interrupted download
    bool isHere = false;    ///< whole
    bool isRefused = false; ///< the Hub keeps it back: it cannot be chosen
    friend bool operator==(const OfferedFile &, const OfferedFile &) = default;
};

/// A part of a repository that makes sense by itself.
struct DownloadChoice
{
    enum class Kind {
        Everything,
        Safetensors,  ///< without what holds the same weights in another format
        Quantization, ///< one GGUF model: all its shards, and the projector that goes with it
        Picked,       ///< file by file
    };

    Kind kind = Kind::Everything;
    QString label;     ///< Quantization: "Q4_K_M", or the model's name where that is not enough
    QString projector; ///< Quantization: the path of the mmproj file that is part of it
    QList<int> files;  ///< positions in the list of files, ascending
    qint64 bytes = 0;
    int missingShards = 0; ///< Quantization: parts that the repository does not have
    friend bool operator==(const DownloadChoice &, const DownloadChoice &) = default;
};

/// What can be chosen of these files, and only what the repository really has: everything; only safetensors, when that
/// leaves something out; each GGUF quantization, smallest first, when there are two or more, or other files beside one.
[[nodiscard]] QList<DownloadChoice> downloadChoices(const QList<OfferedFile> &files);

/// The quantization that a GGUF file's name tells, by the Hub's own rule (shared/hub-api/download.md §8): of the
/// upper-cased name the last known type, with "UD-" before and "_LETTERS" behind it where they stand. Empty: none.
[[nodiscard]] QString quantizationOf(QStringView path);

/// "model" and 2 of 5 for `model-00002-of-00005.gguf`: exactly five digits each (download.md §8).
struct Shard
{
    QString stem; ///< path without shard number and extension
    int number = 0;
    int count = 0;
};
[[nodiscard]] std::optional<Shard> shardOf(const QString &path);

} // namespace hs::models
