// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchstates.h"

#include "common/errortext.h"
#include "common/formats.h"
#include "lists/searchfilters.h"
#include "search/searchwords.h"

#include <QCoreApplication>

namespace hs::ui {

namespace {

struct StateMessageWords
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::SearchStates)
};

MessageAction action(SearchRemedy remedy, const QString &text, std::optional<Icon> icon = std::nullopt,
                     bool isPrimary = false)
{
    return {.id = static_cast<int>(remedy), .text = text, .icon = icon, .primary = isPrimary};
}

ErrorText wordsFor(const base::HubError &error, const QDateTime &now)
{
    return errorText(error,
                     {.failed = StateMessageWords::tr("The search could not be finished"),
                      .kept = StateMessageWords::tr("Your filters are kept.")},
                     now);
}

} // namespace

StateMessage emptySearchMessage(const hub::SearchQuery &query, const hub::TagsByType &tags)
{
    const QString kind = searchwords::kindNoun(query.kind);
    const QList<models::SearchFilter> filters = models::filtersOf(query, tags);
    const int count = static_cast<int>(filters.size());
    StateMessage message;
    message.icon = Icon::Search;
    if (count == 0 && query.text.isEmpty()) {
        //: %1 is models, datasets or Spaces.
        message.title = StateMessageWords::tr("This Hub has no %1 that you can see").arg(kind);
        return message;
    }
    if (count == 0) {
        message.title = StateMessageWords::tr("No %1 match “%2”").arg(kind, query.text);
        message.text = StateMessageWords::tr("Only names and owners are searched.");
        message.actions = {action(SearchRemedy::ClearText, StateMessageWords::tr("Clear search"))};
        return message;
    }
    //: %n filters; %1 is models, datasets or Spaces.
    message.title = StateMessageWords::tr("No %1 match these %Ln filters", nullptr, count).arg(kind);
    if (!query.text.isEmpty())
        message.text = StateMessageWords::tr("The name must also contain “%1”.").arg(query.text);
    const QString last = searchwords::filterName(filters.last(), query, tags).whole();
    message.actions = {action(SearchRemedy::RemoveFilter, StateMessageWords::tr("Remove “%1”").arg(last))};
    if (count > 1)
        message.actions.append(action(SearchRemedy::ClearFilters, StateMessageWords::tr("Clear all filters")));
    if (!query.text.isEmpty())
        message.actions.append(action(SearchRemedy::ClearText, StateMessageWords::tr("Clear search")));
    return message;
}

StateMessage nothingYetMessage(const hub::SearchQuery &query, int lookedAt)
{
    StateMessage message;
    message.icon = Icon::Search;
    //: %1 is models, datasets or Spaces.
    message.title = StateMessageWords::tr("Nothing among the first %Ln %1", nullptr, lookedAt)
                        .arg(searchwords::kindNoun(query.kind));
    message.text = StateMessageWords::tr("The Hub cannot leave out tags or old results itself; Hubscope looks through "
                                         "its list in this order.");
    message.actions = {action(SearchRemedy::LookFurther, StateMessageWords::tr("Look further"), std::nullopt, true),
                       action(SearchRemedy::ClearFilters, StateMessageWords::tr("Clear all filters"))};
    return message;
}

StateMessage failedSearchMessage(const base::HubError &error, const QDateTime &now)
{
    const ErrorText text = wordsFor(error, now);
    StateMessage message;
    message.tone = Tone::Danger;
    message.title = text.title;
    message.text = text.text;
    message.details = text.details;
    message.actions = {action(SearchRemedy::TryNow, StateMessageWords::tr("Try now"), Icon::Reload, true)};
    if (text.remedy == ErrorRemedy::SignIn)
        message.actions.prepend(action(SearchRemedy::SignIn, text.remedyText));
    if (!text.details.isEmpty())
        message.actions.append(action(SearchRemedy::CopyDetails, StateMessageWords::tr("Copy details"), Icon::Copy));
    return message;
}

std::optional<SearchNotice> searchNotice(const models::RepoSearchModel &model, const QDateTime &now)
{
    const QList<MessageAction> tryNow{action(SearchRemedy::TryNow, StateMessageWords::tr("Try now"))};
    if (model.isShowingLocal()) {
        return SearchNotice{.tone = Tone::Warning,
                            .lead = StateMessageWords::tr("You are offline."),
                            .text = StateMessageWords::tr("Showing %Ln repositories on this computer that match.",
                                                          nullptr, model.rowCount()),
                            .actions = tryNow};
    }
    if (model.state() == models::PagedModel::State::Failed && model.rowCount() > 0) {
        const ErrorText text = wordsFor(*model.error(), now);
        return SearchNotice{.tone = Tone::Warning,
                            .lead = StateMessageWords::tr("More results could not be loaded."),
                            .text = text.text,
                            .actions = tryNow};
    }
    if (model.freshness().isSavedCopy() && model.rowCount() > 0) {
        return SearchNotice{.tone = Tone::Warning,
                            .lead = StateMessageWords::tr("You are offline."),
                            .text = StateMessageWords::tr("This is the copy from %1.")
                                        .arg(formats::dateTime(*model.freshness().savedAt, now)),
                            .actions = tryNow};
    }
    if (const auto sieved = model.sieved(); sieved && model.rowCount() > 0 && !model.isComplete()) {
        return SearchNotice{
            .tone = Tone::Info,
            .lead = {},
            .text = StateMessageWords::tr("Part of these filters is unknown to the Hub. Of the first %Ln results, "
                                          "those that match are shown; scrolling looks further.",
                                          nullptr, sieved->lookedAt),
            .actions = {}};
    }
    if (const auto sieved = model.sieved(); sieved && model.rowCount() > 0 && !model.isComplete()) {
        return SearchNotice{
            .tone = Tone::Info,
            .lead = {},
            .text = StateMessageWords::tr("The Hub does not know all of these filters. Of its first %Ln results those "
                                          "that match are shown; scrolling looks further.",
                                          nullptr, sieved->lookedAt),
            .actions = {}};
    }
    return std::nullopt;
}

} // namespace hs::ui
