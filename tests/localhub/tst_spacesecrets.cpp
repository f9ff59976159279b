// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacekit.h"
#include "testprogram/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const QByteArray kSecret = "correct horse battery staple";

QMutex s_guard;
QByteArray s_lines;

QLoggingCategory::CategoryFilter s_rules = nullptr;

/// All that the hub can log, whatever the rules of the environment say.
void logAll(QLoggingCategory *category)
{
    s_rules(category);
    if (QByteArrayView(category->categoryName()).startsWith("hs.localhub."))
        category->setEnabled(QtDebugMsg, true);
}

void remember(QtMsgType, const QMessageLogContext &, const QString &text)
{
    const QMutexLocker lock(&s_guard);
    s_lines += text.toUtf8() + '\n';
}

QByteArray settingOf(const QString &key, const QByteArray &value, const QString &description = {})
{
    QJsonObject setting{{u"key"_s, key}, {u"value"_s, QString::fromUtf8(value)}};
    if (!description.isEmpty())
        setting.insert(u"description"_s, description);
    return QJsonDocument(setting).toJson();
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Secrets and variables of a Space (spaces.md §5): secrets go in and never come out, but to the Space itself.
class tst_SpaceSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hub = std::make_unique<Hub>(spacesHub(), quickSpaces()); }
    void cleanup() { m_hub.reset(); }

    void secretIsListedWithoutItsValue();
    void variablesShowTheirValues();
    void keysAndValuesAreChecked_data();
    void keysAndValuesAreChecked();
    void whoMaySeeThem_data();
    void whoMaySeeThem();
    void diskHoldsNoSecret();
    void newSpaceComesWithSealedSecrets();
    void keyIsForTheOwnerOnly();
    void secretOpensForItsSpaceOnly();
    void logHoldsNoSecret();
    void pageOfAStaticSpaceSeesBoth();
    void copyTakesVariablesButNoSecrets();
    void changeRestartsARunningSpace();

private:
    [[nodiscard]] Reply send(const QByteArray &verb, const QString &what, const QByteArray &body,
                             const char *token = "hf_alice")
    {
        return m_hub->send(verb, u"/api/spaces/acme/"_s + what, body,
                           as(token) + Headers{{"Content-Type", "application/json"}});
    }
    [[nodiscard]] RepoRow row(const QString &space)
    {
        return m_hub->store().repos().find(RepoKind::Space, u"acme/"_s + space)->row;
    }
    /// Names of the files of the hub that hold a text.
    [[nodiscard]] QStringList filesWith(const QByteArray &text) const
    {
        QStringList names;
        QDirIterator files(m_hub->folder(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (const QString name = files.next(); contentOf(name).contains(text))
                names << name;
        }
        return names;
    }
    void addSecret() { QCOMPARE(send("POST", u"page/secrets"_s, settingOf(u"TOKEN"_s, kSecret)).status, 200); }
    std::unique_ptr<Hub> m_hub;
};

void tst_SpaceSecrets::secretIsListedWithoutItsValue()
{
    const Reply added = send("POST", u"page/secrets"_s, settingOf(u"TOKEN"_s, kSecret, u"opens it"_s));
    QCOMPARE(added.status, 200);
    QCOMPARE(added.body, "{}");
    const Reply list = m_hub->get(u"/api/spaces/acme/page/secrets"_s, as("hf_alice"));
    const QJsonObject token = list.object()["TOKEN"_L1].toObject();
    QCOMPARE(token.keys(), QStringList({u"description"_s, u"updatedAt"_s}));
    QCOMPARE(token["description"_L1].toString(), u"opens it"_s);
    QVERIFY(!list.body.contains(kSecret));

    QCOMPARE(send("POST", u"page/secrets"_s, R"({"key":"TOKEN","value":"other"})").status, 200);
    QCOMPARE(m_hub->store().spaces().openSecrets(row(u"page"_s)).value(0).value, u"other"_s);
    const Reply removed = send("DELETE", u"page/secrets"_s, R"({"key":"TOKEN"})");
    QCOMPARE(removed.status, 200);
    QCOMPARE(removed.body, "{}");
    QCOMPARE(send("DELETE", u"page/secrets"_s, R"({"key":"TOKEN"})").status, 200); // unknown is fine
    QCOMPARE(m_hub->get(u"/api/spaces/acme/page/secrets"_s, as("hf_alice")).body, "{}");
}

