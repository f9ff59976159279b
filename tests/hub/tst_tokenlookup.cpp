// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/auth/tokenlookup.h"
#include "testprogram/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::hub;

class TokenLookupTest : public QObject
{
    Q_OBJECT

    static QProcessEnvironment environment(const QList<std::pair<QString, QString>> &variables)
    {
        QProcessEnvironment out;
        for (const auto &[name, value] : variables)
            out.insert(name, value);
        return out;
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private Q_SLOTS:
    void environmentComesBeforeTheFile()
    {
        QTemporaryDir home;
        write(home.filePath(u"token"_s), "hf_file");
        const auto found = findToken(environment({{u"HF_HOME"_s, home.path()}, {u"HF_TOKEN"_s, u" hf_env\r\n"_s}}));
        QCOMPARE(found->token.value(), QByteArray("hf_env"));
        QCOMPARE(found->origin, TokenOrigin::Environment);
    }
    void anEmptyVariableFallsThrough()
    {
        QTemporaryDir home;
        const auto found = findToken(environment(
            {{u"HF_HOME"_s, home.path()}, {u"HF_TOKEN"_s, QString()}, {u"HUGGING_FACE_HUB_TOKEN"_s, u"hf_old"_s}}));
        QCOMPARE(found->token.value(), QByteArray("hf_old"));
    }
    void theFileIsFoundWhereTheOfficialClientPutsIt_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("below"); // folder that the variable names, below the temporary one
        QTest::addColumn<QString>("file");
        QTest::newRow("HF_HOME") << u"HF_HOME"_s << u"h"_s << u"h/token"_s;
        QTest::newRow("HF_TOKEN_PATH") << u"HF_TOKEN_PATH"_s << u"t/mine"_s << u"t/mine"_s;
        QTest::newRow("XDG_CACHE_HOME") << u"XDG_CACHE_HOME"_s << u"x"_s << u"x/huggingface/token"_s;
        QTest::newRow("HOME") << u"HOME"_s << u"u"_s << u"u/.cache/huggingface/token"_s;
    }
    void theFileIsFoundWhereTheOfficialClientPutsIt()
    {
        QFETCH(QString, variable);
        QFETCH(QString, below);
        QFETCH(QString, file);
        QTemporaryDir folder;
        QVERIFY(QDir().mkpath(QFileInfo(folder.filePath(file)).path()));
        write(folder.filePath(file), "hf_file\n");
        QList<std::pair<QString, QString>> variables{{variable, folder.filePath(below)}};
        if (variable != "HOME"_L1)
            variables.append({u"HOME"_s, folder.filePath(u"nobody"_s)});
        const auto found = findToken(environment(variables));
        QVERIFY(found.has_value());
        QCOMPARE(found->token.value(), QByteArray("hf_file"));
        QCOMPARE(found->origin, TokenOrigin::File);
    }
    void oidcIsNotPassedOverInSilence()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"HF_OIDC_RESOURCE"_s));
        const auto found =
            findToken(environment({{u"HF_OIDC_RESOURCE"_s, u"acme/tiny"_s}, {u"HF_TOKEN"_s, u"hf_env"_s}}));
        QCOMPARE(found->token.value(), QByteArray("hf_env"));
    }
    void nobodySignedIn()
    {
        QTemporaryDir home;
        QVERIFY(!findToken(environment({{u"HF_HOME"_s, home.path()}})));
    }
    void foldersFollowTheVariables()
    {
        const auto plain = HubEnvironment::read(environment({{u"HOME"_s, u"/h"_s}}));
        QCOMPARE(plain.endpoint, QUrl(u"https://huggingface.co"_s));
        QVERIFY(!plain.isEndpointSet);
        QCOMPARE(plain.hubCache, u"/h/.cache/huggingface/hub"_s);
        const auto own = HubEnvironment::read(environment({{u"HOME"_s, u"/h"_s},
                                                           {u"HF_ENDPOINT"_s, u"http://m:8080"_s},
                                                           {u"HF_HOME"_s, u"~/hf"_s},
                                                           {u"HF_HUB_OFFLINE"_s, u"yes"_s}}));
        QCOMPARE(own.endpoint, QUrl(u"http://m:8080"_s));
        QCOMPARE(own.hubCache, u"/h/hf/hub"_s);
        QVERIFY(own.isOffline);
        const auto legacy =
            HubEnvironment::read(environment({{u"HOME"_s, u"/h"_s}, {u"HUGGINGFACE_HUB_CACHE"_s, u"$HOME/c"_s}}));
        QCOMPARE(legacy.hubCache, u"/h/c"_s);
    }
    void aTokenIsNeverShownWhole()
    {
        QCOMPARE(AccessToken(u"hf_abcdefghijklmnop"_s).masked(), u"hf_…mnop"_s);
        QVERIFY(!AccessToken(u"hf_abcd"_s).masked().contains(u"abcd"_s));
    }
};

HS_GUILESS_TEST(TokenLookupTest)
#include "tst_tokenlookup.moc"
