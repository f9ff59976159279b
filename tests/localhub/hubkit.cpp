// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"

#include "localhub/store/seeding.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace hs::localhub::test {
namespace {

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC).addDays(number);
}

SeedCommit commitOf(const QString &title, int when, const QList<SeedFile> &files)
{
    SeedCommit commit;
    commit.author = u"alice"_s;
    commit.title = title;
    commit.when = day(when);
    commit.files = files;
    return commit;
}

SeedRepo repoOf(SeedKind kind, const QString &owner, const QString &name, const QByteArray &card)
{
    SeedRepo repo;
    repo.kind = kind;
    repo.owner = owner;
    repo.name = name;
    repo.createdAt = day(0);
    repo.commits = {commitOf(u"Initial commit"_s, 0, {{u"README.md"_s, card}})};
    return repo;
}

SeedRepo tinyRepo()
{
    SeedRepo repo =
        repoOf(SeedKind::Model, u"acme"_s, u"tiny"_s,
               "---\nlicense: apache-2.0\nlanguage: [en, no]\npipeline_tag: text-generation\n"
               "datasets:\n- acme/words\ntags:\n- small\n---\n# Tiny\nSee https://arxiv.org/abs/2103.00020\n");
    repo.formerIds = {u"acme/old-tiny"_s, u"tiny"_s};
    repo.downloads = 500;
    repo.likes = 12;
    repo.trendingScore = 30;
    SeedCommit weights = commitOf(u"Add weights"_s, 1,
                                  {{u"model.safetensors"_s, tinySafetensors()},
                                   {u"config.json"_s, R"({"architectures":["LlamaForCausalLM"],"model_type":"llama"})"},
                                   {u"onnx/config.json"_s, "{}"}});
    weights.tags = {u"v1.0"_s};
    weights.coAuthors = {u"bob"_s};
    SeedCommit text = commitOf(u"Say more <b>"_s, 2, {{u"notes/long name.txt"_s, "one\ntwo\n"}});
    text.message = u"Because it was short."_s;
    SeedCommit dev = commitOf(u"Try something"_s, 3, {{u"dev.txt"_s, "dev\n"}});
    dev.branch = u"dev"_s;
    dev.branchFrom = u"main"_s;
    SeedCommit pull = commitOf(u"Propose a change"_s, 4, {{u"proposal.txt"_s, "please\n"}});
    pull.branch = u"refs/pr/1"_s;
    pull.branchFrom = u"main"_s;
    repo.commits << weights << text << dev << pull;
    return repo;
}

QList<SeedRepo> gatedRepos()
{
    QList<SeedRepo> repos;
    for (const auto &[name, gate] : {std::pair(u"auto"_s, SeedGate::Auto), std::pair(u"manual"_s, SeedGate::Manual)}) {
        SeedRepo repo = repoOf(SeedKind::Model, u"acme"_s, name, "---\nlicense: other\n---\n# Gated\n");
        repo.gate = gate;
        repo.accessGranted = {u"carol"_s};
        repo.accessPending = {u"dave"_s};
        repo.commits.first().files.append({u"model.safetensors"_s, tinySafetensors()});
        repo.commits.first().files.append({u"config.json"_s, "{}"});
        repos << repo;
    }
    return repos;
}

QList<SeedRepo> acmeRepos()
{
    QList<SeedRepo> repos{tinyRepo()};
    SeedRepo gguf =
        repoOf(SeedKind::Model, u"acme"_s, u"tiny-GGUF"_s, "---\nbase_model: acme/tiny\n---\n# Quantized\n");
    gguf.commits.first().files.append({u"tiny.Q4_0.gguf"_s, tinyGguf()});
    SeedRepo secret = repoOf(SeedKind::Model, u"acme"_s, u"secret"_s, "# Secret\n");
    secret.isPrivate = true;
    SeedRepo gone = repoOf(SeedKind::Model, u"acme"_s, u"gone"_s, "# Gone\n");
    gone.isDisabled = true;
    SeedRepo words =
        repoOf(SeedKind::Dataset, u"acme"_s, u"words"_s,
               "---\ntask_categories: [text-classification]\nsize_categories: n<1K\n---\n# Words\nA few words.\n");
    words.commits.first().files.append({u"train.csv"_s, "a,b\n1,2\n"});
    words.commits.first().files.append({u"codes.dat"_s, QByteArray("a\0b", 3)});
    SeedRepo demo = repoOf(SeedKind::Space, u"acme"_s, u"demo"_s,
                           "---\ntitle: Demo\nemoji: 🚀\nsdk: gradio\nmodels: [acme/tiny]\n---\n");
    demo.commits.first().files.append({u"app.py"_s, "print('hello')\n"});
    return repos << gguf << secret << gone << words << demo << gatedRepos();
}

QList<SeedRepo> bulkRepos()
{
    QList<SeedRepo> repos;
    for (int i = 0; i < 25; ++i) {
        SeedRepo repo =
            repoOf(SeedKind::Model, u"bulk"_s, u"m-%1"_s.arg(i, 3, 10, QChar(u'0')), "---\nlicense: mit\n---\n");
        repo.likes = i / 2;
        repo.createdAt = day(i);
        repos << repo;
    }
    return repos;
}

template <typename T>
void append(QByteArray &out, T value)
{
    value = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&value), sizeof value);
}

