// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/diskwait.h"

#include <QFileInfo>

#include <algorithm>

namespace hs::transfers {

using QCoro::Task;

namespace {

constexpr std::chrono::milliseconds kBetweenDiskLooks{3000};
constexpr int kLongestRest = 20; // of them

void beginWait(const DownloadJob &job, HubError error)
{
    job.progress->state = TransferState::Waiting;
    job.progress->passing = std::move(error);
    park(job);
}

void endWait(const DownloadJob &job)
{
    job.progress->isParked = false;
    job.progress->bytesMissing = 0;
    job.progress->passing.reset();
    job.progress->state = TransferState::Resolving;
}

} // namespace

void park(const DownloadJob &job)
{
    job.progress->isParked = true;
    if (job.context->onPlaceFree)
        job.context->onPlaceFree();
}

Task<bool> waitForSpace(DownloadJob job, HubError error, std::stop_token stop)
{
    beginWait(job, std::move(error));
    for (bool isShort = true; isShort;) {
        job.progress->bytesMissing =
            co_await onPool(job.context->pool, [ledger = job.context->ledger, place = job.place, file = job.file] {
                const QString path = place->partialPath();
                return ledger->missing(QFileInfo(path).path(), file.size - std::min(allocatedBytes(path), file.size));
            });
        // Full although there seems to be room: a quota, or somebody was faster. Then it is tried at the next look.
        if (!co_await job.context->hub->clock->delay(kBetweenDiskLooks, stop))
            co_return false;
        isShort = job.progress->bytesMissing > 0;
    }
    endWait(job);
    co_return true;
}

Task<bool> waitForVolume(DownloadJob job, HubError error, int times, std::stop_token stop)
{
    beginWait(job, std::move(error));
    const auto rest = kBetweenDiskLooks * std::min(1 << std::min(times - 1, 10), kLongestRest);
    for (auto wait = rest;; wait = kBetweenDiskLooks) {
        if (!co_await job.context->hub->clock->delay(wait, stop))
            co_return false;
        const auto found = co_await onPool(job.context->pool, [ledger = job.context->ledger, place = job.place] {
            const auto there = ledger->checkHome(place->rootFolder());
            return there ? checkWritable(place->rootFolder()) : there;
        });
        if (found || !isVolumeTrouble(found.error()))
            break; // what else may be wrong is told by the next try
        job.progress->passing = found.error();
    }
    endWait(job);
    co_return true;
}

} // namespace hs::transfers
