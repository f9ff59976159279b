// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/net/requestframing.h"

#include <algorithm>
#include <string_view>

namespace hs::localhub {
namespace {

constexpr size_t kMostLengthDigits = 18; // of a length: below 2^63

bool isTokenChar(unsigned char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("!#$%&'*+-.^_`|~").contains(static_cast<char>(c));
}

bool isHostChar(unsigned char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("-._:[]%").contains(static_cast<char>(c));
}

bool isDigit(unsigned char c)
{
    return c >= '0' && c <= '9';
}

std::optional<std::string> lengthTrouble(const httplib::Request &request)
{
    const size_t lengths = request.get_header_value_count("Content-Length");
    const size_t codings = request.get_header_value_count("Transfer-Encoding");
    if (lengths > 0 && codings > 0)
        return "Content-Length and Transfer-Encoding exclude each other";
    if (lengths > 1)
        return "There is more than one Content-Length";
    if (codings > 1 || (codings == 1 && request.get_header_value("Transfer-Encoding") != "chunked"))
        return "Only the transfer coding \"chunked\" is known here";
    const std::string length = request.get_header_value("Content-Length");
    if (lengths == 1 && (length.empty() || length.size() > kMostLengthDigits || !std::ranges::all_of(length, isDigit)))
        return "The Content-Length is not a number";
    return std::nullopt;
}

} // namespace

std::optional<std::string> headerTrouble(const httplib::Request &request)
{
    // httplib keeps "Content-Length " with its blank as a header of another name.
    for (const auto &[name, value] : request.headers) {
        if (!std::ranges::all_of(name, isTokenChar))
            return "A header's name is not valid";
    }
    const size_t hosts = request.get_header_value_count("Host");
    if (hosts > 1 || (hosts == 0 && request.version == "HTTP/1.1"))
        return "There must be one Host header";
    if (!isHostText(request.get_header_value("Host")))
        return "The Host header is not valid";
    return lengthTrouble(request);
}

bool isHostText(std::string_view text)
{
    return std::ranges::all_of(text, isHostChar);
}

BodyFraming framingOf(const httplib::Request &request)
{
    BodyFraming framing;
    framing.isChunked = request.has_header("Transfer-Encoding");
    framing.length = framing.isChunked ? 0 : request.get_header_value_u64("Content-Length");
    framing.hasBody = framing.isChunked || framing.length > 0;
    return framing;
}

} // namespace hs::localhub
