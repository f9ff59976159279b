// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string_view>

#include <httplib.h>

/// Where a request's body ends. Two programs that read this differently can be made to take a part of one request for
/// another one ("request smuggling"), so that whatever is not beyond doubt is refused (RFC 9112 §6.3, §11.2).
namespace hs::localhub {

struct BodyFraming
{
    bool hasBody = false;
    bool isChunked = false;
    uint64_t length = 0; ///< of a body that is not chunked
};

/// What is wrong with the request line and headers, in words for the client; nothing when all is well.
[[nodiscard]] std::optional<std::string> headerTrouble(const httplib::Request &request);
/// True for what can be a host with a port, and nothing that means something elsewhere.
[[nodiscard]] bool isHostText(std::string_view text);
/// Of a request without trouble.
[[nodiscard]] BodyFraming framingOf(const httplib::Request &request);

} // namespace hs::localhub
