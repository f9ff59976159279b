// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/environmentcertificates.h"

#include "base/logging.h"
#include "base/onworker.h"

#include <QDir>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>

#include <atomic>
#include <mutex>

#ifdef Q_OS_LINUX
#include <sched.h>
#endif

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

Q_LOGGING_CATEGORY(lcNetwork, "hs.hub.network", QtInfoMsg)

/// Stands in an empty folder meanwhile, this thread alone. For each link in the system's folder of certificates that
/// leads nowhere Qt (6.8.2: systemCaCertificates() asks QSslCertificate::fromPath() for "") walks through the current
/// folder and all below it, which may be somebody's home. Only Linux needs it, and can do it for one thread.
class EmptyCurrentFolder
{
public:
    EmptyCurrentFolder()
    {
#ifdef Q_OS_LINUX
        m_isApart = m_empty.isValid() && unshare(CLONE_FS) == 0;
#endif
        if (m_isApart)
            QDir::setCurrent(m_empty.path());
    }
    ~EmptyCurrentFolder()
    {
        if (m_isApart)
            QDir::setCurrent(m_before);
    }
    EmptyCurrentFolder(const EmptyCurrentFolder &) = delete;
    EmptyCurrentFolder &operator=(const EmptyCurrentFolder &) = delete;

private:
    const QString m_before = QDir::currentPath();
    const QTemporaryDir m_empty;
    bool m_isApart = false;
};

void addCertificates()
{
    const auto systemConfiguration = [] {
        const EmptyCurrentFolder nothing;
        return QSslConfiguration::defaultConfiguration();
    };
    QSslConfiguration configuration = systemConfiguration();
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
