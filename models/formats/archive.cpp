// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/archive.h"

#include <QScopeGuard>

#include <zip.h>

#include <algorithm>
#include <memory>

namespace hs::formats {

using namespace Qt::StringLiterals;
using Kind = FormatTrouble::Kind;

namespace {

/// What libzip reads from: the bytes that are here, and what it asked for that was not.
class ZipSource
{
public:
    explicit ZipSource(const SparseBytes &bytes)
        : m_bytes(bytes)
    {
        zip_error_init(&m_error);
    }
    ~ZipSource() { zip_error_fini(&m_error); }
    ZipSource(const ZipSource &) = delete;
    ZipSource &operator=(const ZipSource &) = delete;

    [[nodiscard]] const std::optional<ByteSpan> &wanted() const { return m_wanted; }

    static zip_int64_t answer(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command)
    {
        return static_cast<ZipSource *>(self)->act(data, length, command);
    }

private:
    zip_int64_t act(void *data, zip_uint64_t length, zip_source_cmd_t command)
    {
        switch (command) {
        case ZIP_SOURCE_OPEN:
            m_position = 0;
            return 0;
        case ZIP_SOURCE_READ:
            return read(static_cast<char *>(data), qint64(std::min<zip_uint64_t>(length, INT64_MAX)));
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE:
            return 0;
        case ZIP_SOURCE_STAT: {
            auto *facts = static_cast<zip_stat_t *>(data);
            zip_stat_init(facts);
            facts->size = zip_uint64_t(m_bytes.size());
            facts->valid |= ZIP_STAT_SIZE;
            return sizeof(zip_stat_t);
        }
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&m_error, data, length);
        case ZIP_SOURCE_SEEK: {
            const zip_int64_t place = zip_source_seek_compute_offset(
                zip_uint64_t(m_position), zip_uint64_t(m_bytes.size()), data, length, &m_error);
            if (place < 0)
                return -1;
            m_position = place;
            return 0;
        }
        case ZIP_SOURCE_TELL:
            return m_position;
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                  ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                                  ZIP_SOURCE_SUPPORTS, -1);
        default:
            zip_error_set(&m_error, ZIP_ER_OPNOTSUPP, 0);
            return -1;
        }
    }

    zip_int64_t read(char *to, qint64 length)
    {
        const qint64 count = std::min(length, m_bytes.size() - m_position);
        if (count <= 0)
            return 0;
        const QByteArrayView bytes = m_bytes.at(m_position, count);
        if (bytes.size() < count) {
            if (!m_wanted)
                m_wanted = m_bytes.missing(m_position, count);
            zip_error_set(&m_error, ZIP_ER_READ, 0);
            return -1;
        }
        std::ranges::copy(bytes, to);
        m_position += count;
        return count;
    }

    const SparseBytes &m_bytes;
    zip_error_t m_error;
    qint64 m_position = 0;
    std::optional<ByteSpan> m_wanted;
};

struct Discarding
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using OpenZip = std::unique_ptr<zip_t, Discarding>;
using OpenZipFile = std::unique_ptr<zip_file_t, Discarding>;

std::unexpected<FormatTrouble> whyNot(const ZipSource &source, zip_error_t &error)
{
    if (source.wanted())
        return needs(*source.wanted());
    const int code = zip_error_code_zip(&error);
    const Kind kind = code == ZIP_ER_NOZIP ? Kind::OtherFormat : Kind::Damaged;
    return trouble(kind, QString::fromUtf8(zip_error_strerror(&error)));
}

Reading<OpenZip> openZip(ZipSource &bytes, qint64 size)
{
    // libzip takes nothing at all for an archive of nothing.
    if (size <= 0)
        return trouble(Kind::OtherFormat, u"it is empty"_s);
    zip_error_t error;
    zip_error_init(&error);
    const auto end = qScopeGuard([&error] { zip_error_fini(&error); });
    zip_source_t *source = zip_source_function_create(ZipSource::answer, &bytes, &error);
    if (!source)
        return whyNot(bytes, error);
    OpenZip archive(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!archive) {
        zip_source_free(source);
        return whyNot(bytes, error);
    }
    return archive;
}

QString methodName(quint16 method)
{
    switch (method) {
    case ZIP_CM_STORE:
        return u"stored"_s;
    case ZIP_CM_DEFLATE:
        return u"deflate"_s;
    case ZIP_CM_DEFLATE64:
        return u"deflate64"_s;
    case ZIP_CM_BZIP2:
        return u"bzip2"_s;
    case ZIP_CM_LZMA:
        return u"lzma"_s;
    case ZIP_CM_ZSTD:
        return u"zstd"_s;
    case ZIP_CM_XZ:
        return u"xz"_s;
    default:
        return u"method %1"_s.arg(method);
    }
}

