// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/yamlreader.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <QHash>

#include <memory>
#include <spanstream>
#include <vector>

namespace hs::cards {
namespace {

using Entry = std::pair<QString, MetadataValue>;

/// Thrown through yaml-cpp to stop it; caught in parseYaml().
struct LimitReached
{
    YAML::Mark mark;
    const char *what;
};

/// Builds MetadataValues from parser events. yaml-cpp's own node graph would keep aliases as shared nodes, which every
/// later walk expands; here each alias is charged with the size of what it stands for, so a bomb stops at the limit.
class ValueBuilder final : public YAML::EventHandler
{
public:
    ValueBuilder(int firstLine, const CardLimits &limits, QList<MetadataProblem> &problems)
        : m_firstLine(firstLine)
        , m_limits(limits)
        , m_problems(problems)
    {}

    MetadataValue root() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        charge(1, mark);
        add(placed(MetadataValue::Kind::Null, mark), anchor, 1);
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.constFind(anchor);
        if (found == m_anchors.cend())
            throw LimitReached{mark, "an alias stands inside what it names"};
        const Anchored &anchored = *found;
        charge(anchored.size, mark);
        if (m_open.size() + static_cast<std::size_t>(anchored.depth) > static_cast<std::size_t>(m_limits.metadataDepth))
            throw LimitReached{mark, "nested too deeply"};
        add(anchored.value, 0, anchored.size, anchored.depth);
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        charge(1, mark);
        MetadataValue scalar = placed(MetadataValue::Kind::Scalar, mark);
        scalar.text = QString::fromStdString(value);
        scalar.isQuoted = tag == "!";
        add(std::move(scalar), anchor, 1);
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(MetadataValue::Kind::List, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(MetadataValue::Kind::Map, mark, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open
    {
        MetadataValue value;
        YAML::anchor_t anchor = 0;
        int size = 1;
        int depth = 0; ///< Levels below this one.
        bool hasKey = false;
        Entry entry;
        QHash<QString, int> keys;
    };
    struct Anchored
    {
        MetadataValue value;
        int size = 1;
        int depth = 0;
    };

    [[nodiscard]] MetadataValue placed(MetadataValue::Kind kind, const YAML::Mark &mark) const
    {
        MetadataValue value;
        value.kind = kind;
        value.line = m_firstLine + qMax(mark.line, 0);
        value.column = qMax(mark.column, 0) + 1;
        return value;
    }

    void charge(int nodes, const YAML::Mark &mark)
    {
        m_charged += nodes;
        if (m_charged > m_limits.metadataNodes)
            throw LimitReached{mark, "too many values"};
    }

    void open(MetadataValue::Kind kind, const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        charge(1, mark);
        if (m_open.size() >= static_cast<std::size_t>(m_limits.metadataDepth))
            throw LimitReached{mark, "nested too deeply"};
        Open level;
        level.value = placed(kind, mark);
        level.anchor = anchor;
        m_open.push_back(std::move(level));
    }

    void close()
    {
        Open level = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(level.value), level.anchor, level.size, level.depth + 1);
    }

    void add(MetadataValue value, YAML::anchor_t anchor, int size, int depth = 0)
    {
        if (anchor != 0)
            m_anchors.insert(anchor, Anchored{value, size, depth});
        if (m_open.empty()) {
            m_root = std::move(value);
            return;
        }
        Open &parent = m_open.back();
        parent.size += size;
        parent.depth = qMax(parent.depth, depth);
        if (parent.value.isList())
            parent.value.items.append(std::move(value));
        else if (!parent.hasKey)
            openEntry(parent, std::move(value));
        else
            closeEntry(parent, std::move(value));
    }

    void openEntry(Open &map, MetadataValue key)
    {
        map.hasKey = true;
        if (!key.isScalar())
            m_problems.append({key.line, key.column, QStringLiteral("a key must be a word")});
        map.entry = {key.text, {}};
        map.entry.second.line = key.line;
        map.entry.second.column = key.column;
    }

    /// A key that stands twice: the last value counts, as in the Python loader.
    void closeEntry(Open &map, MetadataValue value)
    {
        map.hasKey = false;
        const QString &key = map.entry.first;
        const auto known = map.keys.constFind(key);
        if (known == map.keys.cend()) {
            map.keys.insert(key, static_cast<int>(map.value.entries.size()));
            map.value.entries.append({key, std::move(value)});
            return;
        }
        m_problems.append({map.entry.second.line, map.entry.second.column,
                           QStringLiteral("the key \"%1\" stands here a second time").arg(key.left(80))});
        map.value.entries[*known].second = std::move(value);
    }

    int m_firstLine;
    const CardLimits &m_limits;
    QList<MetadataProblem> &m_problems;
    MetadataValue m_root;
    std::vector<Open> m_open;
    QHash<YAML::anchor_t, Anchored> m_anchors;
    int m_charged = 0;
};

MetadataProblem problemAt(const YAML::Mark &mark, int firstLine, const QString &message)
{
    return {firstLine + qMax(mark.line, 0), qMax(mark.column, 0) + 1, message};
}

} // namespace

YamlResult parseYaml(QByteArrayView yaml, int firstLine, const CardLimits &limits)
{
    YamlResult result;
    if (yaml.size() > limits.frontMatterBytes) {
        result.problems.append({firstLine, 1, QStringLiteral("the metadata is too large to be read")});
        return result;
    }
    ValueBuilder builder(firstLine, limits, result.problems);
    try {
        std::ispanstream stream(std::span<const char>(yaml.data(), static_cast<std::size_t>(yaml.size())));
        YAML::Parser parser(stream);
        if (parser.HandleNextDocument(builder))
            result.root = builder.root();
    } catch (const LimitReached &reached) {
        result.problems.append(problemAt(reached.mark, firstLine, QString::fromLatin1(reached.what)));
    } catch (const YAML::Exception &error) {
        result.problems.append(problemAt(error.mark, firstLine, QString::fromStdString(error.msg)));
    }
    return result;
}

} // namespace hs::cards
