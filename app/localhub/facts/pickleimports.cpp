// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/pickleimports.h"

#include <QJsonArray>
#include <QSet>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kLargestPickle = 32'000'000; ///< bytes that are looked through
constexpr int kMostImports = 1000;

/// How long what follows an opcode is: a number of bytes, or the size of the length before them, or lines
/// (Python, Lib/pickletools.py).
struct Following
{
    int fixed = 0;
    int lengthSize = 0;
    int lines = 0;
};

std::optional<Following> followingOf(quint8 code)
{
    switch (code) {
    case 'F':
    case 'I':
    case 'L':
    case 'P':
    case 'S':
    case 'V':
    case 'g':
    case 'p':
        return Following{0, 0, 1};
    case 'c':
    case 'i':
        return Following{0, 0, 2};
    case 'K':
    case 'h':
    case 'q':
    case 0x80:
    case 0x82:
        return Following{1};
    case 'M':
    case 0x83:
        return Following{2};
    case 'J':
    case 'j':
    case 'r':
    case 0x84:
        return Following{4};
    case 'G':
    case 0x95:
        return Following{8};
    case 'U':
    case 'C':
    case 0x8a:
    case 0x8c:
        return Following{0, 1};
    case 'T':
    case 'X':
    case 'B':
    case 0x8b:
        return Following{0, 4};
    case 0x8d:
    case 0x8e:
    case 0x96:
        return Following{0, 8};
    default:
        break;
    }
    constexpr QByteArrayView kBare("(.012NQRabd}el]osto)u");
    const bool isBare = kBare.contains(char(code)) || (code >= 0x81 && code <= 0x98);
    return isBare ? std::optional(Following{}) : std::nullopt;
}

