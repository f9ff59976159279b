// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/linkaction.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace hs;
using models::RepoPlace;

class TestLinkAction : public QObject
{
    Q_OBJECT

    const QUrl m_endpoint{QStringLiteral("https://huggingface.co")};
    hub::RepoRef m_here{.kind = hub::RepoKind::Model,
                        .id = *hub::RepoId::parse(u"acme/reader"),
                        .revision = *hub::Revision::parse(u"v1.0")};

    ui::LinkAction follow(const QString &href) const
    {
        cards::CardContext context;
        context.endpoint = m_endpoint;
        context.repoId = m_here.id.toString();
        context.revision = m_here.revision.toString();
        return ui::actionFor(cards::resolveLink(href, context), m_here, m_endpoint);
    }

private Q_SLOTS:
    void opensPlacesOfTheProgram_data()
    {
        QTest::addColumn<QString>("href");
        QTest::addColumn<QString>("repo");
        QTest::addColumn<QString>("revision");
        QTest::addColumn<RepoPlace::View>("view");
        QTest::addColumn<QString>("path");
        QTest::newRow("file of the repository")
            << "config.json" << "acme/reader" << "v1.0" << RepoPlace::View::Files << "config.json";
        QTest::newRow("in a folder") << "docs/a%20b.md" << "acme/reader" << "v1.0" << RepoPlace::View::Files
                                     << "docs/a b.md";
        QTest::newRow("another model") << "https://huggingface.co/openai/whisper-small" << "openai/whisper-small"
                                       << "main" << RepoPlace::View::Card << "";
        QTest::newRow("its file at a tag") << "https://huggingface.co/openai/whisper-small/blob/v2/config.json"
                                           << "openai/whisper-small" << "v2" << RepoPlace::View::Files << "config.json";
        QTest::newRow("a dataset") << "https://huggingface.co/datasets/google/fleurs" << "google/fleurs" << "main"
                                   << RepoPlace::View::Card << "";
        QTest::newRow("commits") << "https://huggingface.co/openai/whisper-small/commits/main" << "openai/whisper-small"
                                 << "main" << RepoPlace::View::History << "";
    }
    void opensPlacesOfTheProgram()
    {
        QFETCH(QString, href);
        const ui::LinkAction action = follow(href);
        QVERIFY(std::holds_alternative<models::Location>(action));
        const auto place = std::get<RepoPlace>(std::get<models::Location>(action));
        QTEST(place.repo.id.toString(), "repo");
        QTEST(place.repo.revision.toString(), "revision");
        QTEST(place.view, "view");
        QTEST(place.path, "path");
    }

    void othersLeaveTheProgram_data()
    {
        QTest::addColumn<QString>("href");
        QTest::newRow("web") << "https://example.com/x";
        QTest::newRow("mail") << "mailto:a@example.com";
        QTest::newRow("discussions") << "https://huggingface.co/acme/reader/discussions/3";
        QTest::newRow("documentation") << "https://huggingface.co/docs/transformers";
        QTest::newRow("a person") << "https://huggingface.co/acme";
    }
    void othersLeaveTheProgram()
    {
        QFETCH(QString, href);
        const ui::LinkAction action = follow(href);
        QVERIFY(std::holds_alternative<QUrl>(action));
        QVERIFY(std::get<QUrl>(action).isValid());
    }

    void dangerousOnesAreRefusedInWords_data()
    {
        QTest::addColumn<QString>("href");
        QTest::newRow("file") << "file:///etc/passwd";
        QTest::newRow("script") << "javascript:alert(1)";
    }
    void dangerousOnesAreRefusedInWords()
    {
        QFETCH(QString, href);
        const ui::LinkAction action = follow(href);
        QVERIFY(std::holds_alternative<ui::NoPlace>(action));
        QVERIFY(!std::get<ui::NoPlace>(action).reason.isEmpty());
    }

    void anchorsScroll()
    {
        const ui::LinkAction action = follow(QStringLiteral("#usage"));
        QVERIFY(std::holds_alternative<ui::CardPlace>(action));
        QCOMPARE(std::get<ui::CardPlace>(action).fragment, QStringLiteral("usage"));
    }
};

HS_GUILESS_TEST(TestLinkAction)
#include "tst_linkaction.moc"
