// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplerepos.h"
#include "testprogram/testprogram.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

namespace {

void hashRepo(QCryptographicHash &hash, const SeedRepo &repo)
{
    hash.addData(repoLabel(repo).toUtf8());
    hash.addData(QByteArray::number(repo.downloads) + ' ' + QByteArray::number(repo.likes));
    for (const SeedCommit &commit : repo.commits) {
        hash.addData((commit.branch + commit.author + commit.title + commit.message).toUtf8());
        hash.addData(commit.when.toString(Qt::ISODateWithMs).toUtf8());
        for (const SeedFile &file : commit.files) {
            hash.addData(file.path.toUtf8());
            hash.addData(file.content);
        }
        for (const QString &path : commit.remove)
            hash.addData(path.toUtf8());
    }
}

QByteArray hashOf(const QList<SeedRepo> &repos)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const SeedRepo &repo : repos)
        hashRepo(hash, repo);
    return hash.result().toHex();
}

QStringList idsOf(const YAML::Node &value)
{
    QStringList ids;
    if (!value.IsDefined())
        return ids;
    if (value.IsScalar())
        ids.append(QString::fromStdString(value.Scalar()));
    for (const YAML::Node &item : value.IsSequence() ? value : YAML::Node())
        ids.append(QString::fromStdString(item.Scalar()));
    return ids;
}

bool isTestCard(const SeedRepo &repo)
{
    return repo.name == "markdown-everything"_L1 || repo.name == "html-in-cards"_L1;
}

} // namespace

class TestSampleHub : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isTheSameEachTime() { QCOMPARE(hashOf(sampleRepos()), hashOf(m_repos)); }
    void hasWhatItPromises();
    void repositoriesHaveUniqueValidIds();
    void accountsAreConsistent();
    void everyoneNamedExists();
    void namedTokensBelongToTheirUsers();
    void historiesAreInOrder();
    void commitsChangeSomething();
    void branchesBeginSomewhere();
    void everyCardHasReadableFrontMatter();
    void relationsPointToRepositories();
    void picturesOfCardsAreThere();
    void holdsTheSpecialRepositories_data();
    void holdsTheSpecialRepositories();
    void hasLongHistoriesAndBigTrees();
    void staysSmall();

private:
    const SeedRepo *find(const QString &label) const;

    SeedHub m_hub;
    QList<SeedRepo> m_repos;
    QSet<QString> m_accounts;
};

void TestSampleHub::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_hub = sampleHub();
    m_repos = sampleRepos();
    for (const SeedUser &user : std::as_const(m_hub.users))
        m_accounts.insert(user.name);
    for (const SeedOrg &org : std::as_const(m_hub.orgs))
        m_accounts.insert(org.name);
}

const SeedRepo *TestSampleHub::find(const QString &label) const
{
    const auto found = std::ranges::find(m_repos, label, repoLabel);
    return found == m_repos.end() ? nullptr : &*found;
}

void TestSampleHub::hasWhatItPromises()
{
    const auto count = [this](SeedKind kind) { return std::ranges::count(m_repos, kind, &SeedRepo::kind); };
    QCOMPARE_GE(count(SeedKind::Model), 60);
    QCOMPARE_GE(count(SeedKind::Dataset), 25);
    QCOMPARE_GE(count(SeedKind::Space), 12);
    const auto whispers = std::ranges::count_if(
        m_repos, [](const SeedRepo &repo) { return repo.kind == SeedKind::Model && repo.name.contains("whisper"_L1); });
    QCOMPARE_GE(whispers, 6);
    QCOMPARE_GE(m_hub.orgs.size(), 10);
}

void TestSampleHub::repositoriesHaveUniqueValidIds()
{
    // shared/hub-api/conventions.md §3
    static const QRegularExpression owner(u"\\A[A-Za-z0-9]+(-[A-Za-z0-9]+)*\\z"_s);
    static const QRegularExpression name(u"\\A\\b[A-Za-z0-9_.-]{1,96}\\b\\z"_s);
    QSet<QString> seen;
    for (const SeedRepo &repo : std::as_const(m_repos)) {
        const QString label = repoLabel(repo);
        QVERIFY2(!seen.contains(label), qPrintable(label));
        seen.insert(label);
        QVERIFY2(owner.match(repo.owner).hasMatch() && repo.owner.size() <= 42, qPrintable(label));
        QVERIFY2(name.match(repo.name).hasMatch(), qPrintable(label));
        QVERIFY2(!label.contains("--"_L1) && !label.contains(".."_L1) && !label.endsWith(".git"_L1), qPrintable(label));
        for (const QString &former : repo.formerIds)
            QCOMPARE(former.count(u'/'), 1);
    }
}

