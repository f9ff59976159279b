// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QCoroTask>

#include <memory>
#include <stop_token>

namespace hs::transfers {

using base::HubError;
using base::Result;

/// The memory of all downloads together: bytes that arrived and are not on disk yet. Who wants to hold some takes a
/// share first and waits, first come first served, until others have written theirs; who waits reads nothing from its
/// socket meanwhile. One thread.
class ByteBudget
{
public:
    explicit ByteBudget(qint64 bytes);

    /// Held bytes; given back when destroyed.
    class Share
    {
    public:
        Share() = default;
        Share(Share &&) noexcept = default;
        Share &operator=(Share &&other) noexcept;
        ~Share();

    private:
        friend class ByteBudget;
        struct Line;
        Share(std::shared_ptr<Line> line, qint64 bytes);
        static QCoro::Task<Result<Share>> wait(std::shared_ptr<Line> line, qint64 bytes, std::stop_token stop);
        void giveBack();

        std::shared_ptr<Line> m_line;
        qint64 m_bytes = 0;
    };

    /// More than there is at all counts as all there is. Cancelled: stopped while waiting.
    [[nodiscard]] QCoro::Task<Result<Share>> take(qint64 bytes, std::stop_token stop);
    [[nodiscard]] qint64 held() const;

private:
    qint64 m_bytes;
    std::shared_ptr<Share::Line> m_line;
};

} // namespace hs::transfers
