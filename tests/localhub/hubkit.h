// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubserver.h"
#include "localhub/sample/seed.h"
#include "localhub/store/store.h"

#include <QHash>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace hs::localhub::test {

/// One answer as a client sees it.
struct Reply
{
    int status = 0;                        ///< 0 when there was none
    bool isComplete = false;               ///< false when the connection broke
    QHash<QByteArray, QByteArray> headers; ///< lower-case names
    QByteArray body;

    [[nodiscard]] QByteArray header(const char *name) const { return headers.value(name); }
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// A hub in this process on a free port with a folder of its own, and a client that follows nothing by itself.
class Hub
{
public:
    explicit Hub(const SeedHub &seed, ServerOptions options = {});
    ~Hub();

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] HubServer &server() { return *m_server; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Takes a certificate (PEM) for good from now on.
    void trust(const QByteArray &certificate);
    [[nodiscard]] QUrl url(const QString &pathAndQuery) const;

    /// `where` is a path with query, or a whole address.
    [[nodiscard]] Reply get(const QString &where, const Headers &headers = {});
    [[nodiscard]] Reply head(const QString &where, const Headers &headers = {});
    [[nodiscard]] Reply post(const QString &where, const QByteArray &type, const QByteArray &body,
                             const Headers &headers = {});
    /// Any verb; give the Content-Type with the headers.
    [[nodiscard]] Reply send(const QByteArray &verb, const QString &where, const QByteArray &body,
                             const Headers &headers);
    /// Any verb with a JSON body, by the holder of a token; "" is nobody.
    [[nodiscard]] Reply sendJson(const QByteArray &verb, const QString &where, const QJsonObject &body,
                                 const char *token);

private:
    GitLibrary m_git;
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<HubServer> m_server;
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
};

[[nodiscard]] Headers as(const char *token);

/// The hub that most tests use. Users: alice (admin of acme), bob (reads acme), carol (granted), dave (asked), erin.
/// Tokens are "hf_" and the name.
///   models    acme/tiny          three commits, branch dev, tag v1.0, refs/pr/1; once acme/old-tiny and "tiny"
///             acme/tiny-GGUF     quantized from acme/tiny
///             acme/secret        private
///             acme/auto, acme/manual   gated
///             acme/gone          disabled
///             bulk/m-000 … m-024
///   datasets  acme/words
///   spaces    acme/demo          uses acme/tiny
[[nodiscard]] SeedHub smallHub();
/// The same without the bulk repositories, for tests that need a fresh hub each time.
[[nodiscard]] SeedHub acmeHub();
/// With nothing but these of its repositories: a hub that is there sooner, for tests that make many.
[[nodiscard]] SeedHub only(const SeedHub &hub, const QStringList &fullNames);

/// A .safetensors file with one F32 tensor of four values.
[[nodiscard]] QByteArray tinySafetensors();
/// A version 3 .gguf file: architecture "llama", context length 2048, one tensor of 8 values.
[[nodiscard]] QByteArray tinyGguf();

/// The address in `Link: <…>; rel="next"`; empty without one.
[[nodiscard]] QString nextLink(const Reply &reply);

/// A body to send.
[[nodiscard]] QByteArray json(const QJsonObject &object);

} // namespace hs::localhub::test
