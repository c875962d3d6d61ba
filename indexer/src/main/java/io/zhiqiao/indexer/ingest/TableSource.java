package io.zhiqiao.indexer.ingest;

/**
 * The table that rows come from.
 *
 * @param file name of the file
 * @param sheet name of the sheet; empty where the file is the table
 * @param name what the records of the file come from, see {@link SourceNames}
 * @param number of the table in this import, from 0
 */
record TableSource(String file, String sheet, String name, int number) {

    /** Place of a row among all rows of the import. */
    long place(int row) {
        return ((long) number << Integer.SIZE) | row;
    }

    /** Number of the table of a place. */
    static int tableOf(long place) {
        return (int) (place >> Integer.SIZE);
    }

    /** The table as people would say it. */
    String shown() {
        return sheet.isEmpty() ? file : file + "/" + sheet;
    }
}
