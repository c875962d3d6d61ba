package io.zhiqiao.indexer.ingest.source;

import java.util.List;
import java.util.function.Consumer;

/** A table inside a file: a sheet of a workbook, a csv file, a file of JSON objects. It may be read several times. */
public interface RowTable {

    /** Number of lines that {@link #head} has at most. */
    int HEAD_LINES = 20;

    /** Name of the sheet; empty where the file is the table. */
    String sheet();

    /** The first lines that are not blank, as text; for JSON one line, the keys of the first object. */
    List<List<String>> head() throws UnreadableFileException;

    /**
     * Calls {@code rows} with each row that is not blank, in the order of the file.
     *
     * @param headerLine which line of {@link #head} names the columns, from 0; what is above it is left out
     * @throws UnreadableFileException if the file ends or breaks before its end; rows before that have been read
     */
    void readRows(int headerLine, Consumer<RawRow> rows) throws UnreadableFileException;

    /** Letters of columns without a name in which the last reading of rows saw cells; they were left out. */
    default List<String> namelessColumns() {
        return List.of();
    }

    /** Bytes of the file read so far, at a guess; for progress only. */
    long bytesRead();
}
