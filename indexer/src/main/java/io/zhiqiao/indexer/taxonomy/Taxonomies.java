package io.zhiqiao.indexer.taxonomy;

import java.nio.file.Path;

/**
 * All codes and value lists that records may use.
 *
 * @param industries GB/T 4754
 * @param disciplines GB/T 13745
 * @param ipc International Patent Classification
 * @param districts districts and counties
 * @param teamIndustries industries of the service teams, the newest version
 * @param valueLists closed lists
 */
public record Taxonomies(
        Industries industries,
        Disciplines disciplines,
        IpcScheme ipc,
        Districts districts,
        TeamIndustries teamIndustries,
        ValueLists valueLists) {

    /**
     * Reads the folder {@code taxonomy} of {@code configFolder}.
     *
     * @throws java.io.UncheckedIOException if one of the files cannot be read
     * @throws IllegalArgumentException if one of the files does not have its columns
     */
    public static Taxonomies load(Path configFolder) {
        var folder = configFolder.resolve("taxonomy");
        return new Taxonomies(
                Industries.read(folder.resolve("industries-gbt4754-2017.tsv")),
                Disciplines.read(folder.resolve("disciplines-gbt13745-2009.tsv")),
                IpcScheme.read(folder),
                Districts.read(folder.resolve("districts-chongqing.tsv")),
                TeamIndustries.versions(folder).getLast(),
                ValueLists.read(folder.resolve("value-lists.tsv")));
    }
}
