// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubclient.h"
#include "sessions/windowsession.h"
#include "settings/appsettings.h"
#include "shell/mainwindow.h"
#include "shell/omnibox.h"
#include "shell/pagestack.h"
#include "shell/tabstrip.h"
#include "shell/windowactions.h"
#include "testkit/faketransport.h"
#include "testkit/manualclock.h"
#include "theme/themesource.h"

#include <QApplication>
#include <QLineEdit>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace hs::test {

/// A page that shows its address and does what it is told.
class FakePage : public ui::Page
{
public:
    explicit FakePage(const models::Location &start)
        : place(start)
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(field);
    }

    QString title() const override
    {
        const auto *repo = std::get_if<models::RepoPlace>(&place);
        return repo ? repo->repo.id.name() : models::locationText(place);
    }
    QIcon icon() const override { return {}; }
    models::Location location() const override { return place; }
    bool showLocation(const models::Location &location) override
    {
        if (location.index() != place.index())
            return false;
        place = location;
        return true;
    }
    void reload() override { ++reloads; }
    QByteArray saveState() const override { return field->text().toUtf8(); }
    void restoreState(const QByteArray &state) override { field->setText(QString::fromUtf8(state)); }
    void setSearchText(const QString &text) override
    {
        auto search = std::get<models::SearchPlace>(place);
        search.query.text = text;
        place = search;
        Q_EMIT locationChanged(true);
    }
    QWidget *initialFocus() override { return field; }
    bool offers(ui::PageCommand) const override { return std::holds_alternative<models::RepoPlace>(place); }
    void run(ui::PageCommand command) override { commands.append(command); }

    models::Location place;
    QLineEdit *field = new QLineEdit(this);
    int reloads = 0;
    QList<ui::PageCommand> commands; ///< that it was told to run
};

/// A window on a Hub that answers from memory.
class ShellWorld
{
public:
    ShellWorld()
        : client({.endpoint = QUrl(QStringLiteral("https://hub.example")),
                  .token = {},
                  .cacheFolder = {},
                  .isOffline = false,
                  .transport = transport,
                  .clock = {}})
        , reachability(client.endpoint())
    {
        client.context()->retry = base::RetryPolicy::never();
        transport->answer(QStringLiteral("/api/quicksearch"), 200,
                          R"({"models":[{"id":"acme/whisper-large"}],"datasets":[{"id":"acme/whisper-words"}],
                              "spaces":[],"modelsCount":1,"datasetsCount":1})");
        themes.install(*qApp);
    }

    /// A shown window at 1440×900; tabs are kept in `session` when it is not null.
    std::unique_ptr<ui::MainWindow> open(models::WindowSession *session = nullptr)
    {
        auto window = std::make_unique<ui::MainWindow>(ui::MainWindow::Parts{themes, settings, clock});
        window->show();
        window->connectHub(side(session));
        window->activateWindow();
        [[maybe_unused]] const bool isShown = QTest::qWaitForWindowActive(window.get());
        return window;
    }

    ui::HubSide side(models::WindowSession *session = nullptr)
    {
        ui::HubSide hubSide;
        hubSide.pages = [](const models::Location &location) -> ui::Page * { return new FakePage(location); };
        hubSide.hub = client.context();
        hubSide.reachability = &reachability;
        hubSide.session = session;
        return hubSide;
    }

    static FakePage *page(const ui::MainWindow &window)
    {
        return static_cast<FakePage *>(window.pages().currentPage());
    }
    static ui::Omnibox *omnibox(const ui::MainWindow &window) { return window.findChild<ui::Omnibox *>(); }
    static QTabBar *tabBar(const ui::MainWindow &window) { return window.findChild<ui::TabStrip *>()->bar(); }
    static QString address(const ui::MainWindow &window) { return models::locationText(page(window)->place); }

    QTemporaryDir folder;
    std::shared_ptr<testkit::FakeTransport> transport = std::make_shared<testkit::FakeTransport>();
    hub::HubClient client;
    models::Reachability reachability;
    models::AppSettings settings{folder.filePath(QStringLiteral("config"))};
    testkit::ManualClock clock;
    ui::ThemeSource themes;
};

} // namespace hs::test
