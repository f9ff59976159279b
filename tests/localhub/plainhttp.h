// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hubkit.h"

namespace hs::localhub::test {

/// HTTP that blocks, one connection a request, for threads without an event loop. Follows nothing by itself.
class PlainHttp
{
public:
    /// `token` stands for a caller; empty for nobody.
    PlainHttp(const QUrl &hub, QByteArray token);

    /// `where` is a path with query, or a whole address (which gets no token). Status 0 when the connection broke.
    [[nodiscard]] Reply send(const QByteArray &verb, const QString &where, const QByteArray &body = {},
                             const QByteArray &type = "application/json") const;
    [[nodiscard]] Reply get(const QString &where) const { return send("GET", where); }

private:
    QUrl m_hub;
    QByteArray m_token;
};

} // namespace hs::localhub::test
