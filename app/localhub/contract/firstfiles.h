// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/types/values.h"

namespace hs::localhub {

/// What decides about the files that a new repository begins with (repos-write.md §2).
struct FirstFilesWish
{
    RepoKind kind = RepoKind::Model;
    QString name;
    QString license; ///< empty for none
    QString licenseName;
    QString licenseLink;
    QString sdk; ///< of a Space
    QString sdkVersion;
    QString shortDescription;
};

/// Paths and contents, without .gitattributes: a Space has a README with its settings, a static one a page as well; a
/// model or data set has a README when there is a license to write into it.
[[nodiscard]] QList<std::pair<QString, QByteArray>> firstFiles(const FirstFilesWish &wish);

} // namespace hs::localhub
