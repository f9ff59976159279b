// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"
#include "lists/memoryfit.h"
#include "lists/modelvariants.h"

#include <QObject>

namespace hs::models {

/// "Which file do I need": the variants of one repository, and what each needs of this computer's memory. What the
/// model keeps for each token is read from its config.json, else from the beginning of its smallest GGUF file.
class WhichFile : public QObject
{
    Q_OBJECT

public:
    explicit WhichFile(hub::HubContextPtr hub, QObject *parent = nullptr);

    /// The same commit again does nothing.
    void showRepo(const hub::RepoDetails &details);
    void clear();

    [[nodiscard]] const hub::RepoRef &repo() const { return m_repo; }
    [[nodiscard]] const QList<ModelVariant> &variants() const { return m_variants; }
    /// Nothing before it is known, and where nobody tells.
    [[nodiscard]] const std::optional<AttentionShape> &shape() const { return m_shape; }
    [[nodiscard]] bool isLooking() const { return m_isLooking; }

    void setMachine(const Machine &machine);
    [[nodiscard]] const Machine &machine() const { return m_machine; }
    void setUse(const MemoryUse &use);
    [[nodiscard]] const MemoryUse &use() const { return m_use; }
    [[nodiscard]] MemoryNeed needOf(const ModelVariant &variant) const;

    static constexpr qint64 kMostOfGguf = qint64{1} << 20; ///< bytes; what is asked for comes before the tokenizer
    static constexpr qint64 kLargestConfig = qint64{1} << 20;

Q_SIGNALS:
    /// Other variants.
    void variantsChanged();
    /// Shape, machine or use are others.
    void needsChanged();

private:
    void look(const hub::RepoDetails &details);

    hub::HubContextPtr m_hub;
    hub::RepoRef m_repo;
    hub::Oid m_commit;
    QList<ModelVariant> m_variants;
    std::optional<AttentionShape> m_shape;
    bool m_isLooking = false;
    Machine m_machine;
    MemoryUse m_use;
    base::AsyncScope m_scope;
};

} // namespace hs::models
