// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardresources.h"
#include "cards/htmltokenizer.h"
#include "cards/treebuilder.h"

#include <QStringView>

namespace hs::cards {

/// Lets raw HTML of a card into the tree: elements of a short list become nodes, other tags vanish while their text
/// stays, and active or invisible elements (`script`, `style`, `svg`, `template`, `select` …) go with their content.
/// Of attributes only addresses, sizes, alignment, spans and anchors count; `style` is read for width, height and
/// alignment and never passed on. Players and frames become links to what they would show.
class HtmlSanitizer
{
public:
    HtmlSanitizer(TreeBuilder &builder, CardResources &resources);

    /// A whole HTML block of the Markdown.
    void readBlock(QStringView html);
    /// One tag in a line.
    void readInline(QStringView html);
    /// Inside of an element whose content is not shown: Markdown leaves shall be left out too.
    [[nodiscard]] bool isSkipping() const { return !m_skipped.isEmpty(); }
    /// The Markdown block that held the inline HTML ends, and with it what was skipped.
    void endLine();

private:
    void read(const HtmlToken &token);
    void startTag(const HtmlToken &token);
    void endTag(const QString &name);
    void startSpecial(const HtmlToken &token);
    void startTableOrList(const HtmlToken &token);
    void openNode(const HtmlToken &token, Tag tag);
    void addImage(const HtmlToken &token);
    void addEmbedded(const HtmlToken &token);
    void addAnchors(const HtmlToken &token);
    void finishPre();

    TreeBuilder &m_builder;
    CardResources &m_resources;
    QString m_skipped; ///< Name of the element whose end tag ends the skipping.
    int m_skipDepth = 0;
    bool m_isInBlock = false;
    bool m_isInPre = false;
    QString m_pre;
    QString m_preLanguage;
};

} // namespace hs::cards
