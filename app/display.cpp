// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "display.h"

#include <algorithm>

#ifdef Q_OS_LINUX
#include <QScopeGuard>

#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace hs::app {

#ifdef Q_OS_LINUX

namespace {

bool isAnswered(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || static_cast<size_t>(path.size()) >= sizeof(address.sun_path))
        return false;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    const int handle = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (handle < 0)
        return false;
    const auto close = qScopeGuard([handle] { ::close(handle); });
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(path.size()));
    return ::connect(handle, reinterpret_cast<const sockaddr *>(&address), length) == 0;
}

/// [host]:number[.screen]; X(7)
bool isXAnswered(const QString &display)
{
    const qsizetype colon = display.lastIndexOf(u':');
    const QString host = display.first(std::max<qsizetype>(colon, 0));
    if (!host.isEmpty() && host != "unix"_L1)
        return true;
    const QByteArray path = "/tmp/.X11-unix/X" + display.sliced(colon + 1).section(u'.', 0, 0).toLatin1();
    return isAnswered(path) || isAnswered('\0' + path);
}

bool isWaylandAnswered(const QString &display, const QString &runtimeFolder)
{
    return isAnswered((display.startsWith(u'/') ? display : runtimeFolder + u'/' + display).toLocal8Bit());
}

} // namespace

bool hasDisplay(const QStringList &arguments, const QProcessEnvironment &environment)
{
    const bool isNamed = std::ranges::any_of(arguments, [](const QString &word) {
        const QString option = word.section(u'=', 0, 0);
        return option.endsWith("-platform"_L1) || option.endsWith("-display"_L1);
    });
    if (isNamed || !environment.value(u"QT_QPA_PLATFORM"_s).isEmpty())
        return true;
    const QString x = environment.value(u"DISPLAY"_s);
    const QString wayland = environment.value(u"WAYLAND_DISPLAY"_s);
    return (!x.isEmpty() && isXAnswered(x)) ||
           (!wayland.isEmpty() && isWaylandAnswered(wayland, environment.value(u"XDG_RUNTIME_DIR"_s)));
}

#else

bool hasDisplay(const QStringList &, const QProcessEnvironment &)
{
    return true;
}

#endif

} // namespace hs::app
