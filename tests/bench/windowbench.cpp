// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// hs_windowbench SCENARIO ENDPOINT [ARGUMENT…]: one scenario of scenarios.h in the program's own window, and its
// figures as one line of JSON.

#include "cli/heap.h"
#include "eventclock.h"
#include "languages.h"
#include "scenarios.h"

#include <QApplication>
#include <QJsonDocument>
#include <QLocale>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace hs;

namespace {

struct NamedScenario
{
    QLatin1StringView name;
    QJsonObject (*run)(const QUrl &endpoint, const QStringList &arguments);
};

constexpr std::array kScenarios{
    NamedScenario{"typing"_L1, bench::typing},
    NamedScenario{"card"_L1, bench::readingCard},
    NamedScenario{"setmarkdown"_L1, bench::settingMarkdown},
    NamedScenario{"tree"_L1, bench::browsingTree},
    NamedScenario{"commits"_L1, bench::listingCommits},
    NamedScenario{"tensors"_L1, bench::listingTensors},
    NamedScenario{"tabs"_L1, bench::openingTabs},
    NamedScenario{"library"_L1, bench::openingLibrary},
    NamedScenario{"transfers"_L1, bench::watchingTransfers},
};

} // namespace

int main(int argc, char *argv[])
{
    app::keepHeapForTransfers();
    QCoreApplication::setApplicationName(u"hubscope"_s);
    QApplication application(argc, argv);
    app::installTranslations(application, QLocale());
    const QStringList words = QCoreApplication::arguments().mid(1);
    for (const NamedScenario &scenario : kScenarios) {
        if (words.size() < 2 || words.first() != scenario.name)
            continue;
        const QJsonObject figures = scenario.run(QUrl(words.at(1)), words.mid(2));
        std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    bench::giveUp(u"a scenario that is known, and an endpoint"_s);
}
