// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QCoroTask>

#include <memory>
#include <stop_token>

namespace hs::base {

/// Who goes first when there is a queue.
enum class Priority { Interactive, Background };

/// At most N holders at a time; the others wait in line, interactive ones before background ones, else first come
/// first served. For one thread. The limiter may die while tasks wait: they end as Cancelled.
class Limiter
{
public:
    explicit Limiter(int places);
    ~Limiter();
    Limiter(const Limiter &) = delete;
    Limiter &operator=(const Limiter &) = delete;

    /// A held place; gives it back when destroyed.
    class Place
    {
    public:
        Place() = default;
        Place(Place &&) noexcept = default;
        Place &operator=(Place &&other) noexcept;
        ~Place();
        void release();

    private:
        friend class Limiter;
        struct Line;
        explicit Place(std::shared_ptr<Line> line);
        static QCoro::Task<Result<Place>> wait(std::shared_ptr<Line> line, Priority priority, std::stop_token stop);
        std::shared_ptr<Line> m_line;
    };

    [[nodiscard]] QCoro::Task<Result<Place>> acquire(Priority priority, std::stop_token stop);

    [[nodiscard]] int inUse() const;
    [[nodiscard]] int waiting() const;

private:
    std::shared_ptr<Place::Line> m_line;
};

} // namespace hs::base
