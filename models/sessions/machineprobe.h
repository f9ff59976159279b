// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "lists/memoryfit.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

class QProcess;

namespace hs::models {

/// Finds out how much memory this computer has without making anybody wait: on a worker what detectedMachine() reads,
/// and NVIDIA's, whose driver tells it by its program alone: `nvidia-smi --query-gpu=memory.total` (its manual page),
/// which is asked where the driver has a card, and never waited for.
class MachineProbe : public QObject
{
    Q_OBJECT

public:
    struct Places
    {
        QString root = QStringLiteral("/");
        QStringList programFolders = {}; ///< where nvidia-smi is looked for; none: the system's PATH
    };

    explicit MachineProbe(QObject *parent = nullptr);
    explicit MachineProbe(Places places, QObject *parent = nullptr);
    ~MachineProbe() override;

    /// The second time does nothing.
    void start();

Q_SIGNALS:
    /// Once soon, and once more if there is NVIDIA's memory.
    void found(const hs::models::Machine &machine);

private:
    void askNvidia(const QString &program);
    void takeNvidia(const QByteArray &output);

    const Places m_places;
    Machine m_machine;
    bool m_isStarted = false;
    QPointer<QProcess> m_process;
    base::AsyncScope m_scope;
};

/// The largest of "24564 MiB" on lines of their own, in bytes; 0 when nothing of the kind stands there ("[N/A]").
[[nodiscard]] qint64 largestNvidiaMemory(const QByteArray &output);

} // namespace hs::models
