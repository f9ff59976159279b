// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QRegularExpression>

#include <mutex>
#include <optional>
#include <random>
#include <vector>

/// Faults on purpose, for tests (`--faults FILE.json`, or `POST /-/faults` with the same text while running).
///
/// The file is a list of rules, or {"rules": [ … ]}:
///
///   {
///     "route":  "^/acme/.*/resolve/",  regular expression on the encoded path; "blob:" in front means the blob host
///     "method": "GET",                 optional; any method without it
///     "onHit":  2,                     only the n-th matching request, counted from 1
///     "everyHit": true,                every one (the default when neither onHit nor probability is there)
///     "probability": 0.1, "seed": 7,   each one with this chance; the seed makes the sequence repeatable
///     "action": {
///       "delayMs": 500,                waits before the answer
///       "bytesPerSecond": 100000,      slows the body down
///       "dropAfterBytes": 4096,        closes the connection after so many bytes of the body
///       "status": 429,                 answers with this status instead …
///       "headers": {"RateLimit": "\"api\";r=0;t=3"},  … and these headers (also added to a normal answer)
///       "body": "text",                … and this body
///       "wrongLength": -10,            ends the body 10 bytes early with a Content-Length to match;
///                                      +10 promises 10 bytes more than come
///       "flipByteAt": 100,             inverts the byte at this offset of the file
///       "expireUrl": true,             /resolve/ redirects to an address that is over; the blob host answers 403
///       "commitDuring": {"repo": "models/acme/tiny", "path": "a.txt", "content": "new", "branch": "main"}
///                                      makes a commit just before the answer is sent
///     }
///   }
///
/// The first rule that applies wins. Each rule counts its own hits.
namespace hs::localhub {

struct CommitFault
{
    QString repo; ///< "models/owner/name"
    QString path;
    QByteArray content;
    QString branch;
};

struct FaultAction
{
    int delayMs = 0;
    qint64 bytesPerSecond = 0;
    qint64 dropAfterBytes = -1;
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    qint64 wrongLength = 0;
    qint64 flipByteAt = -1;
    bool expireUrl = false;
    std::optional<CommitFault> commitDuring;

    /// True when the body has to pass through the slow way.
    [[nodiscard]] bool changesBody() const
    {
        return bytesPerSecond > 0 || dropAfterBytes >= 0 || wrongLength != 0 || flipByteAt >= 0;
    }
};

/// The rules in force. Thread-safe.
class FaultPlan
{
public:
    /// Reads the text; Invalid names the rule that is wrong. The old rules stay in force then.
    [[nodiscard]] Outcome<void> replace(const QByteArray &json);
    /// What happens to a request; an empty action most of the time. `route` has "blob:" in front on the blob host.
    [[nodiscard]] FaultAction next(const QByteArray &method, const QString &route);

private:
    struct Rule
    {
        QRegularExpression route;
        QByteArray method;
        int onHit = 0;
        double probability = -1;
        std::mt19937_64 chance;
        int hits = 0;
        FaultAction action;
    };

    [[nodiscard]] static Outcome<Rule> ruleOf(const QJsonObject &object);

    std::mutex m_mutex;
    std::vector<Rule> m_rules;
};

} // namespace hs::localhub
