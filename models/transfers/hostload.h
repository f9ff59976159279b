// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QUrl>

#include <memory>

namespace hs::transfers {

/// "host" or "host:port" where the port is not the scheme's own.
[[nodiscard]] QString hostName(const QUrl &url);

/// How many connections there are to which host, over all files, and how many a host seems to allow: one that refused
/// another connection while others went on is not asked for more for a while. One thread.
class HostLoad
{
public:
    /// A connection; counts for the host that it asks now. Gone when destroyed.
    class Place
    {
    public:
        Place() = default;
        Place(Place &&other) noexcept = default;
        Place &operator=(Place &&other) noexcept;
        ~Place();
        void moveTo(const QString &host);
        [[nodiscard]] const QString &host() const { return m_host; }

    private:
        friend class HostLoad;
        struct Counts;
        void leave();
        std::shared_ptr<Counts> m_counts;
        QString m_host;
    };

    HostLoad();

    [[nodiscard]] Place enter(const QString &host);
    [[nodiscard]] int connections() const; ///< to all hosts
    [[nodiscard]] int connectionsTo(const QString &host) const;
    /// May there be one more?
    [[nodiscard]] bool hasRoom(const QString &host, const QDateTime &now) const;
    /// A connection to it was refused; the others there, if any, are as many as it allows.
    void refused(const QString &host, const QDateTime &now);

private:
    std::shared_ptr<Place::Counts> m_counts;
};

} // namespace hs::transfers
