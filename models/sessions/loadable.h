// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/answer.h"

#include <optional>

namespace hs::models {

/// Idle ──► Loading ──► Ready | Empty | Failed ──► Loading …
enum class LoadState { Idle, Loading, Ready, Empty, Failed };

/// One part of a page that is fetched on its own. While it is loaded again `value` is still that of before, so that a
/// view can keep showing it; it goes when the part fails or is found to be empty.
template <typename T>
struct Loadable
{
    LoadState state = LoadState::Idle;
    std::optional<T> value;
    std::optional<base::HubError> error; ///< set exactly when Failed
    hub::Freshness freshness;

    [[nodiscard]] bool isLoading() const { return state == LoadState::Loading; }
    [[nodiscard]] bool isSettled() const { return state != LoadState::Idle && state != LoadState::Loading; }

    void begin()
    {
        state = LoadState::Loading;
        error.reset();
    }
    void succeed(T newValue, hub::Freshness where)
    {
        state = LoadState::Ready;
        value = std::move(newValue);
        freshness = where;
        error.reset();
    }
    void failWith(base::HubError why)
    {
        state = LoadState::Failed;
        value.reset();
        freshness = {};
        error = std::move(why);
    }
    void findNothing()
    {
        *this = {};
        state = LoadState::Empty;
    }
    /// The person stopped it: what was there before stays.
    void settle() { state = value ? LoadState::Ready : LoadState::Idle; }
};

} // namespace hs::models
