// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/resultlist.h"

namespace hs::ui {

/// A list of items. Keys and clicks mean what they mean in a list of results; Del asks for a row to be taken off.
class ItemList : public ResultList
{
    Q_OBJECT
public:
    explicit ItemList(RepoActions &actions, QWidget *parent = nullptr);

Q_SIGNALS:
    void removeRequested(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace hs::ui
