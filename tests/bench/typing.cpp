// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchwindow.h"
#include "scenarios.h"
#include "search/resultlist.h"
#include "search/resultspane.h"
#include "search/searchpage.h"
#include "shell/addressedit.h"

using namespace Qt::StringLiterals;

namespace hs::bench {

namespace {

constexpr std::chrono::milliseconds kBetweenKeys{90};
constexpr std::chrono::milliseconds kBetweenWords{600};

} // namespace

QJsonObject typing(const QUrl &endpoint, const QStringList &words)
{
    BenchWindow bench(endpoint);
    bench.waitUntilLoaded();
    auto *page = bench.page<ui::SearchPage>();
    auto *field = bench.window().findChild<ui::AddressEdit *>();
    const QWidget *rows = page->results()->list()->viewport();
    rest(kBetweenWords);
    bench.watchStalls();
    EventClock clock;
    Samples letters;
    Samples lists;
    for (const QString &word : words) {
        press(Qt::Key_L, Qt::ControlModifier);
        for (qsizetype length = 1; length < word.size(); ++length) {
            letters.add(clock.untilShown(
                [&] { press(word.at(length - 1)); },
                [&](const QWidget &painted) { return &painted == field && field->text() == word.first(length); },
                u"the letter"_s));
            rest(kBetweenKeys);
        }
        lists.add(clock.untilShown([&] { press(word.back()); },
                                   [&](const QWidget &painted) {
                                       const models::RepoSearchModel &model = page->model();
                                       return &painted == rows && model.askedQuery().text == word && !model.isBusy() &&
                                              model.rowCount() > 0;
                                   },
                                   u"rows for "_s + word));
        rest(kBetweenWords);
    }
    QJsonObject figures{{u"letterMs"_s, letters.median()},
                        {u"slowestLetterMs"_s, letters.worst()},
                        {u"rowsMs"_s, lists.median()},
                        {u"slowestRowsMs"_s, lists.worst()},
                        {u"restMs"_s, models::RepoSearchModel::kInterval}};
    bench.addStalls(figures);
    return figures;
}

} // namespace hs::bench
