// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/diskfile.h"

#include <QHash>
#include <QMutex>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace hs::transfers {

/// Who will still write how much where, so that two downloads do not count on the same free bytes. For all threads; the
/// calls touch the disk.
class DiskLedger
{
public:
    using Look = std::function<std::optional<Volume>(const QString &)>;

    /// \param look  a seam for tests
    explicit DiskLedger(Look look = volumeOf);

    /// Bytes that somebody will write; taken back when destroyed.
    class Promise
    {
    public:
        Promise() = default;
        Promise(Promise &&other) noexcept;
        Promise &operator=(Promise &&other) noexcept;
        ~Promise();
        /// So many are left to write; never more than before.
        void shrinkTo(qint64 bytes);
        /// Did the last review() find that what is promised on its volume does not fit any more?
        [[nodiscard]] bool isShort() const;

    private:
        friend class DiskLedger;
        struct Sums;
        std::shared_ptr<Sums> m_sums;
        quint64 m_volume = 0;
        qint64 m_bytes = 0;
    };

    /// DiskFull: they do not fit beside what others promised. Where nothing is known of the space, everything fits.
    [[nodiscard]] Result<Promise> promise(const QString &folder, qint64 bytes);
    /// How many bytes are missing for that; 0: it fits.
    [[nodiscard]] qint64 missing(const QString &folder, qint64 bytes) const;
    /// Looks at all volumes on which something is promised: others write there, too.
    void review();
    /// Is the folder of all files still on the volume where it was first seen? A volume that was pulled out leaves an
    /// empty place, and what is written there fills another one. Disk, ENODEV: it is gone.
    [[nodiscard]] Result<void> checkHome(const QString &root);
    [[nodiscard]] std::optional<Volume> look(const QString &folder) const { return m_look(folder); }

private:
    Look m_look;
    std::shared_ptr<Promise::Sums> m_sums;
};

} // namespace hs::transfers
