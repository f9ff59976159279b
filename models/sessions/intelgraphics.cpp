// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/intelgraphics.h"

#include <QDir>
#include <QFile>

#if defined(Q_OS_LINUX)

#include <drm/i915_drm.h>
#include <drm/xe_drm.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

constexpr qsizetype kLargestAnswer = 1 << 16; ///< bytes: hundreds of regions

/// A device file that is closed at the end.
class RenderNode
{
public:
    explicit RenderNode(const QString &path)
        : m_fd(::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC))
    {}
    ~RenderNode()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(RenderNode)

    template <typename Question>
    [[nodiscard]] bool ask(unsigned long request, Question &question) const
    {
        int result = -1;
        do {
            result = m_fd >= 0 ? ::ioctl(m_fd, request, &question) : 0;
        } while (result == -1 && (errno == EINTR || errno == EAGAIN));
        return m_fd >= 0 && result == 0;
    }

private:
    int m_fd;
};

/// A structure at some place of an answer; zeros beyond its end.
template <typename T>
T structureAt(QByteArrayView answer, qsizetype offset)
{
    T value; // no braces: the drivers' heads end in an array of no length, which C++ cannot initialize
    std::memset(&value, 0, sizeof(T));
    if (offset >= 0 && offset + qsizetype(sizeof(T)) <= answer.size())
        std::memcpy(&value, answer.data() + offset, sizeof(T));
    return value;
}

/// Sums what regions of the card's own memory say; `count` of them stand after `head` bytes.
template <typename Region, typename SizeOf>
qint64 sumOfRegions(QByteArrayView answer, qsizetype head, quint32 count, SizeOf sizeOf)
{
    constexpr quint64 kMost = quint64(1) << 50; // a petabyte: no card has it, and sums stay numbers
    qint64 sum = 0;
    for (qsizetype i = 0, at = head; i < qsizetype(count) && at + qsizetype(sizeof(Region)) <= answer.size(); ++i) {
        const quint64 bytes = sizeOf(structureAt<Region>(answer, at));
        sum += bytes <= kMost ? qint64(bytes) : 0;
        at += sizeof(Region);
    }
    return sum;
}

/// Both drivers are asked twice: how long the answer is, and for the answer.
QByteArray askI915(const RenderNode &node)
{
    drm_i915_query_item item = {};
    item.query_id = DRM_I915_QUERY_MEMORY_REGIONS;
    drm_i915_query query = {};
    query.num_items = 1;
    query.items_ptr = reinterpret_cast<quintptr>(&item);
    if (!node.ask(DRM_IOCTL_I915_QUERY, query) || item.length <= 0 || item.length > kLargestAnswer)
        return {};
    QByteArray answer(item.length, '\0');
    item.data_ptr = reinterpret_cast<quintptr>(answer.data());
    return node.ask(DRM_IOCTL_I915_QUERY, query) && item.length > 0 ? answer : QByteArray();
}

QByteArray askXe(const RenderNode &node)
{
    drm_xe_device_query query = {};
    query.query = DRM_XE_DEVICE_QUERY_MEM_REGIONS;
    if (!node.ask(DRM_IOCTL_XE_DEVICE_QUERY, query) || query.size == 0 || query.size > kLargestAnswer)
        return {};
    QByteArray answer(qsizetype(query.size), '\0');
    query.data = reinterpret_cast<quintptr>(answer.data());
    return node.ask(DRM_IOCTL_XE_DEVICE_QUERY, query) ? answer : QByteArray();
}

} // namespace

qint64 ownMemoryOfI915(QByteArrayView answer)
{
    const auto head = structureAt<drm_i915_query_memory_regions>(answer, 0);
    return sumOfRegions<drm_i915_memory_region_info>(
        answer, sizeof(head), head.num_regions, [](const drm_i915_memory_region_info &info) -> quint64 {
            return info.region.memory_class == I915_MEMORY_CLASS_DEVICE ? info.probed_size : 0;
        });
}

qint64 ownMemoryOfXe(QByteArrayView answer)
{
    const auto head = structureAt<drm_xe_query_mem_regions>(answer, 0);
    return sumOfRegions<drm_xe_mem_region>(
        answer, sizeof(head), head.num_mem_regions, [](const drm_xe_mem_region &region) -> quint64 {
            return region.mem_class == DRM_XE_MEM_REGION_CLASS_VRAM ? region.total_size : 0;
        });
}

qint64 intelGraphicsMemory(const QString &root)
{
    qint64 most = 0;
    const QDir nodes(QDir(root).filePath(u"dev/dri"_s));
    const QDir cards(QDir(root).filePath(u"sys/class/drm"_s));
    for (const QString &name : nodes.entryList({u"renderD*"_s}, QDir::Files | QDir::System)) {
        // The driver is a link to its folder, which is called like it.
        const QString driver = QFile::symLinkTarget(cards.filePath(name + u"/device/driver"_s)).section(u'/', -1);
        if (driver == "i915"_L1)
            most = std::max(most, ownMemoryOfI915(askI915(RenderNode(nodes.filePath(name)))));
        else if (driver == "xe"_L1)
            most = std::max(most, ownMemoryOfXe(askXe(RenderNode(nodes.filePath(name)))));
    }
    return most;
}

} // namespace hs::models

#else

namespace hs::models {

qint64 ownMemoryOfI915(QByteArrayView)
{
    return 0;
}

qint64 ownMemoryOfXe(QByteArrayView)
{
    return 0;
}

qint64 intelGraphicsMemory(const QString &)
{
    return 0;
}

} // namespace hs::models

#endif
