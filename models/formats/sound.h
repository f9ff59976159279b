// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/reading.h"

#include <QList>

#include <chrono>

namespace hs::formats {

/// What is known of a recording without playing it.
struct Sound
{
    std::chrono::milliseconds length{0};
    int bitRate = 0;    ///< kbit/s, the average
    int sampleRate = 0; ///< Hz
    int channels = 0;
    QList<std::pair<QString, QString>> tags; ///< TITLE, ARTIST … as the file has them
};

/// Facts of a WAV, FLAC, MP3, Ogg (Vorbis, Opus, Speex), MP4, AIFF or other file that TagLib knows; the beginning and
/// often the end are read. OtherFormat when TagLib knows it not.
/// \param name  the file's name: its suffix decides where the content is ambiguous
[[nodiscard]] Reading<Sound> readSound(const SparseBytes &file, const QString &name);

} // namespace hs::formats
