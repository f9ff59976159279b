// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/localhubprocess.h"
#include "testprogram/testprogram.h"
#include "walk.h"

using namespace Qt::StringLiterals;

/// From a search to the file in the cache, on the sample hub.
class TestSampleWalk : public QObject
{
    Q_OBJECT

    hs::test::OwnHome m_home;
    hs::testkit::LocalHubProcess m_hub;

private Q_SLOTS:
    void fromSearchToTheFileInTheCache()
    {
        hs::testkit::LocalHubProcess::Options options;
        options.seed = u"sample"_s;
        QVERIFY2(m_hub.start(options), qPrintable(m_hub.errorText()));
        hs::test::walk(m_hub.endpoint(),
                       {.typed = u"whisper-large-v3-yoruba"_s,
                        .found = 2,
                        .model = u"lagos-speech/whisper-large-v3-yoruba"_s,
                        .heading = u"Whisper Large v3"_s,
                        .file = u"config.json"_s,
                        .inside = u"\"model_type\""_s,
                        .files = 5},
                       m_home);
    }
};

HS_TEST(TestSampleWalk)
#include "tst_samplewalk.moc"
