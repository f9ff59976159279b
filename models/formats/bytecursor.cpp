// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/bytecursor.h"

#include <limits>

namespace hs::formats {

using namespace Qt::StringLiterals;

ByteCursor::ByteCursor(const SparseBytes &bytes, qint64 position)
    : m_bytes(bytes)
    , m_position(position)
{}

void ByteCursor::fail(FormatTrouble::Kind kind, const QString &detail)
{
    if (!m_trouble)
        m_trouble = FormatTrouble{kind, {}, detail};
}

QByteArrayView ByteCursor::take(qint64 count)
{
    if (m_trouble || count <= 0)
        return {};
    if (count > remaining()) {
        fail(FormatTrouble::Kind::Truncated, u"%1 bytes at %2 are beyond the end"_s.arg(count).arg(m_position));
        return {};
    }
    qint64 inWindow = m_position - m_windowBegin;
    if (inWindow < 0 || inWindow + count > m_window.size()) {
        m_window = m_bytes.at(m_position, std::numeric_limits<qint64>::max());
        m_windowBegin = m_position;
        inWindow = 0;
        if (m_window.size() < count) {
            m_trouble = FormatTrouble{FormatTrouble::Kind::NeedsRange, *m_bytes.missing(m_position, count), {}};
            return {};
        }
    }
    m_position += count;
    return m_window.sliced(inWindow, count);
}

void ByteCursor::skip(qint64 count)
{
    if (m_trouble || count <= 0)
        return;
    if (count > remaining())
        return fail(FormatTrouble::Kind::Truncated, u"%1 bytes at %2 are beyond the end"_s.arg(count).arg(m_position));
    m_position += count;
}

QByteArrayView ByteCursor::takeLine(qint64 longest)
{
    if (m_trouble)
        return {};
    const QByteArrayView here = m_bytes.at(m_position, longest);
    const qsizetype length = here.indexOf('\n');
    if (length >= 0) {
        m_position += length + 1;
        return here.first(length);
    }
    if (const auto gap = m_bytes.missing(m_position, longest))
        m_trouble = FormatTrouble{FormatTrouble::Kind::NeedsRange, *gap, {}};
    else
        fail(FormatTrouble::Kind::Damaged, u"no end of line after %1"_s.arg(m_position));
    return {};
}

} // namespace hs::formats
