// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/sound.h"

#include <taglib/audioproperties.h>
#include <taglib/fileref.h>
#include <taglib/tag.h>
#include <taglib/tfile.h>
#include <taglib/tiostream.h>
#include <taglib/tpropertymap.h>

#include <algorithm>

namespace hs::formats {

using namespace Qt::StringLiterals;
using Kind = FormatTrouble::Kind;

namespace {

/// What TagLib reads from: the bytes that are here, and what it asked for that was not. It cannot be written to.
class SparseStream final : public TagLib::IOStream
{
public:
    SparseStream(const SparseBytes &bytes, const QByteArray &name)
        : m_bytes(bytes)
        , m_name(name)
    {}

    [[nodiscard]] const std::optional<ByteSpan> &wanted() const { return m_wanted; }

    [[nodiscard]] TagLib::FileName name() const override { return m_name.constData(); }
    TagLib::ByteVector readBlock(size_t length) override
    {
        const qint64 count = std::min<qint64>(qint64(std::min<size_t>(length, INT32_MAX)), m_bytes.size() - m_position);
        // After a gap everything it concludes is wrong: it gets nothing more and ends soon.
        if (count <= 0 || m_wanted)
            return {};
        const QByteArrayView bytes = m_bytes.at(m_position, count);
        if (bytes.size() < count) {
            m_wanted = m_bytes.missing(m_position, count);
            return {};
        }
        m_position += count;
        return {bytes.data(), static_cast<unsigned int>(count)};
    }
    void writeBlock(const TagLib::ByteVector &) override {}
    void insert(const TagLib::ByteVector &, TagLib::offset_t, size_t) override {}
    void removeBlock(TagLib::offset_t, size_t) override {}
    [[nodiscard]] bool readOnly() const override { return true; }
    [[nodiscard]] bool isOpen() const override { return true; }
    void seek(TagLib::offset_t offset, Position from) override
    {
        const qint64 base = from == Beginning ? 0 : from == Current ? m_position : m_bytes.size();
        m_position = std::max<qint64>(0, base + qint64(offset));
    }
    [[nodiscard]] TagLib::offset_t tell() const override { return m_position; }
    TagLib::offset_t length() override { return m_bytes.size(); }
    void truncate(TagLib::offset_t) override {}

private:
    const SparseBytes &m_bytes;
    QByteArray m_name;
    qint64 m_position = 0;
    std::optional<ByteSpan> m_wanted;
};

QString textOf(const TagLib::String &text)
{
    constexpr qsizetype kLongest = 2000;
    return QString::fromStdWString(text.toWString()).left(kLongest);
}

} // namespace

Reading<Sound> readSound(const SparseBytes &file, const QString &name)
{
    SparseStream stream(file, name.toUtf8());
    const TagLib::FileRef ref(&stream, true, TagLib::AudioProperties::Average);
    if (stream.wanted())
        return needs(*stream.wanted());
    // A file of TagLib's is valid by its name alone; without a sample rate there is no sound in it.
    if (ref.isNull() || !ref.file()->isValid() || !ref.audioProperties() || ref.audioProperties()->sampleRate() <= 0)
        return trouble(Kind::OtherFormat, u"no sound that is known"_s);
    Sound sound;
    const TagLib::AudioProperties &facts = *ref.audioProperties();
    sound.length = std::chrono::milliseconds(facts.lengthInMilliseconds());
    sound.bitRate = facts.bitrate();
    sound.sampleRate = facts.sampleRate();
    sound.channels = facts.channels();
    constexpr qsizetype kMostTags = 200;
    for (const auto &[key, values] : ref.properties()) {
        if (sound.tags.size() < kMostTags)
            sound.tags.append({textOf(key), textOf(values.toString(", "))});
    }
    if (stream.wanted())
        return needs(*stream.wanted());
    return sound;
}

} // namespace hs::formats
