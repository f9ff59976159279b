// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/auth/keychaintokenstore.h"

#include <QCoroSignal>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace hs::hub {

using QCoro::Task;

namespace {

constexpr auto kService = "hubscope"_L1;

Result<void> outcome(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
        return {};
    return base::failure(base::HubError::Kind::Disk, u"key ring"_s, job.errorString());
}

template <typename Job>
void prepare(Job &job, const QUrl &endpoint)
{
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    job.setKey(endpoint.toString());
}

Task<Result<AccessToken>> readToken(QUrl endpoint)
{
    QKeychain::ReadPasswordJob job(kService.toString());
    prepare(job, endpoint);
    job.start();
    co_await qCoro(&job, &QKeychain::Job::finished);
    const Result<void> done = outcome(job);
    if (!done)
        co_return std::unexpected(done.error());
    co_return AccessToken(job.textData());
}

Task<Result<void>> writeToken(QUrl endpoint, AccessToken token)
{
    QKeychain::WritePasswordJob job(kService.toString());
    prepare(job, endpoint);
    job.setTextData(QString::fromUtf8(token.value()));
    job.start();
    co_await qCoro(&job, &QKeychain::Job::finished);
    co_return outcome(job);
}

Task<Result<void>> deleteToken(QUrl endpoint)
{
    QKeychain::DeletePasswordJob job(kService.toString());
    prepare(job, endpoint);
    job.start();
    co_await qCoro(&job, &QKeychain::Job::finished);
    co_return outcome(job);
}

} // namespace

Task<Result<AccessToken>> KeychainTokenStore::load(QUrl endpoint)
{
    return readToken(std::move(endpoint));
}

Task<Result<void>> KeychainTokenStore::save(QUrl endpoint, AccessToken token)
{
    return writeToken(std::move(endpoint), std::move(token));
}

Task<Result<void>> KeychainTokenStore::remove(QUrl endpoint)
{
    return deleteToken(std::move(endpoint));
}

} // namespace hs::hub
