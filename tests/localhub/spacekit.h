// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hubkit.h"

#include <QTcpSocket>

namespace hs::localhub::test {

/// acmeHub() with more Spaces of acme:
///   page     static: index.html, style.css, app/main.js, docs/index.html, big.bin (a large file)
///   hidden   static and private
///   dist     static, its page is dist/index.html
///   bad      YAML that cannot be read
///   odd      an sdk that nobody knows
///   bare     static without its index.html
///   built    static with an app_build_command
///   box      docker
[[nodiscard]] SeedHub spacesHub();

/// Faults allowed, a millisecond a step.
[[nodiscard]] ServerOptions quickSpaces();

/// The stage that anybody sees.
[[nodiscard]] QString stageOf(Hub &hub, const QString &space);

/// Commits to main of a Space of acme, as a client's commit would.
void commitTo(Hub &hub, const QString &space, const QString &path, const QString &content);

/// The page of a Space by its own host name, which is not looked up: the name goes into the Host header.
[[nodiscard]] Reply visit(Hub &hub, const QString &subdomain, const QString &path, Headers headers = {});

} // namespace hs::localhub::test
