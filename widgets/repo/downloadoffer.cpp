// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/downloadoffer.h"

#include "common/formats.h"

#include <QCoreApplication>

namespace hs::ui {

using transfers::GroupSnapshot;

namespace {

struct OfferWords
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::DownloadOffer)
};

using OfferAction = DownloadOffer::Action;

std::optional<DownloadOffer> movingOffer(const GroupSnapshot &group)
{
    if (group.planning == GroupSnapshot::Planning::Failed || group.isDone())
        return std::nullopt;
    if (group.planning == GroupSnapshot::Planning::Asking && !group.isPaused)
        return DownloadOffer{OfferAction::ShowTransfers, OfferWords::tr("Preparing the download…")};
    const QString done = formats::percent(group.size > 0 ? double(group.bytesOnDisk) / double(group.size) : 0);
    if (group.activeFiles > 0)
        return DownloadOffer{OfferAction::ShowTransfers, OfferWords::tr("Downloading, %1").arg(done)};
    if (group.pausedFiles > 0 || group.isPaused)
        return DownloadOffer{OfferAction::ShowTransfers, OfferWords::tr("Paused at %1").arg(done)};
    if (group.failedFiles > 0 && group.queuedFiles() == 0)
        return std::nullopt;
    return DownloadOffer{OfferAction::ShowTransfers, OfferWords::tr("Waiting to download")};
}

/// What came before an interruption is kept: the button says what is left. A part that somebody chose is no
/// interruption.
QString missingText(const DownloadFacts &facts)
{
    const qint64 files = facts.local->allFiles - facts.local->files;
    const qint64 bytes = facts.local->allBytes - facts.local->bytes;
    return OfferWords::tr("Download %Ln missing files (%1)", nullptr, formats::pluralOf(files))
        .arg(formats::bytes(bytes));
}

} // namespace

DownloadOffer downloadOffer(const DownloadFacts &facts)
{
    if (facts.isDisabledByHub)
        return {OfferAction::Nothing, OfferWords::tr("Disabled by the Hub")};
    if (facts.access == models::FileAccess::Ask)
        return {OfferAction::AskForAccess, OfferWords::tr("Ask for access…")};
    if (facts.access == models::FileAccess::Pending)
        return {OfferAction::Nothing, OfferWords::tr("Access asked")};
    if (facts.group) {
        if (const auto moving = movingOffer(*facts.group))
            return *moving;
    }
    if (facts.local && facts.local->isComplete())
        return {OfferAction::OpenFolder, OfferWords::tr("Open folder"), false};
    if (facts.group && facts.group->failedFiles > 0 && facts.local && facts.local->files > 0)
        return {OfferAction::Download, missingText(facts)};
    return {facts.isKnown ? OfferAction::Download : OfferAction::Nothing, OfferWords::tr("Download")};
}

} // namespace hs::ui
