// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "killworker.h"

#include "hubkit.h"

#include "commitkit.h"
#include "localhub/git/lfsstore.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub::test {
namespace {

constexpr qsizetype kMostRepos = 3;
constexpr qsizetype kMostFiles = 6;

QByteArray card(int step)
{
    return "---\ntags: [step-" + QByteArray::number(step) + "]\n---\n# Step " + QByteArray::number(step) + '\n';
}

QSet<QString> names(const QJsonArray &list, QLatin1StringView member)
{
    QSet<QString> set;
    for (const QJsonValue &item : list)
        set.insert(item[member].toString());
    return set;
}

} // namespace

KillWorker::KillWorker(QString account, quint32 seed)
    : m_account(std::move(account))
    , m_random(seed)
{
    m_git.answerWith(u"hf_"_s + m_account);
}

void KillWorker::writeUntilKilled(const QUrl &hub, std::atomic<int> &started)
{
    struct Choice
    {
        Act act;
        int weight;
    };
    static constexpr std::array<Choice, 10> choices = {
        Choice{&KillWorker::create, 2},    {&KillWorker::commit, 6},       {&KillWorker::push, 4},
        {&KillWorker::makeBranch, 2},      {&KillWorker::removeBranch, 1}, {&KillWorker::makeTag, 1},
        {&KillWorker::openPullRequest, 2}, {&KillWorker::squash, 1},       {&KillWorker::move, 2},
        {&KillWorker::remove, 1}};
    constexpr int kAllWeights = 22;
    m_hub = hub;
    for (bool goesOn = true; goesOn && m_trouble.isEmpty();) {
        int at = below(kAllWeights);
        size_t choice = 0;
        for (; at >= choices.at(choice).weight; ++choice)
            at -= choices.at(choice).weight;
        m_next = m_now;
        ++started;
        goesOn = (this->*choices.at(choice).act)();
    }
}

QString KillWorker::anyRepo()
{
    return m_now.isEmpty() ? QString() : m_now.keys().at(below(static_cast<int>(m_now.size())));
}

QByteArray KillWorker::bytes(int least, int most)
{
    QByteArray content(least + below(most - least), Qt::Uninitialized);
    for (char &byte : content)
        byte = static_cast<char>(m_random());
    return content;
}

bool KillWorker::settle(const Reply &reply, const char *what)
{
    if (reply.status == 0)
        return false;
    if (reply.status < 200 || reply.status > 299) {
        m_trouble = u"%1: %2 answers %3 %4"_s.arg(m_account, QString::fromLatin1(what))
                        .arg(reply.status)
                        .arg(QString::fromUtf8(reply.body));
        return false;
    }
    m_now = m_next;
    ++m_answered;
    return true;
}

bool KillWorker::create()
{
    if (m_now.size() >= kMostRepos)
        return true;
    const QString name = u"r%1"_s.arg(++m_number);
    m_next[name].branches = {u"main"_s};
    return settle(PlainHttp(m_hub, "hf_" + m_account.toUtf8())
                      .send("POST", u"/api/repos/create"_s, json({{u"name"_s, name}, {u"type"_s, u"model"_s}})),
                  "create");
}

bool KillWorker::uploadLarge(const QString &repo, const QByteArray &content)
{
    const PlainHttp http(m_hub, "hf_" + m_account.toUtf8());
    const QJsonObject object{{u"oid"_s, sha256Hex(content)}, {u"size"_s, content.size()}};
    const Reply batch = http.send("POST", u"/%1/%2.git/info/lfs/objects/batch"_s.arg(m_account, repo),
                                  json({{u"operation"_s, u"upload"_s},
                                        {u"transfers"_s, QJsonArray{u"basic"_s}},
                                        {u"objects"_s, QJsonArray{object}},
                                        {u"hash_algo"_s, u"sha256"_s}}),
                                  "application/vnd.git-lfs+json");
    if (!settle(batch, "batch"))
        return false;
    const QString href = batch.object()["objects"_L1][0]["actions"_L1]["upload"_L1]["href"_L1].toString();
    return href.isEmpty() || settle(http.send("PUT", href, content), "upload");
}