ArchiveEntry entryOf(const zip_stat_t &facts)
{
    ArchiveEntry entry;
    entry.path = QString::fromUtf8(facts.name);
    if (facts.valid & ZIP_STAT_SIZE)
        entry.size = qint64(std::min<zip_uint64_t>(facts.size, INT64_MAX));
    if (facts.valid & ZIP_STAT_COMP_SIZE)
        entry.packedSize = qint64(std::min<zip_uint64_t>(facts.comp_size, INT64_MAX));
    if (facts.valid & ZIP_STAT_COMP_METHOD)
        entry.method = methodName(facts.comp_method);
    // 1980 begins the count: an entry of that day has no time, as torch.save writes them.
    constexpr qint64 kNoTime = 315'619'200;
    if ((facts.valid & ZIP_STAT_MTIME) && facts.mtime > kNoTime)
        entry.changed = QDateTime::fromSecsSinceEpoch(facts.mtime);
    entry.isEncrypted = (facts.valid & ZIP_STAT_ENCRYPTION_METHOD) && facts.encryption_method != ZIP_EM_NONE;
    return entry;
}

qint64 limitedSum(qint64 a, qint64 b)
{
    return b > INT64_MAX - a ? INT64_MAX : a + b;
}

} // namespace

Reading<Archive> readZip(const SparseBytes &file)
{
    ZipSource source(file);
    auto zip = openZip(source, file.size());
    if (!zip)
        return std::unexpected(zip.error());
    Archive archive;
    archive.entryCount = zip_get_num_entries(zip->get(), 0);
    const qint64 shown = std::min(archive.entryCount, kMostArchiveEntries);
    for (qint64 i = 0; i < shown; ++i) {
        zip_stat_t facts;
        zip_stat_init(&facts);
        if (zip_stat_index(zip->get(), zip_uint64_t(i), ZIP_FL_ENC_GUESS, &facts) != 0 || !facts.name)
            continue;
        archive.entries.append(entryOf(facts));
        archive.size = limitedSum(archive.size, archive.entries.last().size);
        archive.packedSize = limitedSum(archive.packedSize, archive.entries.last().packedSize);
    }
    int length = 0;
    if (const char *comment = zip_get_archive_comment(zip->get(), &length, ZIP_FL_ENC_GUESS))
        archive.comment = QString::fromUtf8(comment, length);
    return archive;
}

Reading<QByteArray> readZipEntry(const SparseBytes &file, const QString &path, qint64 largest)
{
    ZipSource source(file);
    auto zip = openZip(source, file.size());
    if (!zip)
        return std::unexpected(zip.error());
    const zip_int64_t index = zip_name_locate(zip->get(), path.toUtf8().constData(), ZIP_FL_ENC_GUESS);
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (index < 0 || zip_stat_index(zip->get(), zip_uint64_t(index), 0, &facts) != 0)
        return trouble(Kind::Damaged, u"no entry “%1”"_s.arg(path.left(200)));
    if (facts.size > zip_uint64_t(std::max<qint64>(largest, 0)))
        return trouble(Kind::TooLarge, u"“%1” has %2 bytes"_s.arg(path.left(200)).arg(facts.size));
    const OpenZipFile entry(zip_fopen_index(zip->get(), zip_uint64_t(index), 0));
    QByteArray bytes(qsizetype(facts.size), Qt::Uninitialized);
    qsizetype done = 0;
    while (entry && done < bytes.size()) {
        const zip_int64_t count = zip_fread(entry.get(), bytes.data() + done, zip_uint64_t(bytes.size() - done));
        if (count <= 0)
            break;
        done += count;
    }
    if (entry && done == bytes.size())
        return bytes;
    if (source.wanted()) {
        // libzip asks for its headers first; what is packed follows right behind.
        const qint64 packed = qint64(std::min<zip_uint64_t>(facts.comp_size, zip_uint64_t(file.size())));
        return needs({source.wanted()->begin, std::min(file.size(), source.wanted()->end + packed)});
    }
    return trouble(Kind::Damaged, u"“%1” cannot be unpacked"_s.arg(path.left(200)));
}

QString torchPickleOf(const Archive &archive)
{
    for (const ArchiveEntry &entry : archive.entries) {
        if (entry.path.endsWith("/data.pkl"_L1) && entry.path.count(u'/') == 1)
            return entry.path;
    }
    return {};
}

} // namespace hs::formats
