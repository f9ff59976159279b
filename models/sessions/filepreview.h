// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "cards/codehighlighter.h"
#include "hub/hubcontext.h"
#include "hub/types/reporef.h"
#include "hub/types/treeentry.h"
#include "sessions/loadable.h"

#include <QImage>
#include <QObject>

#include <variant>

namespace hs::models {

/// The beginning of a text file, or all of it.
struct PreviewText
{
    QByteArray bytes;                    ///< as read
    QString text;                        ///< the same as text; what is no UTF-8 (or UTF-16 with a mark) became U+FFFD
    QList<QList<cards::CodeSpan>> spans; ///< colours of each line; empty for languages nobody knows
    QString language;                    ///< its own name; empty for one nobody knows
    int lines = 0;
    qint64 totalSize = 0; ///< bytes of the whole file

    [[nodiscard]] bool isWhole() const { return bytes.size() >= totalSize; }
};

struct PreviewImage
{
    QImage image; ///< scaled down when it is huge
};

/// Weights, archives and the like: there is nothing to show of them here.
struct PreviewNothing
{};

using PreviewContent = std::variant<PreviewNothing, PreviewText, PreviewImage>;

/// What a file looks like inside, by range reads: never more than a few hundred kilobytes of a text, a picture only up
/// to a limit, and nothing at all of formats that hold weights or archives. One file at a time.
class FilePreview : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kFirstPortion = 256 * 1000;      ///< bytes of text that are read at first
    static constexpr qint64 kNextPortion = 1000 * 1000;      ///< and by each readMore()
    static constexpr qint64 kLargestText = 16 * 1000 * 1000; ///< readMore() ends here
    static constexpr qint64 kLargestImage = 20 * 1000 * 1000;

    using QObject::QObject;

    /// \param repo  at the commit that is shown
    void open(hub::HubContextPtr hub, const hub::RepoRef &repo, const hub::TreeEntry &file);
    void close();
    void retry();
    void stop();
    /// The next portion of a text, after what is shown.
    void readMore();
    [[nodiscard]] bool canReadMore() const;
    [[nodiscard]] bool isReadingMore() const { return m_isReadingMore; }
    /// Text that is shown is coloured again.
    void setColors(const cards::SyntaxColors &colors);

    [[nodiscard]] const hub::TreeEntry &file() const { return m_file; }
    [[nodiscard]] const Loadable<PreviewContent> &content() const { return m_content; }

Q_SIGNALS:
    void changed();
    /// The next portion could not be read; what is shown stays.
    void readMoreFailed(const hs::base::HubError &error);

private:
    void takeText(const base::Result<PreviewContent> &text);

    hub::HubContextPtr m_hub;
    hub::RepoRef m_repo;
    hub::TreeEntry m_file;
    cards::SyntaxColors m_colors;
    Loadable<PreviewContent> m_content;
    bool m_isReadingMore = false;
    base::AsyncScope m_scope;
};

} // namespace hs::models
