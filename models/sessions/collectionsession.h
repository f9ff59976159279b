// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"
#include "hub/types/collection.h"
#include "sessions/loadable.h"

#include <QObject>

namespace hs::models {

/// One open collection with all its items.
class CollectionSession : public QObject
{
    Q_OBJECT

public:
    CollectionSession(hub::HubContextPtr hub, QString owner, QString words, QObject *parent = nullptr);

    [[nodiscard]] const Loadable<hub::Collection> &collection() const { return m_collection; }
    void load();
    void stop();

Q_SIGNALS:
    void changed();

private:
    hub::HubContextPtr m_hub;
    QString m_owner;
    QString m_words;
    Loadable<hub::Collection> m_collection;
    base::AsyncScope m_scope;
};

} // namespace hs::models
