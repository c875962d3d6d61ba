package io.zhiqiao.indexer.analysis;

import java.util.Arrays;
import java.util.Collection;

/**
 * The listed technical terms, found in running text by longest match.
 *
 * <p>A trie whose edges lie in one open-addressed table, keyed by node and character; the edges of the root, asked for
 * at nearly every character, in a plain array. Cost: one or two look-ups per character of text. Immutable.
 */
final class TermDictionary {

    private static final int BMP = 1 << 16;
    private static final int FREE = 0;

    private final int[] rootEdges = new int[BMP];
    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private boolean[] ends = new boolean[1 << 10];
    private int edges;
    private int nodes = 1;
    private int size;

    private TermDictionary() {}

    /** A dictionary of {@code terms}, which are folded already; blank ones are left out. */
    static TermDictionary of(Collection<String> terms) {
        var dictionary = new TermDictionary();
        terms.stream().filter(term -> !term.isBlank()).forEach(dictionary::insert);
        return dictionary;
    }

    /** Number of terms. */
    int size() {
        return size;
    }

    boolean contains(String term) {
        var chars = term.toCharArray();
        var node = 0;
        for (var i = 0; i < chars.length; i++) {
            node = next(node, chars[i]);
            if (node == FREE) {
                return false;
            }
        }
        return ends[node];
    }

    /**
     * End of the longest listed term that starts at {@code start}, or {@code start} if there is none. A term does not
     * end within a Latin word or a number, but for an English plural.
     */
    int longestMatch(char[] chars, int start, int limit) {
        var longest = start;
        var node = 0;
        for (var i = start; i < limit; i++) {
            node = next(node, chars[i]);
            if (node == FREE) {
                break;
            }
            if (ends[node] && isWordEnd(chars, i + 1, limit)) {
                longest = i + 1;
            }
        }
        return longest;
    }

    private static boolean isWordEnd(char[] chars, int end, int limit) {
        if (end == limit || !CharClass.isWord(CharClass.of(chars[end - 1]))) {
            return true;
        }
        var plural = chars[end] == 's' && CharClass.of(chars[end - 1]) == CharClass.LETTER;
        var next = plural ? end + 1 : end;
        return next == limit || !CharClass.isWord(CharClass.at(chars, next, limit));
    }

    private int next(int node, char c) {
        if (node == 0) {
            return rootEdges[c];
        }
        var key = ((long) node << Character.SIZE) | c;
        for (var slot = slot(key); ; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            if (targets[slot] == FREE) {
                return FREE;
            }
        }
    }

    private void insert(String term) {
        var node = 0;
        for (var i = 0; i < term.length(); i++) {
            var c = term.charAt(i);
            var next = next(node, c);
            node = next == FREE ? addEdge(node, c) : next;
        }
        size += ends[node] ? 0 : 1;
        ends[node] = true;
    }

    private int addEdge(int node, char c) {
        var target = nodes++;
        if (target == ends.length) {
            ends = Arrays.copyOf(ends, target * 2);
        }
        if (node == 0) {
            rootEdges[c] = target;
        } else {
            put(((long) node << Character.SIZE) | c, target);
        }
        return target;
    }

    private void put(long key, int target) {
        if (++edges * 2 > keys.length) {
            grow();
        }
        var slot = slot(key);
        while (targets[slot] != FREE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private void grow() {
        var oldKeys = keys;
        var oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        edges = 1;
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldTargets[i] != FREE) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private int slot(long key) {
        // Fibonacci hashing: neighbouring nodes and characters fall far apart.
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    }
}
