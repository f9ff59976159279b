// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/environmentcertificates.h"

#include "base/logging.h"
#include "base/onworker.h"

#include <QSslCertificate>
#include <QSslConfiguration>

#include <atomic>
#include <mutex>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

Q_LOGGING_CATEGORY(lcNetwork, "hs.hub.network", QtInfoMsg)

void addCertificates()
{
    auto configuration = QSslConfiguration::defaultConfiguration();
    for (const char *name : {"SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"}) {
        const QString path = qEnvironmentVariable(name);
        if (!path.isEmpty() && !configuration.addCaCertificates(path))
            qCWarning(lcNetwork) << name << "names a file without certificates:" << path;
    }
    const QString folder = qEnvironmentVariable("SSL_CERT_DIR");
    if (!folder.isEmpty())
        configuration.addCaCertificates(folder + u"/*.pem"_s, QSsl::Pem, QSslCertificate::PatternSyntax::Wildcard);
    QSslConfiguration::setDefaultConfiguration(configuration);
}

} // namespace

QCoro::Task<void> environmentCertificates()
{
    static std::once_flag once;
    static std::atomic_bool areAdded = false;
    if (areAdded)
        co_return;
    co_await base::onWorker([] {
        std::call_once(once, addCertificates);
        areAdded = true;
    });
}

} // namespace hs::hub