bool KillWorker::commit()
{
    const QString name = anyRepo();
    if (name.isEmpty())
        return create();
    const int step = ++m_number;
    QList<QJsonObject> lines;
    KillRepo after = m_now.value(name);
    const auto put = [&](const QString &path, const QByteArray &content, bool isLarge) {
        lines << (isLarge ? largeLine(path, content) : fileLine(path, content));
        after.files.insert(path, content);
    };
    put(u"README.md"_s, card(step), false);
    for (int i = 0, end = below(3); i < end; ++i)
        put(u"folder-%1/f%2.txt"_s.arg(i).arg(step), bytes(10, 3000).toHex(), false);
    if (below(3) == 0) {
        const QByteArray content = bytes(1000, 200'000);
        if (!uploadLarge(name, content))
            return false;
        put(u"w%1.bin"_s.arg(step), content, true);
    }
    while (after.files.size() > kMostFiles) {
        const QString path = after.files.lastKey();
        after.files.remove(path);
        if (!m_now.value(name).files.contains(path))
            lines.removeIf([&path](const QJsonObject &line) { return line["value"_L1]["path"_L1] == path; });
        else
            lines << removalLine("deletedFile", path);
    }
    m_next[name] = after;
    return settle(
        PlainHttp(m_hub, "hf_" + m_account.toUtf8())
            .send("POST", api(name) + u"/commit/main"_s, ndjson(u"Step %1"_s.arg(step), lines), "application/x-ndjson"),
        "commit");
}

bool KillWorker::push()
{
    const QString name = anyRepo();
    if (name.isEmpty())
        return create();
    const int step = ++m_number;
    const QString folder = u"push-%1"_s.arg(step);
    const QString branch = u"b%1"_s.arg(step);
    const QString url = m_hub.resolved(QUrl(u"/%1/%2"_s.arg(m_account, name))).toString();
    GitRun done = m_git.run({u"clone"_s, u"--quiet"_s, u"--depth=1"_s, url, folder});
    if (done.isGood()) {
        done = m_git.commit(folder, u"README.md"_s, card(step));
        m_next[name].files.insert(u"README.md"_s, card(step));
        m_next[name].branches.insert(branch);
    }
    if (done.isGood())
        done = m_git.run({u"push"_s, u"--quiet"_s, u"origin"_s, u"main"_s, u"main:"_s + branch}, folder);
    QDir(m_git.path(folder)).removeRecursively();
    // A push that failed because the hub is gone is no trouble.
    Reply reply;
    reply.status = done.isGood() ? 200 : 500;
    reply.body = done.text.toUtf8();
    if (!done.isGood() && PlainHttp(m_hub, {}).get(u"/"_s).status == 0)
        reply.status = 0;
    return settle(reply, "push");
}

bool KillWorker::makeBranch()
{
    const QString name = anyRepo();
    if (name.isEmpty())
        return true;
    const QString branch = u"b%1"_s.arg(++m_number);
    m_next[name].branches.insert(branch);
    return settle(PlainHttp(m_hub, "hf_" + m_account.toUtf8()).send("POST", api(name) + u"/branch/"_s + branch, "{}"),
                  "branch");
}

bool KillWorker::removeBranch()
{
    const QString name = anyRepo();
    QSet<QString> branches = m_now.value(name).branches;
    branches.remove(u"main"_s);
    if (branches.isEmpty())
        return true;
    QStringList list(branches.cbegin(), branches.cend());
    list.sort(); // a set has another order in each run
    const QString branch = list.at(below(static_cast<int>(list.size())));
    m_next[name].branches.remove(branch);
    return settle(PlainHttp(m_hub, "hf_" + m_account.toUtf8()).send("DELETE", api(name) + u"/branch/"_s + branch),
                  "removal of a branch");
}

bool KillWorker::makeTag()
{
    const QString name = anyRepo();
    if (name.isEmpty())
        return true;
    const QString tag = u"t%1"_s.arg(++m_number);
    m_next[name].tags.insert(tag);
    return settle(PlainHttp(m_hub, "hf_" + m_account.toUtf8())
                      .send("POST", api(name) + u"/tag/main"_s, json({{u"tag"_s, tag}, {u"message"_s, u"Marked"_s}})),
                  "tag");
}

bool KillWorker::openPullRequest()
{
    const QString name = anyRepo();
    if (name.isEmpty())
        return true;
    const int step = ++m_number;
    ++m_next[name].pulls;
    return settle(PlainHttp(m_hub, "hf_" + m_account.toUtf8())
                      .send("POST", api(name) + u"/commit/main?create_pr=1"_s,
                            ndjson(u"Proposal %1"_s.arg(step), {fileLine(u"proposal.txt"_s, card(step))}),
                            "application/x-ndjson"),
                  "pull request");
}

bool KillWorker::squash()
{
    const QString name = anyRepo();
    if (name.isEmpty())
        return true;
    return settle(PlainHttp(m_hub, "hf_" + m_account.toUtf8())
                      .send("POST", api(name) + u"/super-squash/main"_s, json({{u"message"_s, u"All of it"_s}})),
                  "squash");
}

bool KillWorker::move()
{
    const QString name = anyRepo();
    if (name.isEmpty())
        return true;
    const QString to = u"r%1"_s.arg(++m_number);
    m_next.insert(to, m_next.take(name));
    return settle(PlainHttp(m_hub, "hf_" + m_account.toUtf8())
                      .send("POST", u"/api/repos/move"_s,
                            json({{u"fromRepo"_s, m_account + u'/' + name},
                                  {u"toRepo"_s, m_account + u'/' + to},
                                  {u"type"_s, u"model"_s}})),
                  "move");
}

bool KillWorker::remove()
{
    const QString name = anyRepo();
    if (name.isEmpty())
        return true;
    m_next.remove(name);
    return settle(PlainHttp(m_hub, "hf_" + m_account.toUtf8())
                      .send("DELETE", u"/api/repos/delete"_s, json({{u"name"_s, name}, {u"type"_s, u"model"_s}})),
                  "delete");
}

QString KillWorker::observeRepo(const QString &name, KillRepo &repo) const
{
    const PlainHttp http(m_hub, "hf_" + m_account.toUtf8());
    const QJsonObject info = http.get(api(name)).object();
    const QJsonObject refs = http.get(api(name) + u"/refs?include_prs=1"_s).object();
    repo.branches = names(refs["branches"_L1].toArray(), "name"_L1);
    repo.tags = names(refs["tags"_L1].toArray(), "name"_L1);
    if (refs["branches"_L1][0]["targetCommit"_L1] != info["sha"_L1])
        return u"main is not where the index says"_s;
    QSet<QString> paths;
    for (const QJsonValue &item : http.get(api(name) + u"/tree/main?recursive=true"_s).array()) {
        const QString path = item["path"_L1].toString();
        if (item["type"_L1] != "file"_L1)
            continue;
        paths.insert(path);
        if (path == ".gitattributes"_L1)
            continue;
        const QString where = u"/%1/%2/%3/main/%4"_s.arg(m_account, name, u"%1"_s, path);
        const Reply large = http.get(where.arg(u"resolve"_s));
        const Reply content = large.status == 302 ? http.get(QString::fromLatin1(large.header("location")))
                                                  : http.get(where.arg(u"raw"_s));
        if (content.status != 200)
            return u"%1 cannot be read: %2"_s.arg(path).arg(content.status);
        repo.files.insert(path, content.body);
    }
    if (names(info["siblings"_L1].toArray(), "rfilename"_L1) != paths)
        return u"the index names other files than there are"_s;
    const QString step = QString::fromUtf8(repo.files.value(u"README.md"_s)).section(u'[', 1).section(u']', 0, 0);
    if (!step.isEmpty() && !info["tags"_L1].toArray().contains(step))
        return u"the index has another card: "_s + step;
    const QJsonArray pulls =
        http.get(api(name) + u"/discussions?type=pull_request"_s).object()["discussions"_L1].toArray();
    repo.pulls = static_cast<int>(pulls.size());
    const QSet<QString> pullRefs = names(refs["pullRequests"_L1].toArray(), "ref"_L1);
    for (const QJsonValue &pull : pulls) {
        if (!pullRefs.contains(u"refs/pr/%1"_s.arg(pull["num"_L1].toInt())))
            return u"a pull request has no reference"_s;
    }
    return pullRefs.size() == pulls.size() ? QString() : u"a reference belongs to no pull request"_s;
}

QString KillWorker::observe(KillState &state) const
{
    const Reply list =
        PlainHttp(m_hub, "hf_" + m_account.toUtf8()).get(u"/api/models?limit=1000&author="_s + m_account);
    if (list.status != 200)
        return u"there is no list of repositories"_s;
    for (const QJsonValue &item : list.array()) {
        const QString name = item["id"_L1].toString().section(u'/', 1);
        if (const QString wrong = observeRepo(name, state[name]); !wrong.isEmpty())
            return name + u": "_s + wrong;
    }
    return {};
}

QString KillWorker::text(const KillState &state)
{
    QStringList lines;
    for (auto it = state.cbegin(); it != state.cend(); ++it) {
        QStringList branches(it->branches.cbegin(), it->branches.cend());
        QStringList tags(it->tags.cbegin(), it->tags.cend());
        QStringList files;
        for (auto file = it->files.cbegin(); file != it->files.cend(); ++file)
            files << file.key() + u'=' + sha256Hex(*file).left(8);
        branches.sort();
        tags.sort();
        lines << u"  %1: %2 | %3 | %4 | %5"_s.arg(it.key(), files.join(u' '), branches.join(u' '), tags.join(u' '))
                     .arg(it->pulls);
    }
    return lines.join(u'\n');
}

QString KillWorker::compare(const QUrl &hub)
{
    m_hub = hub;
    if (!m_trouble.isEmpty())
        return m_trouble;
    KillState state;
    if (const QString wrong = observe(state); !wrong.isEmpty())
        return m_account + u": "_s + wrong;
    if (state != m_now && state != m_next)
        return u"%1 finds\n%2\nbut should find\n%3\nor\n%4"_s.arg(m_account, text(state), text(m_now), text(m_next));
    if (m_now != m_next)
        ++(state == m_next ? m_found : m_lost);
    m_now = state;
    m_next = state;
    return {};
}

} // namespace hs::localhub::test
