// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/chip.h"
#include "common/kindicon.h"
#include "hub/types/repodetails.h"
#include "hub/types/reporef.h"

#include <QString>

namespace hs::ui {

/// Words for facts about repositories, in the person's language. Values the Hub may invent tomorrow pass through in a
/// readable form.

[[nodiscard]] QString kindText(hub::RepoKind kind); ///< "Model"
[[nodiscard]] Chip kindChip(hub::RepoKind kind);
/// "Speech recognition" for "automatic-speech-recognition"; empty for an empty id.
[[nodiscard]] QString taskText(const QString &id);
/// "Transformers" for "transformers".
[[nodiscard]] QString libraryText(const QString &id);
/// "Apache 2.0" for "apache-2.0".
[[nodiscard]] QString licenceText(const QString &id);
/// A word of the Hub with a capital: "gradio", "RUNTIME_ERROR" become "Gradio", "Runtime error".
[[nodiscard]] QString spokenText(const QString &word);
/// "Yoruba" for "yo"; the code itself when no name is known.
[[nodiscard]] QString languageText(const QString &code);
/// "3.09 B, F16 and F32", or empty.
[[nodiscard]] QString parametersText(const hub::RepoDetails &details);

/// The chips below the name: kind, task, gate, private, formats and library, languages.
[[nodiscard]] QList<Chip> headerChips(const hub::RepoDetails &details);

/// `hf download …`, as the official client wants it.
[[nodiscard]] QString downloadCommand(const hub::RepoRef &repo);
/// `git clone …` of the repository at its endpoint.
[[nodiscard]] QString cloneCommand(const hub::RepoRef &repo, const QUrl &page);
/// "owner/name", "datasets/owner/name": names a repository among all kinds.
[[nodiscard]] QString repositoryPath(const hub::RepoRef &repo);

} // namespace hs::ui
