// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QCoroTask>
#include <QObject>
#include <QTest>

#include <chrono>
#include <optional>

namespace hs::testkit {

/// Turns the event loop until the task has ended. Nothing after `limit`: then the test fails by itself.
template <typename T>
std::optional<T> ended(QCoro::Task<T> task, std::chrono::milliseconds limit = std::chrono::seconds(30))
{
    const auto result = std::make_shared<std::optional<T>>();
    QObject context;
    QCoro::connect(std::move(task), &context, [result](T value) { result->emplace(std::move(value)); });
    [[maybe_unused]] const bool inTime =
        QTest::qWaitFor([&result] { return result->has_value(); }, QDeadlineTimer(limit));
    return std::move(*result);
}

/// For QVERIFY2, which makes its text even when all is well: the error's details, or nothing.
template <typename T>
QByteArray why(const base::Result<T> &result, const QString &about = {})
{
    return (result ? about : about + QStringLiteral(": ") + result.error().details()).toUtf8();
}

} // namespace hs::testkit

/// Ends the test function with the error's details when a Result (in an optional or not) is none.
#define HS_VERIFY_VALUE(result) QVERIFY2((result).has_value(), hs::testkit::why(result).constData())
