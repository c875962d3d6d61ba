package io.zhiqiao.indexer.analysis;

import java.nio.file.Files;
import java.nio.file.Path;

/** The word lists of the repository, read once for all tests. */
final class ShippedLists {

    static final Path FOLDER = repository().resolve("config/analysis");
    static final TextAnalysis ANALYSIS = TextAnalysis.load(FOLDER);

    private ShippedLists() {}

    private static Path repository() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("config")) && Files.exists(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No folder above the working directory has config and pom.xml.");
    }
}
