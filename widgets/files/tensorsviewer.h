// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/filecontent.h"

#include <QWidget>

class QStackedWidget;

namespace hs::ui {

class ChartPanel;
class FactStrip;
class NoteLine;
class RowsView;
class TensorView;
class ThemeSource;

/// A safetensors file, or all of a model's: facts, tensors, and behind a link the metadata.
class TensorsViewer : public QWidget
{
    Q_OBJECT

public:
    explicit TensorsViewer(ThemeSource &themes, QWidget *parent = nullptr);
    void setContent(const models::PreviewTensors &content);
    void find();

Q_SIGNALS:
    void statusMessage(const QString &text);

private:
    void showPart(bool isDetails);

    FactStrip *m_facts;
    QStackedWidget *m_parts;
    TensorView *m_tensors;
    QWidget *m_details;
    ChartPanel *m_types;
    RowsView *m_metadata;
    NoteLine *m_note;
    QString m_noteText;
};

} // namespace hs::ui
