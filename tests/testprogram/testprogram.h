// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QTest>

/// The tests of a folder are one program, so that they are linked once: `tests_hub tst_errors [Qt Test's arguments]`
/// runs one class, `tests_hub --list` names them all. CTest runs each class in a process of its own.
namespace hs::test {

using Run = int (*)(int argc, char *argv[]);

/// Makes a test known under the name of its file; true, so that it can initialize a constant.
bool add(const char *file, Run run);

} // namespace hs::test

// What QTEST_MAIN does, in a function instead of main.
#define HS_TEST_AFTER(Setup, Class)                                                                                    \
    [[maybe_unused]] static const bool isKnown##Class = hs::test::add(__FILE__, [](int argc, char *argv[]) -> int {    \
        QTest::Internal::callInitMain<Class>();                                                                        \
        Setup;                                                                                                         \
        Class test;                                                                                                    \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    });

/// A test with the application object that its libraries ask for, as QTEST_MAIN has it.
#define HS_TEST(Class) HS_TEST_AFTER(QTEST_MAIN_SETUP(), Class)

/// A test that needs an event loop and no more, as QTEST_GUILESS_MAIN has it.
#define HS_GUILESS_TEST(Class) HS_TEST_AFTER(QCoreApplication app(argc, argv), Class)
