// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/types/discussion.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QString wordOf(DiscussionStatus status)
{
    switch (status) {
    case DiscussionStatus::Closed:
        return u"closed"_s;
    case DiscussionStatus::Merged:
        return u"merged"_s;
    case DiscussionStatus::Draft:
        return u"draft"_s;
    case DiscussionStatus::Open:
        break;
    }
    return u"open"_s;
}

} // namespace hs::localhub
