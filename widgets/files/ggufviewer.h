// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/filecontent.h"

#include <QWidget>

class QStackedWidget;

namespace hs::ui {

class ChartPanel;
class CodeView;
class FactStrip;
class RowsView;
class SegmentedButton;
class TensorView;
class ThemeSource;

/// A GGUF file: facts, metadata, tensors, the beginning of its tokenizer, its chat template as Jinja.
class GgufViewer : public QWidget
{
    Q_OBJECT

public:
    enum Part { Metadata, Tensors, Types, Tokenizer, Template };

    explicit GgufViewer(ThemeSource &themes, QWidget *parent = nullptr);
    /// \a keepsPlace: the same file in other colours.
    void setContent(const models::PreviewGguf &content, bool keepsPlace);
    void find();
    /// The part that is shown.
    [[nodiscard]] Part part() const;
    void setPart(Part part);

Q_SIGNALS:
    void statusMessage(const QString &text);

private:
    void buildUi();
    [[nodiscard]] QWidget *makeTypesPart();
    void showFacts(const hs::formats::Gguf &content);
    void showMetadata(const hs::formats::Gguf &content);
    void showTokenizer(const hs::formats::Gguf &content);
    void showTemplate(const models::PreviewGguf &content, bool keepsPlace);

    ThemeSource &m_themes;
    FactStrip *m_facts;
    SegmentedButton *m_choice;
    QStackedWidget *m_parts;
    RowsView *m_metadata;
    TensorView *m_tensors;
    ChartPanel *m_types;
    RowsView *m_tokens;
    CodeView *m_template;
};

} // namespace hs::ui
