// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/banner.h"
#include "common/elidedlabel.h"
#include "hub/hubclient.h"
#include "library/librarydetails.h"
#include "library/librarypage.h"
#include "lists/librarylistmodel.h"
#include "sessions/localrepos.h"
#include "testkit/fixtures.h"
#include "testkit/localhubprocess.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"
#include "transfers/diskfile.h"
#include "transfers/transferengine.h"
#include "transfers/transferqueue.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using namespace hs::ui;
using hs::models::LibraryListModel;
using hs::testkit::readFile;

/// A repository here, its branch on the local hub, the library's page and the engine: what one click brings.
class LibraryUpdateTest : public QObject
{
    Q_OBJECT

    const QByteArray m_weights = QByteArray(300'000, 'w');
    std::unique_ptr<hs::testkit::LocalHubProcess> m_hub;
    QTemporaryDir m_sources;
    QTemporaryDir m_folder;
    ThemeSource m_themes;
    std::unique_ptr<hs::hub::HubClient> m_client;
    std::unique_ptr<TransferEngine> m_engine;
    std::unique_ptr<TransferQueue> m_queue;
    std::unique_ptr<hs::models::LocalRepos> m_local;
    std::unique_ptr<LibraryPage> m_page;

    [[nodiscard]] QString repoFolder() const { return m_folder.filePath(u"hub/models--acme--tiny"_s); }
    [[nodiscard]] QByteArray newestFile(const QString &path) const
    {
        const QByteArray commit = readFile(repoFolder() + u"/refs/main"_s).trimmed();
        return readFile(repoFolder() + u"/snapshots/"_s + QString::fromLatin1(commit) + u'/' + path);
    }
    void putSource(const QString &path, const QByteArray &bytes)
    {
        QVERIFY(writeWholeFile(m_sources.filePath(u"models/acme/tiny/"_s + path), bytes).has_value());
    }
    /// shared/hub-api/commit-upload.md §5.
    void commit(const QMap<QString, QByteArray> &files)
    {
        QByteArray body = R"({"key":"header","value":{"summary":"change"}})"
                          "\n";
        for (auto file = files.begin(); file != files.end(); ++file) {
            const QJsonObject value{{u"path"_s, file.key()},
                                    {u"content"_s, QString::fromLatin1(file.value().toBase64())},
                                    {u"encoding"_s, u"base64"_s}};
            body +=
                QJsonDocument(QJsonObject{{u"key"_s, u"file"_s}, {u"value"_s, value}}).toJson(QJsonDocument::Compact);
            body += '\n';
        }
        QUrl url = m_hub->endpoint();
        url.setPath(u"/api/models/acme/tiny/commit/main"_s);
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", "Bearer hf_acme");
        request.setRawHeader("Content-Type", "application/x-ndjson");
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.post(request, body));
        QTRY_VERIFY(reply->isFinished());
        QVERIFY2(reply->error() == QNetworkReply::NoError, reply->readAll().constData());
    }
    GroupSnapshot download(const QStringList &paths = {})
    {
        DownloadRequest wanted;
        wanted.repo = {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/tiny"), {}};
        wanted.paths = paths;
        return ended(m_queue->enqueue(wanted));
    }
    GroupSnapshot ended(const GroupId &id)
    {
        const auto isDone = [&] { return m_queue->findGroup(id) && m_queue->findGroup(id)->isDone(); };
        if (!QTest::qWaitFor(isDone, 30'000))
            qWarning("the download did not end");
        return m_queue->findGroup(id).value_or(GroupSnapshot());
    }
    void open()
    {
        QTRY_VERIFY(m_local->scan() && m_local->scan()->repos.size() == 1);
        PageDependencies dependencies;
        dependencies.client = m_client.get();
        dependencies.transfers = m_queue.get();
        dependencies.theme = &m_themes;
        dependencies.localRepos = m_local.get();
        m_page = std::make_unique<LibraryPage>(dependencies);
        m_page->resize(1300, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(!m_page->isLoading());
        QTRY_COMPARE(table()->model()->rowCount(), 1);
    }
    [[nodiscard]] QTreeView *table() const { return m_page->findChild<QTreeView *>(); }
    [[nodiscard]] QVariant data(int role) const { return table()->model()->index(0, 0).data(role); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : m_page->findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }
    /// What the side pane lists under that name.
    [[nodiscard]] QSet<QString> listed(const QString &name) const
    {
        QSet<QString> paths;
        for (const ElidedLabel *label : m_page->findChild<LibraryDetails *>()->findChildren<ElidedLabel *>(name))
            paths.insert(label->text());
        return paths;
    }
    [[nodiscard]] int requestsFor(const QString &part)
    {
        int count = 0;
        const QJsonArray log = QJsonDocument::fromJson(m_hub->requestLog()).array();
        for (const QJsonValue &entry : log)
            count += entry["method"_L1].toString() == "GET"_L1 && entry["path"_L1].toString().contains(part) ? 1 : 0;
        return count;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        m_sources = QTemporaryDir();
        m_hub = std::make_unique<hs::testkit::LocalHubProcess>();
        putSource(u"README.md"_s, "# Tiny\n");
        putSource(u"config.json"_s, "{}");
        putSource(u"model.safetensors"_s, m_weights);
        QVERIFY2(m_hub->import({m_sources.path()}), qPrintable(m_hub->errorText()));
        const QByteArray accounts =
            R"({"users":[{"name":"acme","fullname":"A","email":"a@example.test","token":"hf_acme"}]})";
        QVERIFY2(m_hub->start({.accounts = accounts, .faults = "[]"}), qPrintable(m_hub->errorText()));
        hs::hub::HubClientOptions hub;
        hub.endpoint = m_hub->endpoint();
        m_client = std::make_unique<hs::hub::HubClient>(hub);
        TransferEngineOptions options;
        options.hub.endpoint = m_hub->endpoint();
        options.cacheFolder = m_folder.filePath(u"hub"_s);
        m_engine = std::make_unique<TransferEngine>(std::move(options));
        m_queue = std::make_unique<TransferQueue>(m_engine.get());
        m_queue->start();
        m_local = std::make_unique<hs::models::LocalRepos>(m_folder.filePath(u"hub"_s), m_queue.get(), nullptr,
                                                           m_folder.filePath(u"ours"_s));
    }
    void cleanup()
    {
        m_page.reset();
        m_local.reset();
        QSignalSpy stopped(m_queue.get(), &TransferQueue::stopped);
        m_queue->stop();
        QVERIFY(stopped.wait());
        m_queue.reset();
        m_engine.reset();
        m_client.reset();
        m_hub.reset();
    }

    void anUpdateFetchesOnlyWhatChanged()
    {
        QVERIFY(download().isDone());
        const QByteArray config = R"({"hidden_size": 8})";
        const QByteArray notes = "What is new.\n";
        commit({{u"config.json"_s, config}, {u"NOTES.md"_s, notes}});
        open();
        QTRY_VERIFY(data(LibraryListModel::OutdatedRole).isValid());
        const auto outdated = data(LibraryListModel::OutdatedRole).value<hs::library::Outdated>();
        QCOMPARE(QSet<QString>(outdated.changedPaths.begin(), outdated.changedPaths.end()),
                 (QSet<QString>{u"config.json"_s, u"NOTES.md"_s}));
        QCOMPARE(outdated.changedBytes, config.size() + notes.size());
        QTRY_VERIFY(button(u"Update"_s));
        QCOMPARE(listed(u"changedFile"_s), (QSet<QString>{u"config.json"_s, u"NOTES.md"_s}));
        const int before = requestsFor(u"model.safetensors"_s) + requestsFor(u"README.md"_s);
        const qsizetype groups = m_queue->groups().size();
        QTest::mouseClick(button(u"Update"_s), Qt::LeftButton);
        QTRY_COMPARE(m_queue->groups().size(), groups + 1);
        const GroupSnapshot update = ended(m_queue->groups().last().id);
        QCOMPARE(update.bytesFetched, config.size() + notes.size());
        QCOMPARE(requestsFor(u"model.safetensors"_s) + requestsFor(u"README.md"_s), before);
        QCOMPARE(newestFile(u"config.json"_s), config);
        QCOMPARE(newestFile(u"NOTES.md"_s), notes);
        QCOMPARE(newestFile(u"model.safetensors"_s), m_weights);
        QTRY_VERIFY(!data(LibraryListModel::OutdatedRole).isValid());
        QTRY_VERIFY(!button(u"Update"_s));
    }

    void ofAChosenPartTheSamePartIsUpdated()
    {
        QVERIFY(download({u"config.json"_s}).isDone());
        const QByteArray config = R"({"hidden_size": 16})";
        commit({{u"config.json"_s, config}, {u"NOTES.md"_s, "not wanted here"}});
        open();
        QTRY_VERIFY(button(u"Update"_s));
        QCOMPARE(listed(u"changedFile"_s), QSet<QString>{u"config.json"_s});
        QTest::mouseClick(button(u"Update"_s), Qt::LeftButton);
        QTRY_COMPARE(m_queue->groups().size(), 2);
        QCOMPARE(ended(m_queue->groups().last().id).bytesFetched, config.size());
        QCOMPARE(newestFile(u"config.json"_s), config);
        QCOMPARE(newestFile(u"NOTES.md"_s), QByteArray());
    }

    void whatIsDamagedIsFetchedAgain()
    {
        QVERIFY(download().isDone());
        const QString weights =
            QFileInfo(m_queue->groups().first().localFolder + u"/model.safetensors"_s).canonicalFilePath();
        QFile file(weights);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) && file.write("?") == 1);
        file.close();
        open();
        QTest::mouseClick(button(u"Check files"_s), Qt::LeftButton);
        QTRY_COMPARE(data(LibraryListModel::DamagedRole).toStringList(), QStringList{u"model.safetensors"_s});
        QTRY_VERIFY(button(u"Download again"_s));
        QCOMPARE(listed(u"damagedFile"_s), QSet<QString>{u"model.safetensors"_s});
        QTRY_VERIFY(button(u"Show"_s)); // on the report
        QTest::mouseClick(button(u"Download again"_s), Qt::LeftButton);
        QTRY_COMPARE(m_queue->groups().size(), 2);
        QCOMPARE(ended(m_queue->groups().last().id).bytesFetched, m_weights.size());
        QCOMPARE(newestFile(u"model.safetensors"_s), m_weights);
        QTRY_VERIFY(data(LibraryListModel::DamagedRole).toStringList().isEmpty());
        QTRY_VERIFY(!button(u"Download again"_s));
        QCOMPARE(m_local->bin().size(), 1); // the damaged copy, until the bin is emptied
    }
};

HS_TEST(LibraryUpdateTest)
#include "tst_libraryupdate.moc"
