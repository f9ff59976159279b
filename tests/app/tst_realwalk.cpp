// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/fixtures.h"
#include "testkit/localhubprocess.h"
#include "testprogram/testprogram.h"
#include "walk.h"

#include <QDir>

using namespace Qt::StringLiterals;

/// The same walk as on the sample, on real cards and files of the Hub, imported.
class TestRealWalk : public QObject
{
    Q_OBJECT

    hs::test::OwnHome m_home;
    QTemporaryDir m_folder;
    hs::testkit::LocalHubProcess m_hub;

    /// The recordings keep cards and other files apart: puts them together again, "owner--name/README.md".
    static void join(const QString &fixtures, const QString &target)
    {
        const QDir files(fixtures + u"/repo-files/models"_s);
        for (const QString &name : files.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString card = u"%1/cards/models/%2.md"_s.arg(fixtures, name);
            const QDir source(files.filePath(name));
            if (!QFile::exists(card) || !QDir().mkpath(target + u'/' + name))
                continue;
            for (const QString &file : source.entryList(QDir::Files)) {
                // Stored by another name so that Git does not act on it there.
                const QString own = file == "dot-gitattributes"_L1 ? u".gitattributes"_s : file;
                QVERIFY(QFile::copy(source.filePath(file), u"%1/%2/%3"_s.arg(target, name, own)));
            }
            QVERIFY(QFile::copy(card, u"%1/%2/README.md"_s.arg(target, name)));
        }
    }

private Q_SLOTS:
    void fromSearchToTheFileInTheCache()
    {
        HS_NEEDS_FIXTURES();
        const QString fixtures = hs::testkit::fixturesFolder();
        const QString models = m_folder.filePath(u"models"_s);
        join(fixtures, models);
        QVERIFY2(m_hub.import({fixtures + u"/cards"_s, models}), qPrintable(m_hub.errorText()));
        QVERIFY2(m_hub.start({}), qPrintable(m_hub.errorText()));
        hs::test::walk(m_hub.endpoint(),
                       {.typed = u"wav2vec2-spanish"_s,
                        .model = u"somosnlp/wav2vec2-spanish"_s,
                        .heading = u"Wav2Vec2 Spanish"_s,
                        .file = u"config.json"_s,
                        .inside = u"\"architectures\""_s,
                        .files = 4},
                       m_home);
    }
};

HS_TEST(TestRealWalk)
#include "tst_realwalk.moc"