void tst_SpaceSecrets::variablesShowTheirValues()
{
    QCOMPARE(send("POST", u"page/variables"_s, R"({"key":"B","value":"2"})").status, 200);
    const QJsonObject all =
        send("POST", u"page/variables"_s, R"({"key":"A","value":"ä","description":"first"})").object();
    QCOMPARE(all.keys(), QStringList({u"A"_s, u"B"_s}));
    QCOMPARE(all["A"_L1]["value"_L1].toString(), u"ä"_s);
    QCOMPARE(all["A"_L1]["description"_L1].toString(), u"first"_s);
    QVERIFY(all["B"_L1]["description"_L1].isUndefined());
    QVERIFY(QDateTime::fromString(all["B"_L1]["updatedAt"_L1].toString(), Qt::ISODateWithMs).isValid());
    QCOMPARE(m_hub->get(u"/api/spaces/acme/page/variables"_s).object(), all);
    QCOMPARE(send("DELETE", u"page/variables"_s, R"({"key":"A"})").object().keys(), QStringList{u"B"_s});
}

void tst_SpaceSecrets::keysAndValuesAreChecked_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("good") << QByteArray(R"({"key":"a_1"})") << 200; // the value is "" then
    QTest::newRow("no key") << QByteArray(R"({"value":"x"})") << 400;
    QTest::newRow("empty key") << QByteArray(R"({"key":"","value":"x"})") << 400;
    QTest::newRow("digit first") << QByteArray(R"({"key":"1A","value":"x"})") << 400;
    QTest::newRow("dash") << QByteArray(R"({"key":"A-B","value":"x"})") << 400;
    QTest::newRow("line break at the end") << QByteArray(R"({"key":"A\n","value":"x"})") << 400;
    QTest::newRow("number as a value") << QByteArray(R"({"key":"A","value":5})") << 400;
    QTest::newRow("value of a megabyte") << settingOf(u"A"_s, QByteArray(1 << 20, 'x')) << 400;
}

void tst_SpaceSecrets::keysAndValuesAreChecked()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QCOMPARE(send("POST", u"page/secrets"_s, body).status, status);
    QCOMPARE(send("POST", u"page/variables"_s, body).status, status);
}

void tst_SpaceSecrets::whoMaySeeThem_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("secrets");
    QTest::addColumn<int>("write");
    QTest::newRow("nobody") << QByteArray() << 401 << 401;
    QTest::newRow("a stranger") << QByteArray("hf_erin") << 403 << 403;
    QTest::newRow("a reader") << QByteArray("hf_bob") << 403 << 403;
    QTest::newRow("an admin") << QByteArray("hf_alice") << 200 << 200;
}

void tst_SpaceSecrets::whoMaySeeThem()
{
    QFETCH(const QByteArray, token);
    QFETCH(const int, secrets);
    QFETCH(const int, write);
    const Headers headers = as(token.constData());
    QCOMPARE(m_hub->get(u"/api/spaces/acme/page/secrets"_s, headers).status, secrets);
    QCOMPARE(m_hub->get(u"/api/spaces/acme/page/variables"_s, headers).status, 200);
    QCOMPARE(send("POST", u"page/secrets"_s, R"({"key":"A","value":"x"})", token.constData()).status, write);
    QCOMPARE(send("POST", u"page/variables"_s, R"({"key":"A","value":"x"})", token.constData()).status, write);
    QCOMPARE(send("DELETE", u"page/variables"_s, R"({"key":"A"})", token.constData()).status, write);
}

void tst_SpaceSecrets::diskHoldsNoSecret()
{
    addSecret();
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING"_s);
    QCOMPARE(filesWith(kSecret), QStringList());
    QVERIFY(!filesWith("TOKEN").isEmpty()); // its name is no secret
}

