// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/localhubprocess.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace Qt::StringLiterals;

namespace hs::testkit {

namespace {

constexpr int kStartLimit = 60000; // ms; the sample is made on the first start

QString program()
{
    return QStringLiteral(HS_BIN_DIR) + u"/hubscope-localhub"_s;
}

QString writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return path;
}

} // namespace

LocalHubProcess::LocalHubProcess()
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
}

LocalHubProcess::~LocalHubProcess()
{
    stop();
}

QString LocalHubProcess::dataFolder() const
{
    return m_data.isEmpty() ? m_folder.filePath(u"hub"_s) : m_data;
}

bool LocalHubProcess::start(const Options &options)
{
    if (!options.data.isEmpty())
        m_data = options.data;
    QStringList arguments{u"--data"_s, dataFolder(), u"--port"_s, u"0"_s, u"--seed"_s, options.seed};
    if (!options.accounts.isEmpty())
        arguments << u"--accounts"_s << writeFile(m_folder.filePath(u"accounts.json"_s), options.accounts);
    if (!options.faults.isEmpty())
        arguments << u"--faults"_s << writeFile(m_folder.filePath(u"faults.json"_s), options.faults);
    arguments += options.more;
    QByteArray output;
    const QMetaObject::Connection reading = QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                                                             [&] { output += m_process.readAllStandardOutput(); });
    m_process.start(program(), arguments);
    const bool isAnswered = QTest::qWaitFor(
        [&] { return output.contains('\n') || m_process.state() == QProcess::NotRunning; }, kStartLimit);
    QObject::disconnect(reading);
    const QByteArray line = output.left(output.indexOf('\n')).trimmed();
    if (!isAnswered || !line.startsWith("listening ")) {
        m_errorText = m_process.errorString() + u": "_s + QString::fromUtf8(m_process.readAllStandardError());
        return false;
    }
    m_endpoint = QUrl(QString::fromUtf8(line.sliced(10)));
    return true;
}

bool LocalHubProcess::import(const QStringList &arguments)
{
    QProcess process;
    process.start(program(), QStringList{u"import"_s, u"--data"_s, dataFolder()} + arguments);
    const bool isDone = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, kStartLimit);
    m_errorText = QString::fromUtf8(process.readAllStandardError());
    return isDone && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QByteArray LocalHubProcess::askControl(const QByteArray &method, const QString &path, const QByteArray &body)
{
    QNetworkAccessManager network;
    QUrl url = m_endpoint;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setRawHeader("Content-Type", "application/json");
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, body));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, kStartLimit) ||
        reply->error() != QNetworkReply::NoError) {
        m_errorText = reply->errorString();
        return {};
    }
    return reply->readAll();
}

bool LocalHubProcess::setFaults(const QByteArray &rules)
{
    m_errorText.clear();
    static_cast<void>(askControl("POST", u"/-/faults"_s, rules));
    return m_errorText.isEmpty();
}

QByteArray LocalHubProcess::requestLog()
{
    return askControl("GET", u"/-/requests"_s, {});
}

void LocalHubProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 10000))
        m_process.kill();
}

} // namespace hs::testkit
