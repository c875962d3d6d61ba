package io.zhiqiao.importing;

/**
 * How far an import is.
 *
 * @param step what is being done
 * @param file which file is read; empty where none is
 * @param rows rows read so far, of all files together
 * @param rowsExpected rows that a check counted before; 0 where nobody counted
 * @param share of the step, in [0, 1]; at a guess
 */
public record ImportProgress(Step step, String file, long rows, long rowsExpected, double share) {

    /** Before the first row. */
    static final ImportProgress NONE = new ImportProgress(Step.CHECKING, "", 0, 0, 0);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code share} is out of its range
     */
    public ImportProgress {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The share (%s) must be between 0 and 1.".formatted(share));
        }
    }

    /** What is being done. */
    public enum Step {
        /** Files are read, and nothing is written. */
        CHECKING,
        /** Files are read; the records change with the last row, all at once. */
        WRITING,
        /** The records have changed, and are made ready for matching; this cannot be stopped. */
        PREPARING
    }
}
