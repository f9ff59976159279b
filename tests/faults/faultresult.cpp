// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultresult.h"

#include <QCoreApplication>
#include <QDebug>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hs::faults {

void note(const FaultResult &result)
{
    const QJsonObject row{{u"fault"_s, result.fault},
                          {u"runs"_s, result.runs},
                          {u"lost"_s, result.lost},
                          {u"refetched"_s, result.refetched}};
    const QByteArray line = QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n';
    QFile file(qEnvironmentVariable("HS_FAULT_RESULTS", QCoreApplication::applicationDirPath() + u"/faults.jsonl"_s));
    // One write a line: the classes of this folder run side by side.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered) || file.write(line) != line.size())
        qWarning() << "the result is not kept:" << file.fileName() << file.errorString();
}

} // namespace hs::faults
