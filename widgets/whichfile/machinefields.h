// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lists/memoryfit.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;

namespace hs::models {
class AppSettings;
}

namespace hs::ui {

class ThemeSource;

/// How a model is to be used, and what this computer has: context, precision of the KV cache, memory. What is detected
/// stands there until somebody types another number; remembered for all repositories.
class MachineFields : public QWidget
{
    Q_OBJECT
public:
    /// \a settings may be null: then nothing is remembered.
    MachineFields(ThemeSource &themes, models::AppSettings *settings, QWidget *parent = nullptr);

    /// What was found, which comes late; what somebody typed stays.
    void setDetected(const models::Machine &machine);

    [[nodiscard]] models::Machine machine() const;
    [[nodiscard]] models::MemoryUse use() const;
    /// Offers the context a model was made for as the longest.
    void setLongestContext(qint64 tokens);

    [[nodiscard]] QLineEdit *memoryField() const { return m_memory; }
    [[nodiscard]] QLineEdit *gpuField() const { return m_gpu; }
    [[nodiscard]] QComboBox *contextBox() const { return m_context; }

Q_SIGNALS:
    void changed();

private:
    void buildUi();
    void offerContexts();
    void takeBytes(QLineEdit *field, qint64 &value, qint64 detected);
    void showBytes(QLineEdit *field);
    void store();

    ThemeSource &m_themes;
    models::AppSettings *m_settings;
    models::Machine m_detected;
    models::Machine m_own; ///< 0: as detected
    qint64 m_tokens = 8192;
    int m_bits = 16;
    qint64 m_longest = 0;
    QComboBox *m_context;
    QComboBox *m_precision;
    QLineEdit *m_memory;
    QLineEdit *m_gpu;
};

/// "16 GB", "16", "512 MB", "16GiB", in the locale's digits or plain ones; a bare number means gigabytes. Nothing for
/// other text.
[[nodiscard]] std::optional<qint64> parseBytes(const QString &text);

} // namespace hs::ui
