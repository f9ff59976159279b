// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/filecomparison.h"

#include <QWidget>

class QVBoxLayout;

namespace hs::ui {

class KeyChangesTable;
class SizeFacts;
class ThemeSource;

/// What the headers of two files of weights say differently: sizes, tensors and metadata.
class TensorChanges : public QWidget
{
    Q_OBJECT

public:
    explicit TensorChanges(ThemeSource &themes, QWidget *parent = nullptr);

    void showChanges(const models::ComparedTensors &changes, const diff::ChangedFile &file);

private:
    SizeFacts *m_sizes;
    KeyChangesTable *m_tensors;
    KeyChangesTable *m_metadata;
    QVBoxLayout *m_column = nullptr;
};

} // namespace hs::ui
