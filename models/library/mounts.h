// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace hs::library {

/// The table of mounted volumes, as it was when it was read. Asks no volume anything: a dead one would not answer.
class Mounts
{
public:
    /// From /proc/self/mountinfo; empty where there is none.
    [[nodiscard]] static Mounts read();
    explicit Mounts(QStringList points);

    /// The mount point that `path` lies below, or, when its last step is a link, that the link leads below. The path
    /// itself where nothing is known.
    [[nodiscard]] QString of(const QString &path) const;

private:
    QStringList m_points; // longest first
};

} // namespace hs::library
