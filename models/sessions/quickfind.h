// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"
#include "hub/types/quickresult.h"

#include <QObject>
#include <QTimer>

namespace hs::models {

/// Names that begin to match while somebody types: the Hub's quick search, asked when the typing pauses, newest
/// question only. For the address field and the command palette; they show local matches themselves, at once.
class QuickFind : public QObject
{
    Q_OBJECT

public:
    explicit QuickFind(QObject *parent = nullptr);

    /// Another Hub or account; what runs is dropped. Null: local matches only.
    void setHub(hub::HubContextPtr hub);
    /// Shorter than two characters: nothing is asked. Ends in found() or failed() unless another text comes.
    void ask(const QString &text);
    /// Also looks for collections, whose addresses quick search does not tell: found() then comes a second time with
    /// them, if there are any. Off by default.
    void setFindsCollections(bool finds) { m_findsCollections = finds; }
    /// How many of each sort at most, 1 … 20.
    void setLimit(int limit) { m_limit = limit; }
    void cancel();
    [[nodiscard]] bool isAsking() const { return m_isAsking; }

    /// Time without typing before the Hub is asked; 200 ms unless changed (tests).
    void setPause(std::chrono::milliseconds pause);

Q_SIGNALS:
    void found(const QString &text, const hs::hub::QuickResult &result);
    void failed(const QString &text, const hs::base::HubError &error);

private:
    void send();
    void sendForCollections(const hub::QuickResult &result);

    hub::HubContextPtr m_hub;
    QString m_text;
    QTimer m_pause;
    bool m_isAsking = false;
    bool m_findsCollections = false;
    int m_limit = 6;
    base::AsyncScope m_scope;
};

} // namespace hs::models
