// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logsetup.h"

#include "base/logging.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace hs::app {

namespace {

constexpr int kEarlierRuns = 3;
constexpr auto kFileName = "hubscope.log"_L1;

/// The log of the last run becomes hubscope.log.1 and so on; the oldest goes.
void rotate(const QString &path)
{
    const auto numbered = [&path](int number) { return path + u'.' + QString::number(number); };
    QFile::remove(numbered(kEarlierRuns));
    for (int number = kEarlierRuns - 1; number >= 1; --number)
        QFile::rename(numbered(number), numbered(number + 1));
    QFile::rename(path, numbered(1));
}

QLatin1StringView word(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        return "fatal"_L1;
    }
    return "message"_L1;
}

} // namespace

LogSetup *LogSetup::s_current = nullptr;

LogSetup::LogSetup(const QString &folder, bool isVerbose)
    : m_isVerbose(isVerbose)
{
    if (!folder.isEmpty() && QDir().mkpath(folder)) {
        m_path = QDir(folder).filePath(kFileName);
        rotate(m_path);
        m_file = std::fopen(QFile::encodeName(m_path).constData(), "ae");
    }
    if (isVerbose)
        QLoggingCategory::setFilterRules(u"hs.*=true"_s);
    s_current = this;
    qInstallMessageHandler(&LogSetup::write);
}

LogSetup::~LogSetup()
{
    qInstallMessageHandler(nullptr);
    s_current = nullptr;
    if (m_file)
        std::fclose(m_file);
}

void LogSetup::write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!s_current)
        return;
    const QString category = context.category ? QString::fromLatin1(context.category) : u"default"_s;
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + word(type) + u' ' +
                         category + u": "_s + base::withoutSecrets(message) + u'\n';
    const QByteArray bytes = line.toUtf8();
    // One call a line: the C library locks the stream, so that lines of two threads do not mix.
    if (s_current->m_file) {
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), s_current->m_file);
        std::fflush(s_current->m_file);
    }
    const bool isGrave = type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
    if (s_current->m_isVerbose || isGrave)
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

} // namespace hs::app
