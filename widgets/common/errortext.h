// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/huberror.h"
#include "common/stateview.h"

#include <QDateTime>
#include <QString>

namespace hs::ui {

/// What the reader was waiting for, in whole sentences (design.md §5); both may be empty.
struct ErrorSubject
{
    QString failed; ///< "This card could not be loaded"
    QString kept;   ///< "Your tabs, filters and drafts are kept."
};

/// What helps against an error; the page decides how.
enum class ErrorRemedy {
    None,
    TryAgain,
    SignIn,
    AskForAccess,
    ShowMainRevision,
    SearchForName,
    FreeSpace,
    ChooseFolder,
};

/// An error in words: what happened, what was kept, what to do (design.md §8). Never holds a token.
struct ErrorText
{
    QString title;
    QString text;
    ErrorRemedy remedy = ErrorRemedy::TryAgain;
    QString remedyText; ///< the button; empty without a remedy
    QString details;    ///< the raw answer, for "Copy details"
};

/// Cancelled has no words: nobody is waiting any more, and all texts are empty.
/// \a now is for "Hubscope waits 48 seconds".
[[nodiscard]] ErrorText errorText(const base::HubError &error, const ErrorSubject &subject, const QDateTime &now);

/// The ids of the buttons in errorMessage().
enum class ErrorAction { Remedy, CopyDetails };

/// The same as the state of a pane: primary remedy, and "Copy details" where there are some.
[[nodiscard]] StateMessage errorMessage(const ErrorText &text);

} // namespace hs::ui