void TestSampleHub::accountsAreConsistent()
{
    QCOMPARE(m_accounts.size(), m_hub.users.size() + m_hub.orgs.size());
    QSet<QString> tokens;
    for (const SeedUser &user : std::as_const(m_hub.users)) {
        QVERIFY(user.token.startsWith("hf_"_L1));
        QVERIFY(user.email.endsWith("@example.org"_L1));
        tokens.insert(user.token);
    }
    QCOMPARE(tokens.size(), m_hub.users.size());
    static const QStringList roles{u"admin"_s, u"write"_s, u"contributor"_s, u"read"_s};
    for (const SeedOrg &org : std::as_const(m_hub.orgs)) {
        QVERIFY(!org.members.isEmpty());
        for (const auto &[member, role] : org.members) {
            QVERIFY2(m_accounts.contains(member), qPrintable(member));
            QVERIFY2(roles.contains(role), qPrintable(role));
        }
    }
}

void TestSampleHub::everyoneNamedExists()
{
    for (const SeedRepo &repo : std::as_const(m_repos)) {
        QStringList named{repo.owner};
        named += repo.accessGranted + repo.accessPending;
        for (const SeedCommit &commit : repo.commits)
            named += commit.coAuthors + QStringList(commit.author);
        for (const SeedDiscussion &discussion : repo.discussions) {
            for (const SeedComment &comment : discussion.comments) {
                named << comment.author;
                for (const SeedReaction &reaction : comment.reactions)
                    named += reaction.accounts;
            }
        }
        for (const QString &name : std::as_const(named))
            QVERIFY2(m_accounts.contains(name), qPrintable(repoLabel(repo) + u' ' + name));
    }
}

void TestSampleHub::namedTokensBelongToTheirUsers()
{
    const auto tokenOf = [this](QLatin1StringView name) {
        return std::ranges::find(m_hub.users, QString(name), &SeedUser::name)->token;
    };
    QCOMPARE(tokenOf("nadia"_L1), kSampleToken);
    QCOMPARE(tokenOf("omar"_L1), kSampleOutsiderToken);
}

void TestSampleHub::historiesAreInOrder()
{
    const QDateTime first(QDate(2024, 3, 1), QTime(0, 0), QTimeZone::UTC);
    const QDateTime last(QDate(2026, 11, 23), QTime(0, 0), QTimeZone::UTC);
    for (const SeedRepo &repo : std::as_const(m_repos)) {
        QVERIFY2(!repo.commits.isEmpty(), qPrintable(repoLabel(repo)));
        QCOMPARE(repo.createdAt, repo.commits.first().when);
        QDateTime before = first;
        for (const SeedCommit &commit : repo.commits) {
            QVERIFY2(commit.when >= before && commit.when < last, qPrintable(repoLabel(repo) + u' ' + commit.title));
            before = commit.when;
        }
    }
}

void TestSampleHub::commitsChangeSomething()
{
    for (const SeedRepo &repo : std::as_const(m_repos)) {
        for (const SeedCommit &commit : repo.commits) {
            QVERIFY2(!commit.title.isEmpty(), qPrintable(repoLabel(repo)));
            QVERIFY2(!commit.files.isEmpty() || !commit.remove.isEmpty(),
                     qPrintable(repoLabel(repo) + u' ' + commit.title));
            QSet<QString> paths;
            for (const SeedFile &file : commit.files) {
                QVERIFY2(!paths.contains(file.path), qPrintable(file.path));
                QVERIFY2(!file.path.isEmpty() && !file.path.contains("@{"_L1), qPrintable(repoLabel(repo) + file.path));
                paths.insert(file.path);
            }
        }
    }
}

void TestSampleHub::branchesBeginSomewhere()
{
    for (const SeedRepo &repo : std::as_const(m_repos)) {
        QSet<QString> branches{u"main"_s};
        QSet<QString> tags;
        for (const SeedCommit &commit : repo.commits) {
            if (!branches.contains(commit.branch))
                QVERIFY2(branches.contains(commit.branchFrom), qPrintable(repoLabel(repo) + u' ' + commit.branch));
            else
                QVERIFY2(commit.branchFrom.isEmpty(), qPrintable(repoLabel(repo) + u' ' + commit.branch));
            branches.insert(commit.branch);
            for (const QString &tag : commit.tags) {
                QVERIFY2(!tags.contains(tag), qPrintable(repoLabel(repo) + u' ' + tag));
                tags.insert(tag);
            }
        }
    }
}

void TestSampleHub::everyCardHasReadableFrontMatter()
{
    int withBlock = 0;
    for (const SeedRepo &repo : std::as_const(m_repos)) {
        for (const SeedCommit &commit : repo.commits) {
            for (const SeedFile &file : commit.files) {
                if (file.path != "README.md"_L1 || frontMatter(file.content).isEmpty())
                    continue;
                try {
                    const YAML::Node block = YAML::Load(frontMatter(file.content).toStdString());
                    QVERIFY2(block.IsMap(), qPrintable(repoLabel(repo)));
                    ++withBlock;
                } catch (const YAML::Exception &error) {
                    QFAIL(qPrintable(repoLabel(repo) + u": "_s + QString::fromUtf8(error.what())));
                }
            }
        }
    }
    QCOMPARE_GE(withBlock, 100);
}

