// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

#include <functional>

class QWidget;

namespace hs::ui {

/// The question before a window with running transfers closes.
class CloseQuestion
{
    Q_DECLARE_TR_FUNCTIONS(CloseQuestion)

public:
    /// Returns at once; \a close is called when the person wants to quit. Asked again while open: nothing happens.
    static void ask(QWidget *window, int runningTransfers, const std::function<void()> &close);
};

} // namespace hs::ui
