package io.zhiqiao.matcher.assign.flow;

import java.util.Arrays;

/**
 * Sends units from sources to one sink at the least cost, where a cost has two parts and the first decides.
 *
 * <p>Successive shortest paths with potentials (R. K. Ahuja, T. L. Magnanti, J. B. Orlin, "Network Flows", 1993, section
 * 9.7): each unit goes along a path that is shortest in the residual network; Dijkstra's algorithm finds it, because
 * the potentials keep all residual costs from being negative, and stops at the sink. Costs are whole numbers, so the
 * flow is an exact optimum; when it is done, the potentials prove it.
 *
 * <p>Cost: {@code O(U m log n)} for {@code U} units in the worst case, far less where units find free room nearby.
 * Deterministic. For one solution at a time: not for several threads.
 */
final class MinCostFlow {

    private static final int NONE = -1;
    private static final long FAR = Long.MAX_VALUE;

    private final int[] first;
    private int[] next;
    private int[] head;
    private int[] capacity;
    private int[] residual;
    private long[] high;
    private long[] low;
    private int arcs;

    private final long[] highPotential;
    private final long[] lowPotential;
    private final long[] highDistance;
    private final long[] lowDistance;
    private final int[] reachedBy;
    private final int[] touched;
    private final boolean[] settled;
    private int touchedCount;
    private final NodeHeap heap;

    /** A network of {@code nodes} nodes, with room for about {@code expectedArcs} arcs. */
    MinCostFlow(int nodes, int expectedArcs) {
        first = new int[nodes];
        Arrays.fill(first, NONE);
        var room = Math.max(2, 2 * expectedArcs);
        next = new int[room];
        head = new int[room];
        capacity = new int[room];
        residual = new int[room];
        high = new long[room];
        low = new long[room];
        highPotential = new long[nodes];
        lowPotential = new long[nodes];
        highDistance = new long[nodes];
        lowDistance = new long[nodes];
        Arrays.fill(highDistance, FAR);
        reachedBy = new int[nodes];
        touched = new int[nodes];
        settled = new boolean[nodes];
        heap = new NodeHeap(highDistance, lowDistance);
    }

    /** Adds an arc whose cost is not negative in its deciding part, nor in the other where the first is 0. */
    int addArc(int from, int to, int room, long highCost, long lowCost) {
        if (arcs + 2 > head.length) {
            grow();
        }
        int arc = arcs;
        link(from, to, room, highCost, lowCost);
        link(to, from, 0, -highCost, -lowCost);
        return arc;
    }

    /** Changes the costs of an arc; to be followed by {@link #clear}. */
    void setCost(int arc, long highCost, long lowCost) {
        high[arc] = highCost;
        low[arc] = lowCost;
        high[arc + 1] = -highCost;
        low[arc + 1] = -lowCost;
    }

    /** Takes all units back. */
    void clear() {
        System.arraycopy(capacity, 0, residual, 0, arcs);
        Arrays.fill(highPotential, 0);
        Arrays.fill(lowPotential, 0);
    }

    /** Sends one unit; false if no way is left. */
    boolean send(int source, int sink) {
        var found = search(source, sink);
        if (found) {
            moveAlongPath(source, sink);
        }
        forget(sink, found);
        return found;
    }

    /** How many units go along {@code arc}. */
    int flow(int arc) {
        return capacity[arc] - residual[arc];
    }

    /** The deciding part of what one more unit along {@code arc} costs beyond the optimum, at least. */
    long reducedHigh(int arc) {
        return high[arc] + highPotential[head[arc ^ 1]] - highPotential[head[arc]];
    }

    /** The other part of that. */
    long reducedLow(int arc) {
        return low[arc] + lowPotential[head[arc ^ 1]] - lowPotential[head[arc]];
    }

    private void link(int from, int to, int room, long highCost, long lowCost) {
        head[arcs] = to;
        capacity[arcs] = room;
        residual[arcs] = room;
        high[arcs] = highCost;
        low[arcs] = lowCost;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    private void grow() {
        var room = head.length * 2;
        next = Arrays.copyOf(next, room);
        head = Arrays.copyOf(head, room);
        capacity = Arrays.copyOf(capacity, room);
        residual = Arrays.copyOf(residual, room);
        high = Arrays.copyOf(high, room);
        low = Arrays.copyOf(low, room);
    }

    private boolean search(int source, int sink) {
        reach(source, NONE, 0, 0);
        while (!heap.isEmpty()) {
            int node = heap.takeNearest();
            settled[node] = true;
            if (node == sink) {
                return true;
            }
            for (int arc = first[node]; arc != NONE; arc = next[arc]) {
                if (residual[arc] > 0 && !settled[head[arc]]) {
                    relax(node, arc);
                }
            }
        }
        return false;
    }

    private void relax(int node, int arc) {
        int to = head[arc];
        long toHigh = highDistance[node] + high[arc] + highPotential[node] - highPotential[to];
        long toLow = lowDistance[node] + low[arc] + lowPotential[node] - lowPotential[to];
        if (toHigh < highDistance[to] || (toHigh == highDistance[to] && toLow < lowDistance[to])) {
            reach(to, arc, toHigh, toLow);
        }
    }

    private void reach(int node, int arc, long atHigh, long atLow) {
        if (highDistance[node] == FAR) {
            touched[touchedCount++] = node;
        }
        highDistance[node] = atHigh;
        lowDistance[node] = atLow;
        reachedBy[node] = arc;
        heap.putOrMoveUp(node);
    }

    private void moveAlongPath(int source, int sink) {
        for (int node = sink; node != source; node = head[reachedBy[node] ^ 1]) {
            residual[reachedBy[node]]--;
            residual[reachedBy[node] ^ 1]++;
        }
    }

    /** Settled nodes are nearer than the sink: lowering them by the difference keeps every residual cost from being negative. */
    private void forget(int sink, boolean found) {
        long sinkHigh = highDistance[sink];
        long sinkLow = lowDistance[sink];
        for (int i = 0; i < touchedCount; i++) {
            int node = touched[i];
            if (found && settled[node]) {
                highPotential[node] += highDistance[node] - sinkHigh;
                lowPotential[node] += lowDistance[node] - sinkLow;
            }
            settled[node] = false;
            highDistance[node] = FAR;
        }
        touchedCount = 0;
        heap.clear();
    }
}