void TestSampleHub::relationsPointToRepositories()
{
    static const std::pair<const char *, QLatin1StringView> keys[] = {{"base_model", "models/"_L1},
                                                                      {"new_version", "models/"_L1},
                                                                      {"models", "models/"_L1},
                                                                      {"datasets", "datasets/"_L1}};
    int relations = 0;
    for (const SeedRepo &repo : std::as_const(m_repos)) {
        const QByteArray block = frontMatter(treeOf(repo).value(u"README.md"_s));
        const YAML::Node card = YAML::Load(block.toStdString());
        for (const auto &[key, prefix] : keys) {
            for (const QString &id : card.IsMap() ? idsOf(card[key]) : QStringList()) {
                QVERIFY2(find(prefix + id) != nullptr, qPrintable(repoLabel(repo) + u" names "_s + id));
                ++relations;
            }
        }
    }
    QCOMPARE_GE(relations, 60);
}

void TestSampleHub::picturesOfCardsAreThere()
{
    static const QRegularExpression picture(u"!\\[[^\\]]*\\]\\((?!https?:)([^)# ]+)"_s);
    for (const SeedRepo &repo : std::as_const(m_repos)) {
        const QMap<QString, QByteArray> tree = treeOf(repo);
        const QString card = QString::fromUtf8(tree.value(u"README.md"_s));
        if (isTestCard(repo))
            continue;
        for (const QRegularExpressionMatch &match : picture.globalMatch(card))
            QVERIFY2(tree.contains(match.captured(1)), qPrintable(repoLabel(repo) + u' ' + match.captured(1)));
    }
}

void TestSampleHub::holdsTheSpecialRepositories_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<int>("gate");
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<bool>("isDisabled");
    const auto row = [](const char *label, SeedGate gate, bool isPrivate, bool isDisabled) {
        QTest::newRow(label) << QString::fromLatin1(label) << static_cast<int>(gate) << isPrivate << isDisabled;
    };
    row("models/lagos-speech/whisper-large-v3-yoruba", SeedGate::Open, false, false);
    row("models/kestrel-lm/kestrel-instruct", SeedGate::Auto, false, false);
    row("models/kestrel-lm/kestrel-clinic", SeedGate::Manual, false, false);
    row("models/lagos-speech/yoruba-chat", SeedGate::Open, true, false);
    row("models/joaquin-sol/borrowed-voices", SeedGate::Open, false, true);
    row("models/ada-lindqvist/html-in-cards", SeedGate::Open, false, false);
    row("models/ada-lindqvist/markdown-everything", SeedGate::Open, false, false);
    row("datasets/joaquin-sol/tango-lyrics", SeedGate::Manual, false, false);
    row("spaces/nadia/draft-demo", SeedGate::Open, true, false);
}

void TestSampleHub::holdsTheSpecialRepositories()
{
    QFETCH(const QString, label);
    QFETCH(const int, gate);
    QFETCH(const bool, isPrivate);
    QFETCH(const bool, isDisabled);
    const SeedRepo *repo = find(label);
    QVERIFY(repo != nullptr);
    QCOMPARE(static_cast<int>(repo->gate), gate);
    QCOMPARE(repo->isPrivate, isPrivate);
    QCOMPARE(repo->isDisabled, isDisabled);
}

void TestSampleHub::hasLongHistoriesAndBigTrees()
{
    const SeedRepo *star = find(u"models/lagos-speech/whisper-large-v3-yoruba"_s);
    QCOMPARE_GE(star->commits.size(), 85);
    QVERIFY(
        std::ranges::any_of(star->commits, [](const SeedCommit &commit) { return commit.branch == "refs/pr/12"_L1; }));
    QVERIFY(std::ranges::any_of(star->commits, [](const SeedCommit &commit) { return commit.coAuthors.size() == 2; }));
    QCOMPARE_GE(treeOf(*star).value(u"model.safetensors"_s).size(), 22'000'000);
    QCOMPARE_GE(treeOf(*find(u"models/small-robots/cup-sweep"_s)).size(), 390);
    QCOMPARE_GE(treeOf(*find(u"models/ada-lindqvist/endless-card"_s)).value(u"README.md"_s).size(), 195'000);
    QCOMPARE(treeOf(*find(u"models/yuki-tanabe/empty-card"_s)).value(u"README.md"_s, "missing"), QByteArray(""));
    QVERIFY(!treeOf(*find(u"models/yuki-tanabe/no-card"_s)).contains(u"README.md"_s));
    QCOMPARE(treeOf(*find(u"models/nadia/scratch"_s)).keys(), QStringList{u".gitattributes"_s});
}

void TestSampleHub::staysSmall()
{
    qint64 total = 0;
    for (const SeedRepo &repo : std::as_const(m_repos)) {
        for (const SeedCommit &commit : repo.commits) {
            for (const SeedFile &file : commit.files)
                total += file.content.size();
        }
    }
    QCOMPARE_LE(total, 70'000'000);
}

HS_GUILESS_TEST(TestSampleHub)
#include "tst_samplehub.moc"
