// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace hs::localhub::test {

/// A fresh certificate for 127.0.0.1, localhost and *.localhost that signs itself, and its key; both as PEM.
struct SelfSigned
{
    QByteArray certificate;
    QByteArray key;
};
[[nodiscard]] SelfSigned makeSelfSigned();

} // namespace hs::localhub::test
