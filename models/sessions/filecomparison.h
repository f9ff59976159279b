// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "cards/codehighlighter.h"
#include "cards/renderedcard.h"
#include "diff/changedfile.h"
#include "diff/keychanges.h"
#include "diff/textdiff.h"
#include "hub/hubcontext.h"
#include "hub/types/reporef.h"
#include "sessions/loadable.h"

#include <QObject>

#include <variant>

namespace hs::models {

/// Two texts, and what they are besides.
struct ComparedText
{
    diff::TextDiff diff;
    QList<QList<cards::CodeSpan>> oldSpans;     ///< colours by line; empty for languages nobody knows
    QList<QList<cards::CodeSpan>> newSpans;     ///< colours by line; empty for languages nobody knows
    std::optional<QList<diff::KeyChange>> keys; ///< of JSON that can be read on both sides
    std::optional<cards::RenderedCard> oldCard; ///< of Markdown, as far as there is one
    std::optional<cards::RenderedCard> newCard;
};

/// Weights: what their headers say, never their values.
struct ComparedTensors
{
    QList<diff::KeyChange> tensors; ///< name, and "F32 [768, 768]" on either side
    QList<diff::KeyChange> metadata;
};

/// Nothing but sizes and ids is compared.
struct NotCompared
{
    enum class Why { Large, Binary, SameContent };
    Why why = Why::Large;
};

using FileContents = std::variant<NotCompared, ComparedText, ComparedTensors>;

/// How contents are shown, as far as it has to be known while they are read.
struct ComparisonLook
{
    cards::SyntaxColors colors;
    cards::CardStyle card;
    friend bool operator==(const ComparisonLook &, const ComparisonLook &) = default;
};

/// The two contents of one changed file: texts are fetched whole (up to a limit) and compared on a worker; of large
/// files only the headers of formats that have them. One file at a time.
class FileComparison : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kLargestText = qint64(16) << 20; ///< bytes of either side
    static constexpr qsizetype kLargestColoured = 1'500'000; ///< longer texts stay plain

    using QObject::QObject;

    /// \param base  where the older content is; nothing when there is none
    void open(hub::HubContextPtr hub, const std::optional<hub::RepoRef> &base, const hub::RepoRef &head,
              const diff::ChangedFile &file);
    void close();
    void retry();
    void stop();
    /// Set before the first file; what is shown is coloured again.
    void setLook(const ComparisonLook &look);

    [[nodiscard]] const diff::ChangedFile &file() const { return m_file; }
    /// Failed with TooLarge: over kLargestText.
    [[nodiscard]] const Loadable<FileContents> &contents() const { return m_contents; }

Q_SIGNALS:
    void changed();

private:
    hub::HubContextPtr m_hub;
    std::optional<hub::RepoRef> m_base;
    hub::RepoRef m_head;
    diff::ChangedFile m_file;
    ComparisonLook m_look;
    Loadable<FileContents> m_contents;
    base::AsyncScope m_scope;
};

/// Is it a card: Markdown that is shown rendered?
[[nodiscard]] bool isCardPath(const QString &path);

} // namespace hs::models
