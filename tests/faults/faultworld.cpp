// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultworld.h"

#include "contenthash.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QEventLoop>
#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QSet>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::faults {
namespace {

QByteArray noise(qint64 size, quint32 seed)
{
    QList<quint32> words(size / 4 + 1);
    QRandomGenerator random(seed);
    random.fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.constData()), size);
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(content) == content.size();
}

/// Asks without following, and turns the loop until there is an answer.
std::unique_ptr<QNetworkReply> ask(QNetworkAccessManager &network, const QByteArray &method, const QUrl &url,
                                   const QByteArray &body = {})
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Authorization", "Bearer hf_acme");
    request.setRawHeader("Content-Type", "application/json");
    std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, body));
    static_cast<void>(turnUntil([&reply] { return reply->isFinished(); }));
    return reply;
}

} // namespace

int setting(const char *name, int byDefault)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? number : byDefault;
}

bool turnUntil(const std::function<bool()> &condition, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    QTimer look; // so that the loop wakes although nothing happens
    look.start(2);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

QString Run::path() const
{
    return events.isEmpty() ? QString() : events.last()["path"_L1].toString();
}

QJsonObject Run::error() const
{
    QJsonObject last;
    for (const QJsonObject &event : events) {
        if (event["event"_L1] == "failed"_L1)
            last = event["error"_L1].toObject();
    }
    return last;
}

QByteArray Run::text() const
{
    return "exit code " + QByteArray::number(exitCode) + ": " + errors +
           QJsonDocument(error()).toJson(QJsonDocument::Compact);
}

bool FaultWorld::isPossible()
{
    QTcpServer probe;
    return QFile::exists(program()) && probe.listen(QHostAddress(WireRelay::host()));
}

QString FaultWorld::makeSource(const Options &options)
{
    const QString source = m_folder.filePath(u"source/models/acme/mixed"_s);
    QMap<QString, QByteArray> files;
    for (qsizetype i = 0; i < options.large.size(); ++i)
        files[u"weights/model-%1.safetensors"_s.arg(i + 1)] = noise(options.large.at(i), static_cast<quint32>(i + 1));
    for (int i = 0; i < options.small; ++i) {
        const QByteArray text = noise(i * 20'000 / options.small * 3 / 4, static_cast<quint32>(1000 + i)).toBase64();
        files[u"small/%1/%2.txt"_s.arg(i % 7).arg(i)] = text;
    }
    files[u"config.json"_s] = R"({"architectures": ["Mixed"]})";
    files[u"the same again.json"_s] = files[u"config.json"_s];
    QSet<QByteArray> contents;
    m_files.clear();
    m_bytes = 0;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (!writeFile(source + u'/' + file.key(), *file))
            return u"no source: "_s + file.key();
        m_files[file.key()] = sha256(*file);
        if (contents.contains(m_files[file.key()]))
            continue;
        contents.insert(m_files[file.key()]);
        m_bytes += file->size();
    }
    return {};
}

QString FaultWorld::make(const Options &options)
{
    if (const QString wrong = makeSource(options); !wrong.isEmpty())
        return wrong;
    m_wire.stop();
    m_hub = std::make_unique<testkit::LocalHubProcess>();
    m_hubArguments = options.hub;
    if (!m_hub->import({m_folder.filePath(u"source"_s)}))
        return m_hub->errorText();
    if (const QString wrong = startHub(); !wrong.isEmpty())
        return wrong;
    QNetworkAccessManager network;
    QUrl url = m_hub->endpoint();
    url.setPath(u"/acme/mixed/resolve/main/weights/model-1.safetensors"_s);
    const auto reply = ask(network, "HEAD", url);
    m_blobPort = static_cast<quint16>(QUrl::fromEncoded(reply->rawHeader("Location")).port(0));
    if (!startWire())
        return u"the relay cannot listen"_s;
    renew();
    return {};
}

QString FaultWorld::startHub()
{
    testkit::LocalHubProcess::Options options;
    options.accounts =
        R"({"users":[{"name":"acme","fullname":"A","email":"a@example.test","token":"hf_acme"}],"orgs":[]})";
    options.faults = "[]";
    options.more = m_hubArguments;
    return m_hub->start(options) ? QString() : m_hub->errorText();
}

bool FaultWorld::restartHub()
{
    const int port = m_hub->endpoint().port();
    m_hub->stop();
    m_hubArguments << u"--port"_s << QString::number(port) << u"--blob-port"_s << QString::number(m_blobPort);
    return startHub().isEmpty();
}

bool FaultWorld::startWire()
{
    return m_wire.start(static_cast<quint16>(m_hub->endpoint().port()), m_blobPort);
}

int FaultWorld::post(const QString &path, const QJsonObject &body)
{
    QNetworkAccessManager network;
    QUrl url = m_hub->endpoint();
    url.setPath(path);
    const auto reply = ask(network, "POST", url, QJsonDocument(body).toJson());
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void FaultWorld::renew()
{
    static_cast<void>(m_hub->setFaults("[]"));
    m_wire.setRate(0);
    m_wire.setSurplus(0);
    m_wire.flipOnce(-1);
    m_wire.forgetBytes();
    m_wire.log().clear();
    if (m_cache.startsWith(m_folder.path()))
        QDir(m_cache).removeRecursively();
    m_cache = m_folder.filePath(u"cache%1"_s.arg(++m_caches));
}

QString FaultWorld::endpoint() const
{
    return u"http://%1:%2"_s.arg(WireRelay::host()).arg(m_hub->endpoint().port());
}

QString FaultWorld::program()
{
    return qEnvironmentVariable("HS_GET", QCoreApplication::applicationDirPath() + u"/hubscope-get"_s);
}

QStringList FaultWorld::arguments(const QStringList &more) const
{
    return QStringList{u"acme/mixed"_s, u"--endpoint"_s, endpoint(), u"--cache-dir"_s, m_cache, u"--json"_s} + more;
}

QProcessEnvironment FaultWorld::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith("HF_"_L1) || name.endsWith("_proxy"_L1, Qt::CaseInsensitive))
            environment.remove(name);
    }
    environment.insert(u"HF_HOME"_s, m_folder.filePath(u"home"_s));
    environment.insert(u"HF_ENDPOINT"_s, endpoint());
    return environment;
}

