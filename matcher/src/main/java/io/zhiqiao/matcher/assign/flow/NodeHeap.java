package io.zhiqiao.matcher.assign.flow;

import java.util.Arrays;

/**
 * Nodes by their distance, the nearest first; equal distances by the number of the node, so that every run is the same.
 * A distance has two parts, the first of which decides.
 */
final class NodeHeap {

    private static final int ABSENT = -1;

    private final long[] high;
    private final long[] low;
    private final int[] nodes;
    private final int[] places;
    private int size;

    /** A heap that looks distances up in these arrays. */
    NodeHeap(long[] high, long[] low) {
        this.high = high;
        this.low = low;
        this.nodes = new int[high.length];
        this.places = new int[high.length];
        Arrays.fill(places, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Puts {@code node} in, or moves it after its distance became less. */
    void putOrMoveUp(int node) {
        if (places[node] == ABSENT) {
            places[node] = size;
            nodes[size++] = node;
        }
        up(places[node]);
    }

    /** Takes the nearest node out. */
    int takeNearest() {
        int nearest = nodes[0];
        places[nearest] = ABSENT;
        size--;
        if (size > 0) {
            set(0, nodes[size]);
            down(0);
        }
        return nearest;
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            places[nodes[i]] = ABSENT;
        }
        size = 0;
    }

    private void up(int start) {
        int place = start;
        int node = nodes[place];
        while (place > 0 && isNearer(node, nodes[(place - 1) / 2])) {
            set(place, nodes[(place - 1) / 2]);
            place = (place - 1) / 2;
        }
        set(place, node);
    }

    private void down(int start) {
        int place = start;
        int node = nodes[place];
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && isNearer(nodes[child + 1], nodes[child])) {
                child++;
            }
            if (!isNearer(nodes[child], node)) {
                break;
            }
            set(place, nodes[child]);
            place = child;
        }
        set(place, node);
    }

    private void set(int place, int node) {
        nodes[place] = node;
        places[node] = place;
    }

    private boolean isNearer(int a, int b) {
        if (high[a] != high[b]) {
            return high[a] < high[b];
        }
        return low[a] != low[b] ? low[a] < low[b] : a < b;
    }
}
