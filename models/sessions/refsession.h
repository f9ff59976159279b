// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"
#include "hub/types/refs.h"
#include "hub/types/reporef.h"
#include "sessions/loadable.h"

#include <QObject>

namespace hs::models {

/// The branches, tags and pull requests of one repository at a time, for choosing a revision of it.
class RefSession : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The same repository again does nothing unless its refs could not be had.
    void open(hub::HubContextPtr hub, hub::RepoKind kind, const hub::RepoId &id);
    void retry();
    [[nodiscard]] const Loadable<hub::Refs> &refs() const { return m_refs; }

Q_SIGNALS:
    void changed();

private:
    hub::HubContextPtr m_hub;
    hub::RepoRef m_repo;
    Loadable<hub::Refs> m_refs;
    base::AsyncScope m_scope;
};

} // namespace hs::models
