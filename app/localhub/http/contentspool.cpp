// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/contentspool.h"

#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kMostInMemory = 1024LL * 1024;

} // namespace

ContentSpool::ContentSpool(QString folder, qint64 longest)
    : m_folder(std::move(folder))
    , m_longest(longest)
{}

ContentSpool::~ContentSpool() = default;

int ContentSpool::begin()
{
    m_places.append({m_size, 0});
    return static_cast<int>(m_places.size()) - 1;
}

bool ContentSpool::moveToFile()
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>(m_folder + "/commit-XXXXXX"_L1);
        if (!m_file->open())
            return false;
    }
    m_isInFile = m_file->resize(0) && m_file->seek(0) && m_file->write(m_memory) == m_memory.size();
    m_memory = QByteArray();
    return m_isInFile;
}

bool ContentSpool::append(QByteArrayView piece)
{
    Place &place = m_places.last();
    place.length += piece.size();
    if (place.length > m_longest)
        return true;
    m_size += piece.size();
    if (!m_isInFile && m_size <= kMostInMemory) {
        m_memory.append(piece);
        return true;
    }
    return (m_isInFile || moveToFile()) && m_file->seek(m_size - piece.size()) &&
           m_file->write(piece.data(), piece.size()) == piece.size();
}

bool ContentSpool::isTooLong(int number) const
{
    return number >= 0 && number < m_places.size() && m_places.at(number).length > m_longest;
}

QByteArray ContentSpool::text(int number)
{
    if (number < 0 || number >= m_places.size() || isTooLong(number))
        return {};
    const Place place = m_places.at(number);
    if (!m_isInFile)
        return m_memory.sliced(place.offset, place.length);
    return m_file->seek(place.offset) ? m_file->read(place.length) : QByteArray();
}

void ContentSpool::clear()
{
    m_places.clear();
    m_size = 0;
    m_memory = QByteArray();
    m_isInFile = false;
}

} // namespace hs::localhub
