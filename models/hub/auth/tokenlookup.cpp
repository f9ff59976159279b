// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/auth/tokenlookup.h"

#include "base/logging.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

Q_LOGGING_CATEGORY(lcAuth, "hs.hub.auth", QtInfoMsg)

/// `1`, `ON`, `YES`, `TRUE` in any case (conventions.md §15).
bool isTrue(const QString &value)
{
    const QString upper = value.toUpper();
    return upper == "1"_L1 || upper == "ON"_L1 || upper == "YES"_L1 || upper == "TRUE"_L1;
}

/// `~` and `$NAME` as the official client expands them.
QString expanded(QString path, const QProcessEnvironment &environment)
{
    const QString home = environment.value(u"HOME"_s, QDir::homePath());
    if (path == "~"_L1 || path.startsWith("~/"_L1))
        path.replace(0, 1, home);
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        path.replace(u"${"_s + name + u'}', environment.value(name));
        if (path.contains(u'$' + name + u'/') || path.endsWith(u'$' + name))
            path.replace(u'$' + name, environment.value(name));
    }
    return QDir::cleanPath(path);
}

QString folderOf(const QProcessEnvironment &environment, const QStringList &names, const QString &otherwise)
{
    for (const QString &name : names) {
        // Empty counts as unset: an empty path would mean the working folder.
        if (const QString value = environment.value(name); !value.isEmpty())
            return expanded(value, environment);
    }
    return otherwise;
}

} // namespace

HubEnvironment HubEnvironment::read(const QProcessEnvironment &environment)
{
    HubEnvironment out;
    const QString endpoint = environment.value(u"HF_ENDPOINT"_s);
    out.isEndpointSet = !endpoint.isEmpty();
    out.endpoint = QUrl(out.isEndpointSet ? endpoint : u"https://huggingface.co"_s);
    const QString home = environment.value(u"HOME"_s, QDir::homePath());
    const QString xdg = folderOf(environment, {u"XDG_CACHE_HOME"_s}, home + u"/.cache"_s);
    out.home = folderOf(environment, {u"HF_HOME"_s}, xdg + u"/huggingface"_s);
    out.hubCache = folderOf(environment, {u"HF_HUB_CACHE"_s, u"HUGGINGFACE_HUB_CACHE"_s}, out.home + u"/hub"_s);
    out.tokenPath = folderOf(environment, {u"HF_TOKEN_PATH"_s}, out.home + u"/token"_s);
    out.isOffline =
        isTrue(environment.value(u"HF_HUB_OFFLINE"_s)) || isTrue(environment.value(u"TRANSFORMERS_OFFLINE"_s));
    out.isImplicitTokenDisabled = isTrue(environment.value(u"HF_HUB_DISABLE_IMPLICIT_TOKEN"_s));
    out.areSymlinksDisabled = isTrue(environment.value(u"HF_HUB_DISABLE_SYMLINKS"_s));
    return out;
}

std::optional<FoundToken> findToken(const QProcessEnvironment &environment)
{
    if (!environment.value(u"HF_OIDC_RESOURCE"_s).isEmpty())
        qCWarning(lcAuth) << "HF_OIDC_RESOURCE is set, but no token is got by OIDC here";
    for (const QString &name : {u"HF_TOKEN"_s, u"HUGGING_FACE_HUB_TOKEN"_s}) {
        const AccessToken token(environment.value(name));
        if (!token.isEmpty())
            return FoundToken{token, TokenOrigin::Environment};
    }
    QFile file(HubEnvironment::read(environment).tokenPath);
    constexpr qint64 kLongest = 64 * 1024;
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt; // nobody signed in with the official tools
    const AccessToken token(QString::fromUtf8(file.read(kLongest)));
    if (token.isEmpty())
        return std::nullopt;
    return FoundToken{token, TokenOrigin::File};
}

} // namespace hs::hub
