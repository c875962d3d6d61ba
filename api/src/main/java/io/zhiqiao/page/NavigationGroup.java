package io.zhiqiao.page;

import java.util.List;

/**
 * Entries of the main navigation that belong together.
 *
 * @param name stable; what it is called stands in the messages under {@code nav.group.} and this; empty for what
 *     stands in the bar itself
 * @param entries in their order
 */
public record NavigationGroup(String name, List<NavigationEntry> entries) {

    /** Copies the list. */
    public NavigationGroup {
        entries = List.copyOf(entries);
    }

    /** Whether its entries fold under its name; a single one needs no fold. */
    public boolean folds() {
        return !name.isEmpty() && entries.size() > 1;
    }

    /** Whether one of its entries is called {@code entry}. */
    public boolean has(String entry) {
        return entries.stream().anyMatch(one -> one.name().equals(entry));
    }
}
