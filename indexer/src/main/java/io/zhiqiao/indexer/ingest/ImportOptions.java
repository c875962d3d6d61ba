package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.mapping.Mapping;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How files are imported.
 *
 * @param dryRun whether only to say what would happen; no record is written then
 * @param completeLists whether a source lists all there is: records that it gave before and no longer has are withdrawn
 * @param mapping for files of a foreign layout; null for our own
 * @param rejectedWorkbook where rejected rows are written to; null for nowhere. The file is made only if there are some
 * @param organisation id or name of the organisation that a COUNTER report speaks of whose institution is not known;
 *     empty for none
 * @param source what the files are a list of, for example {@code "district office 3"}; records remember it, and all
 *     files of one import share it. Empty for the names of the files, of which two are told apart by their folders
 */
public record ImportOptions(
        boolean dryRun,
        boolean completeLists,
        @Nullable Mapping mapping,
        @Nullable Path rejectedWorkbook,
        String organisation,
        String source) {

    /** Accepts what is right, withdraws nothing, writes no workbook. */
    public static final ImportOptions DEFAULT = new ImportOptions(false, false, null, null, "", "");

    /** Options for files of which each is a source of its own. */
    public ImportOptions(
            boolean dryRun,
            boolean completeLists,
            @Nullable Mapping mapping,
            @Nullable Path rejectedWorkbook,
            String organisation) {
        this(dryRun, completeLists, mapping, rejectedWorkbook, organisation, "");
    }

    /** The same as a dry run. */
    public ImportOptions asDryRun() {
        return new ImportOptions(true, completeLists, mapping, rejectedWorkbook, organisation, source);
    }

    /** The same for files that list all there is. */
    public ImportOptions withCompleteLists() {
        return new ImportOptions(dryRun, true, mapping, rejectedWorkbook, organisation, source);
    }

    /** The same for a foreign layout. */
    public ImportOptions withMapping(Mapping itsMapping) {
        return new ImportOptions(dryRun, completeLists, itsMapping, rejectedWorkbook, organisation, source);
    }

    /** The same with a workbook of rejected rows. */
    public ImportOptions withRejectedWorkbook(Path file) {
        return new ImportOptions(dryRun, completeLists, mapping, file, organisation, source);
    }

    /** The same for COUNTER reports of that organisation. */
    public ImportOptions withOrganisation(String idOrName) {
        return new ImportOptions(dryRun, completeLists, mapping, rejectedWorkbook, idOrName, source);
    }

    /** The same for files that are lists of that source. */
    public ImportOptions withSource(String name) {
        return new ImportOptions(dryRun, completeLists, mapping, rejectedWorkbook, organisation, name);
    }
}