/// Walks through the pickles of a text of bytes and notes what they import.
class ImportWalk
{
public:
    explicit ImportWalk(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    bool run()
    {
        while (m_at < m_bytes.size()) {
            const auto code = quint8(m_bytes.at(m_at++));
            const auto following = followingOf(code);
            const auto argument = following ? take(*following) : std::nullopt;
            if (!argument)
                break;
            follow(code, *argument);
        }
        return m_stops > 0;
    }

    [[nodiscard]] const QList<std::pair<QString, QString>> &imports() const { return m_imports; }

private:
    std::optional<QByteArrayView> take(const Following &what)
    {
        qint64 length = what.fixed;
        if (what.lengthSize > 0) {
            if (m_bytes.size() - m_at < what.lengthSize)
                return std::nullopt;
            std::array<uchar, 8> raw{};
            std::copy_n(m_bytes.data() + m_at, what.lengthSize, raw.begin());
            const auto wanted = qFromLittleEndian<quint64>(raw.data());
            m_at += what.lengthSize;
            if (wanted > quint64(m_bytes.size() - m_at))
                return std::nullopt;
            length = qint64(wanted);
        }
        for (int line = 0; line < what.lines; ++line) {
            const qsizetype end = m_bytes.indexOf('\n', m_at + length);
            if (end < 0)
                return std::nullopt;
            length = end + 1 - m_at;
        }
        if (length > m_bytes.size() - m_at)
            return std::nullopt;
        m_at += length;
        return m_bytes.sliced(m_at - length, length);
    }

    void note(const QString &module, const QString &name)
    {
        if (!m_imports.contains({module, name}) && m_imports.size() < kMostImports)
            m_imports.append({module, name});
    }

    void push(const QString &text)
    {
        m_below = m_top;
        m_top = text;
    }

    void follow(quint8 code, QByteArrayView argument)
    {
        switch (code) {
        case '.':
            ++m_stops;
            m_memo.clear();
            m_memoized = 0;
            return push({});
        case 'c':
        case 'i': {
            const QList<QByteArray> lines = argument.toByteArray().split('\n');
            note(QString::fromUtf8(lines.value(0)), QString::fromUtf8(lines.value(1)));
            return push({});
        }
        case 0x93:
            note(m_below.isEmpty() ? u"?"_s : m_below, m_top.isEmpty() ? u"?"_s : m_top);
            return push({});
        case 'U':
        case 'T':
        case 'X':
        case 0x8c:
        case 0x8d:
        case 'V':
            return push(QString::fromUtf8(argument.trimmed()));
        case 'S':
            return push(QString::fromUtf8(argument.trimmed()).remove(u'\'').remove(u'"'));
        case 0x94:
            m_memo.insert(m_memoized++, m_top);
            return;
        case 'p':
            m_memo.insert(argument.trimmed().toLongLong(), m_top);
            return;
        case 'q':
            m_memo.insert(quint8(argument.at(0)), m_top);
            return;
        case 'r':
            m_memo.insert(qFromLittleEndian<quint32>(argument.data()), m_top);
            return;
        case 'g':
            return push(m_memo.value(argument.trimmed().toLongLong()));
        case 'h':
            return push(m_memo.value(quint8(argument.at(0))));
        case 'j':
            return push(m_memo.value(qFromLittleEndian<quint32>(argument.data())));
        case 0x80:
        case 0x95:
            return;
        default:
            return push({});
        }
    }

    QByteArrayView m_bytes;
    qint64 m_at = 0;
    int m_stops = 0;
    QString m_top;
    QString m_below;
    QHash<qint64, QString> m_memo;
    qint64 m_memoized = 0;
    QList<std::pair<QString, QString>> m_imports;
};

/// The bytes of `<name>/data.pkl` of a zip that torch.save wrote: its first entry, stored as it is.
QByteArray torchPickle(const QByteArray &zip)
{
    constexpr qsizetype kHead = 30;
    if (zip.size() < kHead || !zip.startsWith("PK\x03\x04"))
        return {};
    const auto nameSize = qFromLittleEndian<quint16>(zip.constData() + 26);
    const auto extraSize = qFromLittleEndian<quint16>(zip.constData() + 28);
    const auto method = qFromLittleEndian<quint16>(zip.constData() + 8);
    if (method != 0 || !zip.mid(kHead, nameSize).endsWith("/data.pkl"))
        return {};
    // Its size may stand behind it only: a pickle ends by itself.
    return zip.mid(kHead + nameSize + extraSize);
}

/// What is known to do harm, and what every checkpoint needs. Neither list is the Hub's own, which is not published;
/// all else is "suspicious", as for the Hub.
QString safetyOf(const QString &module, const QString &name)
{
    static const QSet<QString> harmful{u"os"_s,       u"posix"_s,      u"nt"_s,        u"subprocess"_s, u"sys"_s,
                                       u"socket"_s,   u"shutil"_s,     u"requests"_s,  u"runpy"_s,      u"pty"_s,
                                       u"commands"_s, u"webbrowser"_s, u"importlib"_s, u"ctypes"_s,     u"code"_s,
                                       u"pickle"_s,   u"asyncio"_s};
    static const QSet<QString> harmfulBuiltins{u"eval"_s,    u"exec"_s,       u"compile"_s, u"open"_s,
                                               u"getattr"_s, u"__import__"_s, u"apply"_s,   u"breakpoint"_s};
    static const QSet<QString> innocuous{u"collections.OrderedDict"_s,
                                         u"torch._utils._rebuild_tensor_v2"_s,
                                         u"torch._utils._rebuild_parameter"_s,
                                         u"torch.Size"_s,
                                         u"torch.device"_s,
                                         u"numpy.ndarray"_s,
                                         u"numpy.dtype"_s,
                                         u"numpy.core.multiarray._reconstruct"_s,
                                         u"_codecs.encode"_s};
    const bool isBuiltin = module == "builtins"_L1 || module == "__builtin__"_L1;
    if (harmful.contains(module.section(u'.', 0, 0)) || (isBuiltin && harmfulBuiltins.contains(name)))
        return u"dangerous"_s;
    const bool isStorage = module == "torch"_L1 && name.endsWith("Storage"_L1);
    return isStorage || innocuous.contains(module + u'.' + name) ? u"innocuous"_s : u"suspicious"_s;
}

} // namespace

bool mayBePickle(const QString &path)
{
    static const QSet<QString> suffixes{u"pkl"_s, u"pickle"_s, u"joblib"_s, u"pt"_s,
                                        u"pth"_s, u"bin"_s,    u"ckpt"_s,   u"dat"_s};
    return suffixes.contains(path.section(u'.', -1).toLower());
}

std::optional<QJsonObject> pickleImportScan(const RangeReader &file, qint64 fileSize)
{
    QByteArray bytes = file(0, std::min(fileSize, kLargestPickle));
    if (bytes.startsWith("PK"))
        bytes = torchPickle(bytes);
    ImportWalk walk(bytes);
    if (!walk.run())
        return std::nullopt;
    QJsonArray imports;
    QString status = u"safe"_s;
    for (const auto &[module, name] : walk.imports()) {
        const QString safety = safetyOf(module, name);
        if (safety == "dangerous"_L1)
            status = u"unsafe"_s;
        else if (safety == "suspicious"_L1 && status == "safe"_L1)
            status = u"suspicious"_s;
        imports.append(QJsonObject{{u"module"_s, module}, {u"name"_s, name}, {u"safety"_s, safety}});
    }
    return QJsonObject{{u"status"_s, status}, {u"pickleImports"_s, imports}};
}

} // namespace hs::localhub
