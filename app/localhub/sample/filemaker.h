// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/filespec.h"
#include "localhub/sample/vocabularies.h"

namespace hs::localhub {

/// Makes the files a recipe asks for. Its key `make` says how; resources/sample-hub/README.md lists the ways.
class FileMaker
{
public:
    [[nodiscard]] QList<SeedFile> make(const FileSpec &spec);

private:
    Vocabularies m_vocabularies;
};

} // namespace hs::localhub
