// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pickle.h"

#include "formats/bytecursor.h"
#include "formats/pickleopcodes.h"

#include <QHash>
#include <QSet>

namespace hs::formats {

using namespace Qt::StringLiterals;
using Kind = FormatTrouble::Kind;

namespace {

constexpr qint64 kLongestLine = 1'000'000;
constexpr qint64 kLongestText = 10'000'000;
constexpr qsizetype kShown = 200; ///< characters of an argument
constexpr int kMostPickles = 64;
constexpr int kMostImports = 5'000;
constexpr qint64 kMostOps = 20'000'000;
/// torch.save before its zip format: this number, then four more pickles, then raw numbers (pytorch,
/// torch/serialization.py
/// `_legacy_save`).
constexpr QByteArrayView kTorchMagic("\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 10);
constexpr int kTorchPickles = 5;

/// Walks through one pickle after the other. To name what STACK_GLOBAL imports it remembers which texts are on top of
/// the stack and in the memo, nothing else: an instruction that makes another value puts "not a text" there.
class PickleWalk
{
public:
    explicit PickleWalk(const SparseBytes &file)
        : m_cursor(file)
    {}

    Reading<PickleListing> run()
    {
        while (m_listing.pickles < m_mostPickles && !m_cursor.isAtEnd()) {
            if (walkOne())
                continue;
            const auto &why = m_cursor.trouble();
            if (why && why->kind == Kind::NeedsRange)
                return m_cursor.failure();
            // What follows a whole pickle need not be one; what never comes to an end is one only if the file ends
            // before.
            const bool isAtEnd = m_cursor.isAtEnd() || (why && why->kind == Kind::Truncated);
            if (m_listing.pickles == 0 && (m_listing.opCount == 0 || !isAtEnd))
                return trouble(Kind::OtherFormat, u"it is no sequence of pickle instructions"_s);
            m_listing.isCut = m_listing.pickles == 0 || m_isInside;
            break;
        }
        if (m_listing.opCount == 0)
            return trouble(Kind::OtherFormat, u"it is empty"_s);
        return std::move(m_listing);
    }

private:
    using Text = std::optional<QString>;

    /// True when its STOP was reached.
    bool walkOne()
    {
        m_memo.clear();
        m_top = {};
        m_below = {};
        m_memoized = 0;
        m_isInside = false;
        const qint64 before = m_listing.opCount;
        const PickleListing whole = m_listing.pickles > 0 ? m_listing : PickleListing();
        while (m_cursor.isGood() && !m_cursor.isAtEnd() && m_listing.opCount < kMostOps) {
            const qint64 offset = m_cursor.position();
            const PickleOpcode *opcode = pickleOpcode(m_cursor.number<quint8>());
            if (!m_cursor.isGood() || !opcode)
                break;
            const QString argument = argumentOf(*opcode);
            if (!m_cursor.isGood())
                break;
            note(offset, *opcode, argument);
            follow(*opcode, argument);
            if (opcode->code == '.') {
                ++m_listing.pickles;
                return true;
            }
        }
        // Bytes after a whole pickle that only look like a beginning of another are not listed.
        const bool isStray =
            m_listing.pickles > 0 && !(m_cursor.trouble() && m_cursor.trouble()->kind == Kind::NeedsRange);
        if (isStray)
            m_listing = whole;
        else
            m_isInside = m_listing.opCount > before;
        return false;
    }

    void note(qint64 offset, const PickleOpcode &opcode, const QString &argument)
    {
        ++m_listing.opCount;
        if (m_listing.ops.size() < kMostPickleOps)
            m_listing.ops.append({offset, QString(opcode.name), argument.left(kShown)});
    }

    QString textArgument(quint64 length)
    {
        if (length > quint64(kLongestText)) {
            m_cursor.fail(Kind::Damaged, u"a text of %1 bytes"_s.arg(length));
            return {};
        }
        return QString::fromUtf8(m_cursor.take(qint64(length)));
    }

    QString rawArgument(quint64 length)
    {
        if (length > quint64(m_cursor.remaining())) {
            m_cursor.fail(Kind::Truncated, u"%1 bytes"_s.arg(length));
            return {};
        }
        constexpr quint64 kShort = 16;
        if (length > kShort) {
            m_cursor.skip(qint64(length));
            return u"%1 bytes"_s.arg(length);
        }
        const QByteArrayView bytes = m_cursor.take(qint64(length));
        if (m_listing.pickles == 0 && m_listing.opCount < 4 && bytes == kTorchMagic)
            m_mostPickles = kTorchPickles;
        return QString::fromLatin1(bytes.toByteArray().toHex(' '));
    }

    QString argumentOf(const PickleOpcode &opcode)
    {
        switch (opcode.argument) {
        case PickleArgument::None:
            return {};
        case PickleArgument::U8:
            return QString::number(m_cursor.number<quint8>());
        case PickleArgument::U16:
            return QString::number(m_cursor.number<quint16>());
        case PickleArgument::I32:
            return QString::number(m_cursor.number<qint32>());
        case PickleArgument::U32:
            return QString::number(m_cursor.number<quint32>());
        case PickleArgument::U64:
            return QString::number(m_cursor.number<quint64>());
        case PickleArgument::F64: {
            m_cursor.setBigEndian(true);
            const double value = m_cursor.number<double>();
            m_cursor.setBigEndian(false);
            return QString::number(value, 'g', 17);
        }
        case PickleArgument::Line:
            return QString::fromUtf8(m_cursor.takeLine(kLongestLine));
        case PickleArgument::TwoLines: {
            const QString module = QString::fromUtf8(m_cursor.takeLine(kLongestLine));
            return module + u' ' + QString::fromUtf8(m_cursor.takeLine(kLongestLine));
        }
        case PickleArgument::Text8:
            return textArgument(m_cursor.number<quint8>());
        case PickleArgument::Text32:
            return textArgument(m_cursor.number<quint32>());
        case PickleArgument::Text64:
            return textArgument(m_cursor.number<quint64>());
        case PickleArgument::Raw8:
            return rawArgument(m_cursor.number<quint8>());
        case PickleArgument::Raw32:
            return rawArgument(m_cursor.number<quint32>());
        case PickleArgument::Raw64:
            return rawArgument(m_cursor.number<quint64>());
        case PickleArgument::SignedRaw32:
            return rawArgument(quint64(qint64(m_cursor.number<qint32>())));
        }
        return {};
    }

    void push(const Text &text)
    {
        m_below = m_top;
        m_top = text;
    }

    void import(const QString &name)
    {
        if (m_known.contains(name) || m_listing.imports.size() >= kMostImports)
            return;
        m_known.insert(name);
        m_listing.imports.append(name);
    }

    /// What an instruction does to the two texts on top and to the memo.
    void follow(const PickleOpcode &opcode, const QString &argument)
    {
        switch (opcode.code) {
        case 0x80:
            m_listing.protocol = std::max(m_listing.protocol, argument.toInt());
            return;
        case 'c':
        case 'i':
            import(QString(argument).replace(u' ', u'.'));
            return push({});
        case 0x93:
            import(m_below && m_top ? *m_below + u'.' + *m_top : u"?"_s);
            return push({});
        case 'S':
        case 'V':
        case 'U':
        case 'T':
        case 'X':
        case 0x8c:
        case 0x8d:
            return push(opcode.code == 'S' ? unquoted(argument) : argument);
        case 'p':
        case 'q':
        case 'r':
            return remember(argument.toLongLong());
        case 0x94:
            return remember(m_memoized++);
        case 'g':
        case 'h':
        case 'j':
            return push(m_memo.value(argument.toLongLong()));
        case 0x95: // FRAME only says how long what follows is
            return;
        case '2':
            return push(m_top);
        default:
            return push({});
        }
    }

    /// Texts only: what is not there is no text, too. Bounded, since each costs one byte of the file.
    void remember(qint64 place)
    {
        constexpr qsizetype kMostRemembered = 1'000'000;
        if (!m_top)
            m_memo.remove(place);
        else if (m_memo.size() < kMostRemembered || m_memo.contains(place))
            m_memo.insert(place, m_top);
    }

    static QString unquoted(const QString &text)
    {
        const bool isQuoted = text.size() >= 2 && (text.front() == u'\'' || text.front() == u'"');
        return isQuoted ? text.sliced(1, text.size() - 2) : text;
    }

    ByteCursor m_cursor;
    PickleListing m_listing;
    QSet<QString> m_known;
    QHash<qint64, Text> m_memo;
    Text m_top;
    Text m_below;
    qint64 m_memoized = 0;
    int m_mostPickles = kMostPickles;
    bool m_isInside = false;
};

} // namespace

Reading<PickleListing> readPickle(const SparseBytes &file)
{
    return PickleWalk(file).run();
}

} // namespace hs::formats
