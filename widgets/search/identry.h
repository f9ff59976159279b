// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace hs::ui {

class ThemeSource;

/// A repository somebody names by hand, and what it has to do with the results: "Quantized from [Qwen/Qwen3-8B]". For
/// filters whose values are too many for a list.
class IdEntry : public QWidget
{
    Q_OBJECT
public:
    explicit IdEntry(ThemeSource &themes, QWidget *parent = nullptr);

    void addRelation(const QString &text, const QString &id);
    /// For screen readers: what the field is for.
    void setFieldName(const QString &name);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QComboBox *relations() const { return m_relations; }

Q_SIGNALS:
    /// Enter, with the name of a repository; the field is empty again.
    void entered(const QString &relation, const QString &id);

private:
    void take();

    QComboBox *m_relations;
    QLineEdit *m_field;
};

} // namespace hs::ui
