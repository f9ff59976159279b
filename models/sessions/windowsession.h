// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "sessions/tabhistory.h"
#include "settings/settingsfile.h"

#include <QList>
#include <QString>
#include <QThreadPool>

#include <optional>

namespace hs::models {

/// The tabs of a window.
struct TabsSnapshot
{
    QList<TabHistory> tabs;
    qsizetype current = 0;
    QList<TabHistory> closed; ///< newest last
    friend bool operator==(const TabsSnapshot &, const TabsSnapshot &) = default;
};

/// Keeps the tabs of a window in a file, so that they are there again after the next start or a crash. The file is
/// written whole and renamed, in the order of the calls, on a thread of its own; the destructor waits for the last one.
class WindowSession
{
public:
    /// \param path  made when first saved
    explicit WindowSession(QString path);
    ~WindowSession();
    WindowSession(const WindowSession &) = delete;
    WindowSession &operator=(const WindowSession &) = delete;

    struct Restored
    {
        std::optional<TabsSnapshot> tabs;     ///< nothing when there is no file or it could not be used
        std::optional<SetAsideFile> setAside; ///< a damaged file
    };
    /// Reads the file. Addresses of this program that cannot be understood are left out.
    [[nodiscard]] Restored restore() const;

    /// Returns at once. The same contents as last time are not written again.
    void save(const TabsSnapshot &tabs);

private:
    QString m_path;
    QByteArray m_written;
    QThreadPool m_writer;
};

/// The file's contents (CBOR). For tests of its damage.
[[nodiscard]] QByteArray encodeTabs(const TabsSnapshot &tabs);
[[nodiscard]] std::optional<TabsSnapshot> decodeTabs(const QByteArray &bytes);

} // namespace hs::models
