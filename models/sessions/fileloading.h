// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/filecontent.h"
#include "sessions/tensorloading.h"

namespace hs::models {

/// Bytes of the first portion of a text or table, and of each further one.
inline constexpr qint64 kFirstPortion = 256 * 1000;
inline constexpr qint64 kNextPortion = 1000 * 1000;
/// More of a text or table is not read for looking at it.
inline constexpr qint64 kLargestText = 50 * 1000 * 1000;
inline constexpr qint64 kLargestImage = 20 * 1000 * 1000;

/// What of a file is shown.
struct LoadQuestion
{
    FileSource source;
    FileFace face = FileFace::Text;
    /// Bytes that turn out to be no text are shown as bytes, a file that is not what its name promises too: when the
    /// face was chosen by the name, not by the person.
    bool mayBeOther = true;
    cards::SyntaxColors colors;
    FilesProgress progress;
};

struct LoadedFace
{
    FileFace face = FileFace::Bytes; ///< as asked, or Bytes
    PreviewContent content;
};

[[nodiscard]] QCoro::Task<base::Result<LoadedFace>> loadFace(LoadQuestion question, std::stop_token stop);

/// The next portion of a text or table: the same, with `piece` or `rows` of that portion alone.
[[nodiscard]] QCoro::Task<base::Result<PreviewText>> loadMoreText(FileSource source, PreviewText before,
                                                                  std::stop_token stop);
/// What was read so far in other colours, where it has any: a text's `piece` is all of it.
[[nodiscard]] QCoro::Task<base::Result<PreviewContent>> colourAgain(PreviewContent content, QString path,
                                                                    cards::SyntaxColors colors, std::stop_token stop);
[[nodiscard]] QCoro::Task<base::Result<PreviewTable>> loadMoreRows(FileSource source, PreviewTable before,
                                                                   std::stop_token stop);

} // namespace hs::models