void FaultWorld::start(QProcess &process, const QStringList &more) const
{
    process.setProcessEnvironment(environment());
    process.setWorkingDirectory(m_folder.path());
    process.start(program(), arguments(more));
}

Run FaultWorld::finish(QProcess &process, std::chrono::milliseconds limit)
{
    if (!turnUntil([&process] { return process.state() == QProcess::NotRunning; }, limit)) {
        process.kill();
        static_cast<void>(turnUntil([&process] { return process.state() == QProcess::NotRunning; }));
    }
    Run run;
    if (process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    run.errors = process.readAllStandardError();
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            run.events << QJsonDocument::fromJson(line).object();
    }
    return run;
}

Run FaultWorld::get(const QStringList &more, std::chrono::milliseconds limit) const
{
    QProcess process;
    start(process, more);
    return finish(process, limit);
}

QString FaultWorld::wrongIn(const QString &folder) const
{
    if (folder.isEmpty())
        return u"there is no folder"_s;
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
        const QString path = folder + u'/' + file.key();
        if (!QFileInfo(path).isFile())
            return u"missing: "_s + file.key();
        if (sha256OfFile(path) != *file)
            return u"other bytes: "_s + file.key();
    }
    return {};
}

QString FaultWorld::unverified(const QString &cache) const
{
    const QString folder = (cache.isEmpty() ? m_cache : cache) + u"/models--acme--mixed"_s;
    for (const QFileInfo &blob : QDir(folder + u"/blobs"_s).entryInfoList(QDir::Files)) {
        if (isContentName(blob.fileName()) && !hasItsName(blob.filePath()))
            return u"not what its name says: "_s + blob.fileName();
    }
    QDirIterator entries(folder + u"/snapshots"_s, QDir::Files | QDir::System | QDir::Hidden,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        const QFileInfo blob(entry.isSymLink() ? entry.symLinkTarget() : entry.filePath());
        if (!blob.isFile())
            return u"leads nowhere: "_s + entry.filePath();
        if (!isContentName(blob.fileName()))
            return u"leads to %1: %2"_s.arg(blob.fileName(), entry.filePath());
    }
    return {};
}

int FaultWorld::verifiedBlobs() const
{
    const QStringList names = QDir(repoFolder() + u"/blobs"_s).entryList(QDir::Files);
    return static_cast<int>(std::ranges::count_if(names, &isContentName));
}

} // namespace hs::faults
