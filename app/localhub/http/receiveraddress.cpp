// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/receiveraddress.h"

#include <QStringList>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

using Bytes = std::array<unsigned char, 16>;

struct Subnet
{
    const char *base;
    int bits;
};

constexpr std::array kNever = {
    Subnet{"169.254.0.0", 16},    Subnet{"fe80::", 10}, // link-local
    Subnet{"224.0.0.0", 3},       Subnet{"ff00::", 8},  // multicast, reserved, broadcast
    Subnet{"fd00:ec2::254", 128},                       // metadata of one cloud, by IPv6
};

/// Of this machine or a private network, or leading there by translation (RFC 6890).
constexpr std::array kThisNetwork = {
    Subnet{"0.0.0.0", 8},     Subnet{"10.0.0.0", 8},   Subnet{"100.64.0.0", 10},  Subnet{"127.0.0.0", 8},
    Subnet{"172.16.0.0", 12}, Subnet{"192.0.0.0", 24}, Subnet{"192.168.0.0", 16}, Subnet{"198.18.0.0", 15},
    Subnet{"::", 96},         Subnet{"fc00::", 7},     Subnet{"fec0::", 10},      Subnet{"64:ff9b::", 96},
    Subnet{"2002::", 16},
};

/// IPv4 in its IPv6 form (::ffff:a.b.c.d), which is another way to write it.
std::optional<Bytes> bytesOf(const QByteArray &text)
{
    Bytes bytes{};
    if (::inet_pton(AF_INET6, text.constData(), bytes.data()) == 1)
        return bytes;
    bytes[10] = bytes[11] = 0xFF;
    return ::inet_pton(AF_INET, text.constData(), bytes.data() + 12) == 1 ? std::optional(bytes) : std::nullopt;
}

bool isIn(const Bytes &address, const Subnet &subnet)
{
    constexpr int kIpv4At = 96;
    const Bytes base = bytesOf(subnet.base).value_or(Bytes());
    const int bits = subnet.bits + (QByteArrayView(subnet.base).contains(':') ? 0 : kIpv4At);
    for (int i = 0; i < bits; ++i) {
        const unsigned char mask = 0x80 >> (i % 8);
        if (((address.at(i / 8) ^ base.at(i / 8)) & mask) != 0)
            return false;
    }
    return true;
}

struct FreeAddresses
{
    void operator()(addrinfo *list) const { ::freeaddrinfo(list); }
};

QStringList addressesOf(const QString &host)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *list = nullptr;
    if (::getaddrinfo(host.toUtf8().constData(), nullptr, &hints, &list) != 0)
        return {};
    const std::unique_ptr<addrinfo, FreeAddresses> owned(list);
    QStringList addresses;
    for (const addrinfo *one = list; one; one = one->ai_next) {
        std::array<char, NI_MAXHOST> text{};
        if (::getnameinfo(one->ai_addr, one->ai_addrlen, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST) == 0)
            addresses << QString::fromLatin1(text.data());
    }
    return addresses;
}

} // namespace

bool mayReceive(const QString &address, bool reachesThisNetwork)
{
    const auto bytes = bytesOf(address.section(u'%', 0, 0).toLatin1());
    const auto isInIt = [&bytes](const Subnet &subnet) { return isIn(*bytes, subnet); };
    return bytes && !std::ranges::any_of(kNever, isInIt) &&
           (reachesThisNetwork || !std::ranges::any_of(kThisNetwork, isInIt));
}

std::expected<QString, QString> receiverAddress(const QString &host, bool reachesThisNetwork)
{
    const QStringList addresses = addressesOf(host);
    if (addresses.isEmpty())
        return std::unexpected(u"there is no host %1"_s.arg(host));
    for (const QString &address : addresses) {
        if (!mayReceive(address, reachesThisNetwork))
            return std::unexpected(u"this hub sends nothing to %1"_s.arg(address));
    }
    return addresses.constFirst();
}

} // namespace hs::localhub
