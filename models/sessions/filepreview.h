// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "sessions/fileloading.h"
#include "sessions/loadable.h"

#include <QObject>

namespace hs::models {

/// What a file looks like inside, by range reads or from the copy on this computer: the headers of weights, the
/// beginning of a text or table and more of it on demand, a picture up to a limit, any other bytes page by page. One
/// file at a time.
class FilePreview : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kFirstPortion = models::kFirstPortion; ///< bytes of a text that are read at first
    static constexpr qint64 kNextPortion = models::kNextPortion;   ///< and by each readMore()
    static constexpr qint64 kLargestText = models::kLargestText;   ///< readMore() ends here

    using QObject::QObject;

    /// Where copies on this computer are; empty: none are looked for.
    void setCacheFolder(const QString &folder) { m_cacheFolder = folder; }
    /// Shows the best face of a file. The same file again: nothing changes.
    /// \param repo  at the commit that is shown
    void open(hub::HubContextPtr hub, const hub::RepoRef &repo, const hub::TreeEntry &file);
    void close();
    void retry();
    void stop();
    /// The next portion of a text or table, after what is shown.
    void readMore();
    [[nodiscard]] bool canReadMore() const;
    [[nodiscard]] bool isReadingMore() const { return m_isReadingMore; }
    /// Text that is shown is coloured again.
    void setColors(const cards::SyntaxColors &colors);

    [[nodiscard]] const hub::TreeEntry &file() const { return m_file; }
    [[nodiscard]] const Loadable<PreviewContent> &content() const { return m_content; }
    /// Another number with each content that replaces one; that of before plus more keeps it.
    [[nodiscard]] int edition() const { return m_edition; }

    /// The ways to look at this file, Bytes always among them.
    [[nodiscard]] QList<FileFace> faces() const { return facesOf(m_file.path); }
    /// The one that is shown or on its way.
    [[nodiscard]] FileFace face() const { return m_face; }
    void setFace(FileFace face);
    /// Files read so far and all, while AllShards is on its way; {0, 0} otherwise.
    [[nodiscard]] std::pair<int, int> filesRead() const { return m_filesRead; }

Q_SIGNALS:
    void changed();
    /// content() holds the next piece or rows.
    void moreArrived();
    /// The next portion could not be read; what is shown stays.
    void readMoreFailed(const hs::base::HubError &error);

private:
    void load(bool mayBeOther);
    void replace(PreviewContent content);
    template <typename More>
    void takeMore(base::Result<More> more);
    [[nodiscard]] FileSource source() const;

    hub::HubContextPtr m_hub;
    hub::RepoRef m_repo;
    hub::TreeEntry m_file;
    QString m_cacheFolder;
    cards::SyntaxColors m_colors;
    FileFace m_face = FileFace::Bytes;
    Loadable<PreviewContent> m_content;
    int m_edition = 0;
    std::pair<int, int> m_filesRead;
    bool m_isReadingMore = false;
    /// A portion was given up while a worker may have had it: the reader is not where the content says.
    bool m_isReaderAhead = false;
    base::AsyncScope m_scope;
};

} // namespace hs::models