void appendString(QByteArray &out, const QByteArray &text)
{
    append<quint64>(out, static_cast<quint64>(text.size()));
    out += text;
}

} // namespace

Hub::Hub(const SeedHub &seedHub, ServerOptions options)
{
    auto store = Store::open(m_folder.path());
    if (!store)
        qFatal("%s", qPrintable(store.error().text));
    m_store = std::move(*store);
    if (const auto done = seed(*m_store, seedHub, u"test"_s); !done)
        qFatal("%s", qPrintable(done.error().text));
    m_server = std::make_unique<HubServer>(*m_store, std::move(options));
    if (const auto done = m_server->start(); !done)
        qFatal("%s", qPrintable(done.error().text));
}

Hub::~Hub()
{
    m_server.reset();
    m_store.reset();
}

QUrl Hub::url(const QString &pathAndQuery) const
{
    return pathAndQuery.startsWith("http"_L1) ? QUrl(pathAndQuery) : QUrl(m_server->address() + pathAndQuery);
}

void Hub::trust(const QByteArray &certificate)
{
    m_tls.setCaCertificates(QSslCertificate::fromData(certificate));
}

Reply Hub::get(const QString &where, const Headers &headers)
{
    return send("GET", where, {}, headers);
}

Reply Hub::head(const QString &where, const Headers &headers)
{
    return send("HEAD", where, {}, headers);
}

Reply Hub::post(const QString &where, const QByteArray &type, const QByteArray &body, const Headers &headers)
{
    return send("POST", where, body, Headers{{"Content-Type", type}} + headers);
}

Reply Hub::send(const QByteArray &verb, const QString &where, const QByteArray &body, const Headers &headers)
{
    QNetworkRequest request(url(where));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Accept-Encoding", "identity");
    request.setSslConfiguration(m_tls);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(verb == "HEAD"  ? m_network.head(request)
                                               : verb == "GET" ? m_network.get(request)
                                                               : m_network.sendCustomRequest(request, verb, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    Reply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.isComplete = reply->error() == QNetworkReply::NoError;
    for (const auto &[name, value] : reply->rawHeaderPairs())
        result.headers.insert(name.toLower(), value);
    result.body = reply->readAll();
    return result;
}

Reply Hub::sendJson(const QByteArray &verb, const QString &where, const QJsonObject &body, const char *token)
{
    return send(verb, where, QJsonDocument(body).toJson(QJsonDocument::Compact),
                Headers{{"Content-Type", "application/json"}} + as(token));
}

Headers as(const char *token)
{
    return *token ? Headers{{"Authorization", QByteArray("Bearer ") + token}} : Headers();
}

SeedHub acmeHub()
{
    SeedHub hub;
    for (const QString &name : {u"alice"_s, u"bob"_s, u"carol"_s, u"dave"_s, u"erin"_s})
        hub.users.append(
            {name, name.left(1).toUpper() + name.sliced(1), name + u"@example.test"_s, u"hf_"_s + name, false});
    hub.orgs = {{u"acme"_s, u"Acme"_s, {{u"alice"_s, u"admin"_s}, {u"bob"_s, u"read"_s}}}, {u"bulk"_s, u"Bulk"_s, {}}};
    hub.forEachRepo = [](const std::function<void(SeedRepo)> &receive) {
        for (const SeedRepo &repo : acmeRepos())
            receive(repo);
    };
    return hub;
}

SeedHub smallHub()
{
    SeedHub hub = acmeHub();
    hub.forEachRepo = [](const std::function<void(SeedRepo)> &receive) {
        for (const SeedRepo &repo : acmeRepos() + bulkRepos())
            receive(repo);
    };
    return hub;
}

SeedHub only(const SeedHub &hub, const QStringList &fullNames)
{
    SeedHub fewer = hub;
    fewer.forEachRepo = [all = hub.forEachRepo, fullNames](const std::function<void(SeedRepo)> &receive) {
        all([&](const SeedRepo &repo) {
            if (fullNames.contains(repo.owner + u'/' + repo.name))
                receive(repo);
        });
    };
    return fewer;
}

QByteArray tinySafetensors()
{
    const QByteArray header =
        R"({"__metadata__":{"format":"pt"},"w":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}})";
    QByteArray file;
    append<quint64>(file, static_cast<quint64>(header.size()));
    return file + header + QByteArray("0123456789abcdef");
}

QByteArray tinyGguf()
{
    QByteArray file("GGUF");
    append<quint32>(file, 3);
    append<quint64>(file, 1); // tensors
    append<quint64>(file, 2); // key-value pairs
    appendString(file, "general.architecture");
    append<quint32>(file, 8);
    appendString(file, "llama");
    appendString(file, "llama.context_length");
    append<quint32>(file, 4);
    append<quint32>(file, 2048);
    appendString(file, "token_embd.weight");
    append<quint32>(file, 1); // dimensions
    append<quint64>(file, 8);
    append<quint32>(file, 0); // F32
    append<quint64>(file, 0); // offset
    file.append(32 - file.size() % 32, '\0');
    return file + QByteArray(32, 'x');
}

QString nextLink(const Reply &reply)
{
    static const QRegularExpression form(u"<(http[^>]+)>; rel=\"next\""_s);
    return form.match(QString::fromUtf8(reply.header("link"))).captured(1);
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace hs::localhub::test
