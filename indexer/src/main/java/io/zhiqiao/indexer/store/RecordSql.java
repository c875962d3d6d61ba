package io.zhiqiao.indexer.store;

import java.util.Collections;
import java.util.stream.Collectors;

/**
 * The statements of a kind of record, in the SQL that H2 and PostgreSQL share.
 *
 * @param find body, source, withdrawn, version of an id
 * @param findAll id and body of those of several ids that are not withdrawn
 * @param withdrawn whether an id is
 * @param insert body, source, the columns, id
 * @param update body, source, the columns, id, version it had; brings a withdrawn one back
 * @param source source, id
 * @param withdraw id
 * @param page id and body of those not withdrawn behind an id, in the order of ids
 * @param keysFrom ids of a source that are not withdrawn
 * @param count how many are not withdrawn
 */
record RecordSql(
        String find,
        String findAll,
        String withdrawn,
        String insert,
        String update,
        String source,
        String withdraw,
        String page,
        String keysFrom,
        String count) {

    static final int PAGE = 1_000;

    static RecordSql of(RecordKind<?> kind) {
        var table = kind.table();
        var names = kind.columns().stream().map(column -> ", " + column.name()).collect(Collectors.joining());
        var marks = String.join("", Collections.nCopies(kind.columns().size(), ", ?"));
        var sets = kind.columns().stream()
                .map(column -> ", " + column.name() + " = ?")
                .collect(Collectors.joining());
        return new RecordSql(
                "select body, source, withdrawn, version from " + table + " where id = ?",
                "select id, body from " + table + " where not withdrawn and id = any(?)",
                "select withdrawn from " + table + " where id = ?",
                "insert into " + table + " (body, source" + names + ", id) values (?, ?" + marks + ", ?)",
                "update " + table + " set body = ?, source = ?" + sets
                        + ", withdrawn = false, version = version + 1 where id = ? and version = ?",
                "update " + table + " set source = ? where id = ?",
                "update " + table + " set withdrawn = true, version = version + 1 where id = ?",
                "select id, body from " + table + " where not withdrawn and id > ? order by id fetch first " + PAGE
                        + " rows only",
                "select id from " + table + " where not withdrawn and source = ? order by id",
                "select count(*) from " + table + " where not withdrawn");
    }

    /** Bodies of those not withdrawn that have a value in a column, in the order of ids. */
    static String bodiesWhere(RecordKind<?> kind, String column) {
        return "select body from " + kind.table() + " where not withdrawn and " + column + " = ? order by id";
    }
}
