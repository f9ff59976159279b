// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

namespace hs::models {

/// Space of the file system that a folder is on.
struct VolumeSpace
{
    QString root;      ///< where it is mounted; empty: the folder could not be looked at
    qint64 total = -1; ///< bytes
    qint64 free = -1;  ///< bytes that this person may use

    [[nodiscard]] bool isKnown() const { return !root.isEmpty(); }
    friend bool operator==(const VolumeSpace &, const VolumeSpace &) = default;
};

/// Of a folder that may not exist yet: its nearest parent that does. Touches the disk: on a worker.
[[nodiscard]] VolumeSpace volumeSpaceOf(const QString &folder);

} // namespace hs::models
