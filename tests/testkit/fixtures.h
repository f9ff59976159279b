// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace hs::testkit {

/// The folder of recorded answers, cards and files, or empty where it is absent (then the test skips, saying so).
[[nodiscard]] QString fixturesFolder();

/// Names of files below `folder` of the fixtures that end in `suffix`, sorted; relative to the fixtures' folder.
[[nodiscard]] QStringList fixtureFiles(const QString &folder, const QString &suffix);

[[nodiscard]] QByteArray readFile(const QString &path);

} // namespace hs::testkit

#define HS_NEEDS_FIXTURES()                                                                                            \
    if (hs::testkit::fixturesFolder().isEmpty())                                                                       \
    QSKIP("the recorded data (../shared/fixtures) is not here")
