// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/commitgraph.h"

#include <QHash>

#include <algorithm>

namespace hs::models {

namespace {

using hub::Oid;

constexpr int kMain = -1;

/// A lane's stretch of rows.
struct Strand
{
    int first = 0;         ///< its tip, or the commit that took it in
    int last = 0;          ///< the commit where it branched off, or as far as it is known
    bool isMerged = false; ///< `first` is the commit that took it in
    bool isForked = false; ///< `last` is the commit where it branched off
    bool isOpen = false;   ///< goes on below the last row
    QList<int> commits;    ///< rows that are its own
};

class GraphBuilder
{
public:
    explicit GraphBuilder(const GraphSources &sources)
        : m_sources(sources)
        , m_count(static_cast<int>(sources.rows.size()))
        , m_strandOf(sources.rows.size(), kMain)
    {
        m_rowOf.reserve(sources.rows.size());
        for (int row = 0; row < m_count; ++row)
            m_rowOf.insert(sources.rows.at(row), row);
    }

    QList<GraphRow> build()
    {
        for (const GraphSide &side : m_sources.sides) {
            const int tip = side.commits.isEmpty() ? -1 : m_rowOf.value(side.commits.constFirst(), -1);
            if (tip < 0)
                continue;
            if (isOnMain(tip))
                addMerged(side.commits, tip);
            else
                addSide(side);
        }
        QList<GraphRow> graph(m_count);
        drawMain(graph);
        drawStrands(graph);
        return graph;
    }

private:
    [[nodiscard]] bool isOnMain(int row) const { return m_sources.onMain.contains(m_sources.rows.at(row)); }
    [[nodiscard]] bool isFree(int row) const { return m_strandOf.at(row) == kMain; }

    void take(Strand strand)
    {
        const int number = static_cast<int>(m_strands.size());
        for (const int row : std::as_const(strand.commits))
            m_strandOf[row] = number;
        m_strands.append(std::move(strand));
    }

    /// Not part of the revision that is shown: down to the first commit that something else has as well.
    void addSide(const GraphSide &side)
    {
        Strand strand;
        for (const Oid &commit : side.commits) {
            const int row = m_rowOf.value(commit, -1);
            if (row < 0) {
                strand.isOpen = !m_sources.isComplete;
                break;
            }
            if (isOnMain(row) || !isFree(row)) {
                strand.isForked = true;
                strand.last = row;
                break;
            }
            strand.commits.append(row);
        }
        if (strand.commits.isEmpty())
            return;
        const int taker = side.mergedBy.isEmpty() ? -1 : m_rowOf.value(side.mergedBy, -1);
        strand.isMerged = taker >= 0 && taker < strand.commits.constFirst();
        strand.first = strand.isMerged ? taker : strand.commits.constFirst();
        if (!strand.isForked)
            strand.last = strand.isOpen ? m_count - 1 : strand.commits.constLast();
        if (strand.last >= strand.commits.constLast())
            take(std::move(strand));
    }

    /// Merged, if it lacks commits that are listed between its own.
    void addMerged(const QList<Oid> &side, int tip)
    {
        const QSet<Oid> own(side.begin(), side.end());
        int lowestForeign = -1;
        int fork = -1;
        for (int row = tip, candidate = -1; row < m_count; ++row) {
            if (!isOnMain(row))
                continue;
            if (!own.contains(m_sources.rows.at(row)))
                candidate = row;
            else if (candidate > lowestForeign) {
                lowestForeign = candidate;
                fork = row;
            }
        }
        if (fork < 0)
            return;
        Strand strand{.last = fork, .isForked = true};
        for (int row = tip; row < lowestForeign; ++row) {
            if (own.contains(m_sources.rows.at(row)) && isFree(row))
                strand.commits.append(row);
        }
        int taker = tip - 1;
        while (taker >= 0 && (!isOnMain(taker) || !isFree(taker)))
            --taker;
        if (strand.commits.isEmpty())
            return;
        strand.isMerged = taker >= 0;
        strand.first = strand.isMerged ? taker : tip;
        take(std::move(strand));
    }

    void drawMain(QList<GraphRow> &graph) const
    {
        int first = 0;
        while (first < m_count && !(isOnMain(first) && isFree(first)))
            ++first;
        int last = m_count - 1;
        while (last >= 0 && m_sources.isComplete && !(isOnMain(last) && isFree(last)))
            --last;
        for (int row = first; row <= last; ++row) {
            GraphRow &drawn = graph[row];
            if (!isFree(row)) {
                drawn.through.append(0);
                continue;
            }
            drawn.hasAbove = row > first;
            drawn.hasBelow = row < last || !m_sources.isComplete;
        }
    }

    void drawStrands(QList<GraphRow> &graph) const
    {
        QList<int> order(m_strands.size());
        std::ranges::generate(order, [n = 0]() mutable { return n++; });
        std::ranges::sort(order, {}, [this](int strand) { return m_strands.at(strand).first; });
        QList<int> freeFrom; // by lane, from 1: the row after which it is not in use
        for (const int number : std::as_const(order)) {
            const Strand &strand = m_strands.at(number);
            auto lane = std::ranges::find_if(freeFrom, [&](int row) { return row < strand.first; });
            if (lane == freeFrom.end())
                lane = freeFrom.insert(freeFrom.end(), -1);
            *lane = strand.isOpen ? m_count : strand.last;
            drawStrand(graph, strand, number, static_cast<int>(lane - freeFrom.begin()) + 1);
        }
    }

    void drawStrand(QList<GraphRow> &graph, const Strand &strand, int number, int lane) const
    {
        for (int row = strand.first; row <= strand.last; ++row) {
            GraphRow &drawn = graph[row];
            if (row == strand.first && strand.isMerged) {
                drawn.isMerge = true;
                drawn.leaves.append(lane);
            } else if (row == strand.last && strand.isForked) {
                drawn.joins.append(lane);
            } else if (m_strandOf.at(row) == number) {
                drawn.lane = lane;
                drawn.hasAbove = row > strand.first;
                drawn.hasBelow = row < strand.last || strand.isOpen;
            } else {
                drawn.through.append(lane);
            }
        }
    }

    const GraphSources &m_sources;
    int m_count;
    QHash<Oid, int> m_rowOf;
    QList<int> m_strandOf; ///< by row
    QList<Strand> m_strands;
};

} // namespace

QList<GraphRow> commitGraph(const GraphSources &sources)
{
    return GraphBuilder(sources).build();
}

} // namespace hs::models
