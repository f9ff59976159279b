// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QtTypes>

namespace hs::hub {

/// What of a model's config.json tells how much memory its attention keeps for each token. 0: not told.
struct ModelConfig
{
    QStringList architectures;
    qint64 layers = 0;
    qint64 heads = 0;
    qint64 kvHeads = 0; ///< as many as heads where not told
    qint64 headSize = 0;
    qint64 hiddenSize = 0;
    qint64 contextLength = 0; ///< tokens
    qint64 latentRank = 0;    ///< multi-head latent attention: one vector of this and of `ropeSize` a token and layer
    qint64 ropeSize = 0;
    friend bool operator==(const ModelConfig &, const ModelConfig &) = default;
};

} // namespace hs::hub
