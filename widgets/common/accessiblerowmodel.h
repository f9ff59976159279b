// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

#include <functional>

namespace hs::ui {

/// Puts between a model and its view what screen readers are told: the view layer makes the sentence
/// (RowDelegate::accessibleText), because models hold no words for people.
class AccessibleRowModel : public QIdentityProxyModel
{
    Q_OBJECT
public:
    using Sentence = std::function<QString(const QModelIndex &index)>;

    explicit AccessibleRowModel(QObject *parent = nullptr);

    /// \a sentence is asked with an index of this model.
    void setSentence(const Sentence &sentence);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    Sentence m_sentence;
};

} // namespace hs::ui
