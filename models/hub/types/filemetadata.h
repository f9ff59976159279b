// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"

#include <QUrl>

namespace hs::hub {

/// What HEAD of /resolve/ tells (shared/hub-api/download.md §1.3).
struct FileMetadata
{
    Oid commit;
    Etag etag;
    qint64 size = 0;      ///< bytes
    QUrl location;        ///< where the bytes are: the blob host's signed address, or the Hub's own
    bool isOnHub = false; ///< location is on the Hub's own host: the token goes along
};

} // namespace hs::hub
