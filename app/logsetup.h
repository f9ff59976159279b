// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdio>

namespace hs::app {

/// Sends every message of the program, Qt's included, to a log file without secrets, and warnings (all, when verbose)
/// to standard error as well. One at a time; while it lives. Any thread may log.
class LogSetup
{
public:
    /// \param folder  for hubscope.log and the ones of earlier runs (hubscope.log.1 …); empty: no file
    LogSetup(const QString &folder, bool isVerbose);
    ~LogSetup();
    LogSetup(const LogSetup &) = delete;
    LogSetup &operator=(const LogSetup &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    static void write(QtMsgType type, const QMessageLogContext &context, const QString &message);

    QString m_path;
    std::FILE *m_file = nullptr;
    bool m_isVerbose;
    // A message handler is a plain function: it finds the one setup here.
    static LogSetup *s_current;
};

} // namespace hs::app
