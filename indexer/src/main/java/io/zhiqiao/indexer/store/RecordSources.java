package io.zhiqiao.indexer.store;

/** Sources of records that are no files. */
public final class RecordSources {

    /** Changed in the service, by people or by a time limit; a file does not overwrite a problem of that. */
    public static final String SERVICE = "service";

    private RecordSources() {}
}