void tst_SpaceSecrets::newSpaceComesWithSealedSecrets()
{
    const QJsonObject secret{{u"key"_s, u"TOKEN"_s}, {u"value"_s, QString::fromUtf8(kSecret)}};
    const QJsonObject body{{u"type"_s, u"space"_s},
                           {u"organization"_s, u"acme"_s},
                           {u"name"_s, u"fresh"_s},
                           {u"sdk"_s, u"docker"_s},
                           {u"hardware"_s, u"t4-small"_s},
                           {u"sleepTimeSeconds"_s, 600},
                           {u"secrets"_s, QJsonArray{secret}},
                           {u"variables"_s, QJsonArray{QJsonObject{{u"key"_s, u"V"_s}, {u"value"_s, u"1"_s}}}}};
    QCOMPARE(m_hub->sendJson("POST", u"/api/repos/create"_s, body, "hf_alice").status, 200);
    QCOMPARE(filesWith(kSecret), QStringList());
    QVERIFY(!filesWith("acme/fresh").isEmpty()); // what else the database was told is to be read in it
    QCOMPARE(m_hub->store().spaces().openSecrets(row(u"fresh"_s)).value(0).value.toUtf8(), kSecret);
    QCOMPARE(m_hub->get(u"/api/spaces/acme/fresh/variables"_s).object()["V"_L1]["value"_L1].toString(), u"1"_s);
    const QJsonObject runtime = m_hub->get(u"/api/spaces/acme/fresh/runtime"_s).object();
    QCOMPARE(runtime["hardware"_L1]["requested"_L1].toString(), u"t4-small"_s);
    QCOMPARE(runtime["gcTimeout"_L1].toInt(), 600);
    QTRY_VERIFY(!stageOf(*m_hub, u"fresh"_s).contains("BUILDING"_L1));
}

void tst_SpaceSecrets::keyIsForTheOwnerOnly()
{
    const QString key = m_hub->folder() + u"/secrets.key"_s;
    const auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(key), mine);
    const QByteArray before = contentOf(key);
    QCOMPARE(before.size(), 32);
    // One that was opened up is locked again, and stays the same key.
    QVERIFY(QFile::setPermissions(key, mine | QFile::ReadOther | QFile::ReadGroup));
    QVERIFY(SecretBox::open(key));
    QCOMPARE(QFile::permissions(key), mine);
    QCOMPARE(contentOf(key), before);
}

void tst_SpaceSecrets::secretOpensForItsSpaceOnly()
{
    const QString folder = m_hub->folder();
    const auto box = SecretBox::open(folder + u"/secrets.key"_s);
    const auto other = SecretBox::open(folder + u"/other.key"_s);
    QVERIFY(box && other);
    const QByteArray sealed = box->seal(kSecret, "space/TOKEN");
    QVERIFY(sealed != box->seal(kSecret, "space/TOKEN")); // never twice the same
    QCOMPARE(box->unseal(sealed, "space/TOKEN").value_or(""), kSecret);
    QVERIFY(!box->unseal(sealed, "space/OTHER"));
    QVERIFY(!other->unseal(sealed, "space/TOKEN"));
    QByteArray changed = sealed;
    changed[changed.size() - 1] = static_cast<char>(changed.back() ^ 1);
    QVERIFY(!box->unseal(changed, "space/TOKEN"));
    QVERIFY(!box->unseal(sealed.first(10), "space/TOKEN"));
    QCOMPARE(box->unseal(box->seal({}, "x"), "x").value_or("?"), QByteArray());
}

