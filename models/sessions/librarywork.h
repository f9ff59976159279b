// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"
#include "library/filecheck.h"
#include "library/folderimport.h"
#include "library/undobin.h"
#include "sessions/localrepos.h"
#include "transfers/downloadrequest.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace hs::models {

/// What is done to the cache of this computer on somebody's word: taking out, putting back, deleting for good,
/// checking. On workers, one thing of a kind at a time; LocalRepos looks again after each.
class LibraryWork : public QObject
{
    Q_OBJECT

public:
    /// How far a check is.
    struct Checking
    {
        qsizetype repos = 0;
        qsizetype doneRepos = 0;
        qint64 bytes = 0;
        qint64 doneBytes = 0;
        QString repo; ///< the one whose files are read
    };

    /// \param local  outlives this
    explicit LibraryWork(LocalRepos &local, QObject *parent = nullptr);
    ~LibraryWork() override;

    /// Out of the cache, into its undo bin; removed() follows, or failed().
    /// \param isForGood  and out of the bin at once
    void remove(const library::DeletionPlan &plan, bool isForGood);
    /// restored() follows, or failed().
    void restore(const QString &id);
    /// discarded() follows, or failed().
    void discard(const QStringList &ids);
    /// Looks in somebody's folder for files that are missing here; found() follows, or failed().
    void findIn(const QString &folder);
    /// The same for a revision that need not be here yet; the Hub is asked for its list.
    void findIn(const QString &folder, const hub::HubContextPtr &hub, const transfers::DownloadRequest &wanted);
    /// Takes in what was found last, as clones or copies; imported() follows, or failed().
    void import(const QList<library::ImportMatch> &matches);
    [[nodiscard]] bool isMoving() const { return m_isMoving; }

    /// Hashes all files of these repositories again; checked() follows for each, or failed().
    void check(const QList<library::CachedRepo> &repos);
    void stopCheck();
    [[nodiscard]] std::optional<Checking> checking() const;

Q_SIGNALS:
    void removed(const hs::library::BinEntry &entry, bool isForGood);
    /// \a isWhole: false when something else has taken the place of a part.
    void restored(bool isWhole);
    void discarded(qint64 bytes);
    /// \a folder: the one that was looked through.
    void found(const QString &folder, const QList<hs::library::ImportMatch> &matches);
    void imported(const hs::library::ImportReport &report);
    void failed(const hs::base::HubError &error);
    /// isMoving() changed.
    void movingChanged();
    /// The check began, went on (a few times a second) or ended.
    void checkChanged();
    void checked(const hs::library::CheckReport &report);
    /// All that were asked for.
    void checkFinished(qsizetype repos, qsizetype damagedFiles);

private:
    struct Progress
    {
        std::atomic<qint64> bytes = 0;
        std::atomic<bool> isStopped = false;
    };
    [[nodiscard]] static QCoro::Task<base::Result<library::CheckReport>>
    checkOne(library::CheckPlan plan, QString memoryFolder, QString cacheFolder, std::shared_ptr<Progress> progress);
    [[nodiscard]] static QCoro::Task<base::Result<QList<library::CheckPlan>>> planAll(QList<library::CachedRepo> repos);
    template <typename T, typename F>
    void move(QCoro::Task<base::Result<T>> task, F done);
    void checkNext();
    void endCheck();

    struct Wanted
    {
        hub::HubContextPtr hub;
        transfers::DownloadRequest request;
    };

    LocalRepos &m_local;
    std::optional<Wanted> m_wanted; // what was looked for last, when it was not what is here
    bool m_isMoving = false;
    std::shared_ptr<std::atomic<bool>> m_isGone = std::make_shared<std::atomic<bool>>(false); // ends long readings
    base::AsyncScope m_moveScope;

    std::shared_ptr<Progress> m_progress; // while a check runs
    QList<library::CheckPlan> m_waiting;
    Checking m_checking;
    qsizetype m_damaged = 0;
    QTimer m_tick;
    base::AsyncScope m_checkScope;
};

template <typename T, typename F>
void LibraryWork::move(QCoro::Task<base::Result<T>> task, F done)
{
    m_isMoving = true;
    Q_EMIT movingChanged();
    m_moveScope.then(std::move(task), [this, done = std::move(done)](base::Result<T> result) {
        m_isMoving = false;
        m_local.look();
        Q_EMIT movingChanged();
        if (result)
            done(*result);
        else
            Q_EMIT failed(result.error());
    });
}

} // namespace hs::models
