// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <map>

namespace hs::faults {

/// Which bytes of which content went out to a client, and which of them for a second time. A content is named by its
/// address without the query, which is where a signature stands.
class WireLog
{
public:
    struct Asked
    {
        QByteArray method;
        QByteArray target;
        int status = 0;
        qint64 at = 0; ///< ms of the relay's clock, when the answer's head came
    };

    void note(const Asked &asked) { m_asked.append(asked); }
    /// `bytes` of the content from `from` on went out.
    void sent(const QByteArray &content, qint64 from, qint64 bytes);

    [[nodiscard]] const QList<Asked> &asked() const { return m_asked; }
    /// All bytes of contents; answers of the API are none.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// Those of them that had gone out before.
    [[nodiscard]] qint64 repeated() const { return m_repeated; }
    void clear() { *this = WireLog(); }

private:
    using Ranges = std::map<qint64, qint64>; // from → end, apart from each other
    QHash<QByteArray, Ranges> m_contents;
    QList<Asked> m_asked;
    qint64 m_bytes = 0;
    qint64 m_repeated = 0;
};

} // namespace hs::faults