void tst_SpaceSecrets::logHoldsNoSecret()
{
    s_lines.clear();
    s_rules = QLoggingCategory::installFilter(nullptr);
    QLoggingCategory::installFilter(logAll);
    const auto before = qInstallMessageHandler(remember);
    addSecret();
    (void)send("POST", u"page/secrets?value=correct+horse"_s, "no JSON with " + kSecret);
    (void)m_hub->get(u"/api/whoami-v2"_s, as("hf_alice"));
    (void)m_hub->get(u"/api/whoami-v2"_s, as("hf_not_a_token_of_this_hub"));
    const Reply redirect = m_hub->get(u"/acme/tiny/resolve/main/model.safetensors"_s);
    (void)m_hub->get(QString::fromUtf8(redirect.header("location")));
    (void)m_hub->get(QString::fromUtf8(redirect.header("location")), as("hf_alice"));
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING"_s);
    (void)visit(*m_hub, u"acme-page"_s, u"/"_s);
    qInstallMessageHandler(before);
    QLoggingCategory::installFilter(nullptr);
    const QMutexLocker lock(&s_guard);
    QVERIFY(s_lines.contains("/api/whoami-v2")); // something was logged at all
    QVERIFY(!s_lines.contains("horse"));
    QVERIFY(!s_lines.contains("hf_"));
    QVERIFY(!s_lines.contains("Signature="));
}

void tst_SpaceSecrets::pageOfAStaticSpaceSeesBoth()
{
    QVERIFY(!visit(*m_hub, u"acme-page"_s, u"/"_s).body.contains("window.huggingface"));
    addSecret();
    QCOMPARE(send("POST", u"page/variables"_s, R"({"key":"V","value":"</script><b>"})").status, 200);
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING"_s);
    const Reply page = visit(*m_hub, u"acme-page"_s, u"/"_s);
    const qsizetype at = page.body.indexOf("<head><script>window.huggingface={");
    QVERIFY(at > 0);
    QVERIFY(page.body.indexOf("<title>") > at);
    QVERIFY(page.body.contains("\"TOKEN\":\"" + kSecret + '"'));
    QVERIFY(page.body.contains("\"V\":\"\\u003c/script>\\u003cb>\""));
    QCOMPARE(page.header("cache-control"), "no-store");
    // Where there is no head, it comes first; no other file is touched.
    QVERIFY(visit(*m_hub, u"acme-page"_s, u"/docs/"_s).body.startsWith("<script>window.huggingface="));
    QCOMPARE(visit(*m_hub, u"acme-page"_s, u"/style.css"_s).body, "body{}");
}

void tst_SpaceSecrets::copyTakesVariablesButNoSecrets()
{
    addSecret();
    QCOMPARE(send("POST", u"page/variables"_s, R"({"key":"V","value":"1"})").status, 200);
    const QByteArray own = "a secret of the copy";
    const QJsonObject secret{{u"key"_s, u"OWN"_s}, {u"value"_s, QString::fromUtf8(own)}};
    QCOMPARE(m_hub
                 ->sendJson("POST", u"/api/spaces/acme/page/duplicate"_s,
                            {{u"repository"_s, u"acme/copy"_s}, {u"secrets"_s, QJsonArray{secret}}}, "hf_alice")
                 .status,
             200);
    const RepoRow copy = row(u"copy"_s);
    QCOMPARE(m_hub->store().spaces().variables(copy.key).value(0).value, u"1"_s);
    const QList<SpaceSetting> secrets = m_hub->store().spaces().openSecrets(copy);
    QCOMPARE(secrets.size(), 1);
    QCOMPARE(secrets.constFirst().value.toUtf8(), own);
    QCOMPARE(filesWith(own), QStringList());
}

void tst_SpaceSecrets::changeRestartsARunningSpace()
{
    ServerOptions slow = quickSpaces();
    slow.spaceStep = std::chrono::hours(1);
    m_hub = std::make_unique<Hub>(spacesHub(), slow);
    addSecret();
    QCOMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING_APP_STARTING"_s);
    QCOMPARE(send("POST", u"demo/variables"_s, R"({"key":"V","value":"1"})").status, 200);
    QCOMPARE(stageOf(*m_hub, u"demo"_s), u"STOPPED"_s);
}

HS_GUILESS_TEST(tst_SpaceSecrets)
#include "tst_spacesecrets.moc"
