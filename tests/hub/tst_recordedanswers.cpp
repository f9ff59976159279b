// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/accountdecoder.h"
#include "hub/json/commitdecoder.h"
#include "hub/json/jsonreader.h"
#include "hub/json/quickresultdecoder.h"
#include "hub/json/repodecoder.h"
#include "hub/json/tagdecoder.h"
#include "hub/json/treedecoder.h"
#include "testkit/fixtures.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::hub;
using namespace hs::testkit;

/// Real answers of the Hub, of several years: every one of these shapes must be understood.
class RecordedAnswersTest : public QObject
{
    Q_OBJECT

    /// The body of a fixture: the file itself, or the body inside a recorded exchange; empty for refused ones.
    static QByteArray bodyOf(const QString &name)
    {
        const QByteArray file = readFile(fixturesFolder() + u'/' + name);
        if (!name.endsWith(".exchange.json"_L1))
            return file;
        const QJsonObject response = QJsonDocument::fromJson(file).object().value("response"_L1).toObject();
        if (response.value("status"_L1).toInt() != 200)
            return {};
        if (response.contains("body_text"_L1))
            return response.value("body_text"_L1).toString().toUtf8();
        return QJsonDocument::fromVariant(response.value("body_json"_L1).toVariant()).toJson();
    }

    /// Runs `decode` over all bodies of a folder and returns how many there were.
    template <typename Decode>
    static int decodeAll(const QString &folder, Decode decode)
    {
        int count = 0;
        for (const QString &name : fixtureFiles(folder, u".json"_s)) {
            const QByteArray body = bodyOf(name);
            if (body.trimmed().isEmpty() || body.trimmed() == "null")
                continue;
            decode(name, body);
            ++count;
        }
        return count;
    }

    static bool isList(const QByteArray &body) { return body.trimmed().startsWith('['); }

private Q_SLOTS:
    void initTestCase() { HS_NEEDS_FIXTURES(); }

    void repositories()
    {
        int repos = 0;
        for (const auto &[folder, kind] :
             {std::pair(u"api/models-info"_s, RepoKind::Model), std::pair(u"api/models-info-2022"_s, RepoKind::Model),
              std::pair(u"api/models-expand"_s, RepoKind::Model), std::pair(u"api/datasets-info"_s, RepoKind::Dataset),
              std::pair(u"api/spaces-info"_s, RepoKind::Space)}) {
            repos += decodeAll(folder, [kind](const QString &name, const QByteArray &body) {
                if (isList(body)) {
                    const auto page = decodeRepoList(body, kind);
                    QVERIFY2(page.has_value() && page->dropped == 0, qPrintable(name));
                    return;
                }
                // Pages of documentation hold an answer's fragment, without an id.
                if (!readObject(body)->contains("id"_L1) && !readObject(body)->contains("modelId"_L1))
                    return;
                const auto details = decodeRepo(body, kind);
                QVERIFY2(details.has_value(), why(details, name).constData());
                QVERIFY2(!details->summary.id.isEmpty(), qPrintable(name));
                QVERIFY2(name.contains(details->summary.id.name()) || name.contains("gpt2"_L1), qPrintable(name));
            });
        }
        qInfo("%d recorded repositories understood", repos);
        QVERIFY(repos > 100);
    }

    void repositoryLists()
    {
        int rows = 0;
        const int lists = decodeAll(u"api/models-list"_s, [&rows](const QString &name, const QByteArray &body) {
            const auto page = decodeRepoList(body, RepoKind::Model);
            QVERIFY2(page.has_value(), why(page, name).constData());
            QVERIFY2(page->dropped == 0, qPrintable(name));
            rows += static_cast<int>(page->items.size());
        });
        qInfo("%d rows in %d recorded lists understood", rows, lists);
        QVERIFY(rows > 1000);
    }

    void trees()
    {
        int entries = 0;
        const auto decode = [&entries](const QString &name, const QByteArray &body) {
            if (!isList(body))
                return;
            const auto page = decodeTree(body);
            QVERIFY2(page.has_value() && page->dropped == 0, qPrintable(name));
            for (const TreeEntry &entry : page->items) {
                QVERIFY2(!entry.path.isEmpty(), qPrintable(name));
                QVERIFY2(entry.etag().toString().size() == 40 || entry.etag().toString().size() == 64,
                         qPrintable(name));
            }
            entries += static_cast<int>(page->items.size());
        };
        const int trees = decodeAll(u"api/tree"_s, decode) + decodeAll(u"api/paths-info"_s, decode);
        qInfo("%d entries in %d recorded trees understood", entries, trees);
        QVERIFY(entries > 100);
    }

    void commits()
    {
        int commits = 0;
        decodeAll(u"api/commits"_s, [&commits](const QString &name, const QByteArray &body) {
            if (name.contains("mapped-by"_L1))
                return; // another library's names, not the Hub's
            const auto page = decodeCommits(body);
            QVERIFY2(page.has_value() && page->dropped == 0, qPrintable(name));
            for (const Commit &commit : page->items)
                QVERIFY2(commit.date.has_value() && !commit.authors.isEmpty(), qPrintable(name));
            commits += static_cast<int>(page->items.size());
        });
        qInfo("%d recorded commits understood", commits);
        QVERIFY(commits > 50);
    }

    void refsAndAccounts()
    {
        const int refs = decodeAll(u"api/refs"_s, [](const QString &name, const QByteArray &body) {
            const auto all = decodeRefs(body);
            QVERIFY2(all.has_value() && !all->branches.isEmpty(), qPrintable(name));
        });
        int accounts = 0;
        decodeAll(u"api/whoami"_s, [&accounts](const QString &name, const QByteArray &body) {
            if (name.contains("oauth"_L1))
                return; // userinfo, another call
            const auto account = decodeAccount(body);
            QVERIFY2(account.has_value() && !account->name.isEmpty(), qPrintable(name));
            ++accounts;
        });
        QVERIFY(refs >= 2);
        QVERIFY(accounts >= 1);
    }

    void scansAreRead()
    {
        const auto page = decodeTree(
            readFile(fixturesFolder() +
                     u"/api/tree/wzshiming--gpt2--tree--recursive--expand--securityFileStatus--2026-09-22.json"_s));
        HS_VERIFY_VALUE(page);
        const bool hasScan =
            std::ranges::any_of(page->items, [](const TreeEntry &e) { return e.security.has_value(); });
        const bool hasCommit =
            std::ranges::any_of(page->items, [](const TreeEntry &e) { return e.lastCommit.has_value(); });
        QVERIFY(hasScan);
        QVERIFY(hasCommit);
    }
};

HS_GUILESS_TEST(RecordedAnswersTest)
#include "tst_recordedanswers.moc"
