// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/answer.h"
#include "hub/types/datasetrows.h"
#include "hub/types/repoid.h"

namespace hs::hub {

/// Where the dataset viewer of a Hub lives: for huggingface.co on a host of its own
/// (shared/hub-api/datasets-viewer.md), for every other endpoint below `/-/datasets-server`, which is where
/// hubscope-localhub has it; one without a viewer answers 404 there.
[[nodiscard]] QUrl viewerAddress(const HubContext &hub, QLatin1StringView path);
/// The viewer is on another host than the Hub: the account's token is not sent to it (see viewerKey()).
[[nodiscard]] bool isViewerElsewhere(const HubContext &hub);

/// A key of the Hub's making that opens one dataset to its viewer for a while: `GET /api/datasets/{id}/jwt`, asked with
/// the token (repo-info.md §7), sent as X-Api-Key (datasets-viewer.md §1). Only private and gated datasets need one,
/// and only where isViewerElsewhere().
[[nodiscard]] QCoro::Task<Result<QByteArray>> viewerKey(HubContextPtr hub, RepoId dataset, std::stop_token stop);

/// The dataset and, where it needs one, its key.
struct ViewerSubject
{
    RepoId dataset;
    QByteArray key;
    friend bool operator==(const ViewerSubject &, const ViewerSubject &) = default;
};

[[nodiscard]] QCoro::Task<Result<ViewerAbilities>> fetchAbilities(HubContextPtr hub, ViewerSubject subject,
                                                                  std::stop_token stop);
[[nodiscard]] QCoro::Task<Result<QList<DatasetSplit>>> fetchSplits(HubContextPtr hub, ViewerSubject subject,
                                                                   std::stop_token stop);

/// Which rows of a split. A search and a filter exclude each other (they are two endpoints): with a `text` the rest is
/// not sent.
struct RowsQuery
{
    static constexpr int kLargestPage = 100; ///< the viewer's limit

    DatasetSplit split;
    QString text;    ///< words to look for
    QString where;   ///< the viewer's SQL-like condition (datasets-viewer.md §2.3), as typed
    QString orderBy; ///< a column's name
    bool isDescending = false;
    qint64 offset = 0;
    int length = kLargestPage;
    bool isPreview = false; ///< the viewer has nothing but the first rows
    friend bool operator==(const RowsQuery &, const RowsQuery &) = default;
};
[[nodiscard]] QCoro::Task<Result<DatasetRows>> fetchRows(HubContextPtr hub, ViewerSubject subject, RowsQuery query,
                                                         std::stop_token stop);
[[nodiscard]] QCoro::Task<Result<DatasetStatistics>> fetchStatistics(HubContextPtr hub, ViewerSubject subject,
                                                                     DatasetSplit split, std::stop_token stop);

/// What an error of the viewer means (datasets-viewer.md §3): it is told by its code, not by its status.
enum class ViewerTrouble {
    NotReady,    ///< being worked out: ask again later
    Unsupported, ///< this dataset, or this Hub, has no viewer
    NoAccess,    ///< needs an account, or another one
    BadQuestion, ///< the filter is wrong
    Other,
};
[[nodiscard]] ViewerTrouble viewerTroubleOf(const base::HubError &error);

} // namespace hs::hub
