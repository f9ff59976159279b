// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace hs::localhub::test {

/// A fresh certificate for 127.0.0.1, localhost, *.localhost and hub.test that signs itself, and its key; both as PEM.
/// Of several that are trusted together each needs a name of its own: issuers are looked up by it.
struct SelfSigned
{
    QByteArray certificate;
    QByteArray key;
};
[[nodiscard]] SelfSigned makeSelfSigned(const QByteArray &name = QByteArrayLiteral("localhost"));

} // namespace hs::localhub::test
