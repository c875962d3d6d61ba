package io.zhiqiao.indexer.store.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies a database and the attachments into one file, as they were at one moment, while others go on writing: everything
 * is read in one transaction that sees no later change. Indexes and vectors are left out: they are made again.
 */
public final class Backup {

    /** Of the H2 database: sees all tables as they were at its first statement. */
    private static final int SNAPSHOT = 6;

    private static final int ROWS_AT_ONCE = 1_000;

    /** Ending of a file that is being received. */
    private static final String RECEIVING = ".part";

    private final DataSource dataSource;
    private final Path attachments;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * Copies nothing yet.
     *
     * @param dataSource of the database; must not be bound to a transaction that runs
     * @param attachments folder of files; need not be there
     * @param clock tells when
     */
    public Backup(DataSource dataSource, Path attachments, Clock clock) {
        this.dataSource = dataSource;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * Writes the copy. A file of that name is replaced when the new one is complete, and not before.
     *
     * @throws UncheckedIOException if database or disk fail
     */
    public Manifest write(Path file) {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            var manifest = writeDraft(draft);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException("""
                    备份 %s 未能写完。请检查该处磁盘空间与权限后重做；数据本身不受影响。
                    The backup %1$s cannot be written. Look at room and permissions there, then do it again; the data are untouched.""".formatted(file), e);
        } catch (SQLException e) {
            throw new UncheckedIOException("""
                    备份时数据库未能读出。请检查数据库后重做。
                    The database cannot be read for the backup. Look at the database, then do it again.""", new IOException(e.getMessage(), e));
        } finally {
            deleteQuietly(draft);
        }
    }

    private static void deleteQuietly(Path draft) {
        // What is left of a failure is in nobody's way.
        draft.toFile().delete();
    }

    private Manifest writeDraft(Path draft) throws IOException, SQLException {
        try (var zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)), StandardCharsets.UTF_8)) {
            var madeAt = clock.instant().toString();
            var tables = new LinkedHashMap<String, Long>();
            var schema = tables(zip, tables);
            var sequences = sequences();
            var files = attachments(zip);
            var manifest = new Manifest(Manifest.FORMAT, madeAt, schema, tables, sequences, files);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(json.writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private String tables(ZipOutputStream zip, Map<String, Long> counts) throws IOException, SQLException {
        try (var connection = dataSource.getConnection()) {
            var before = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            try {
                connection.setTransactionIsolation(
                        isH2(connection) ? SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
                var tables = new Tables(connection);
                var schema = tables.schema();
                for (var table : tables.inOrder()) {
                    zip.putNextEntry(new ZipEntry(Manifest.TABLES + table + Manifest.LINES));
                    counts.put(table, rows(connection, table, zip));
                    zip.closeEntry();
                }
                return schema;
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(before);
                connection.setAutoCommit(true);
            }
        }
    }

    static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /** A line with the names of the columns, then one per row. */
    private long rows(Connection connection, String table, OutputStream out) throws IOException, SQLException {
        long count = 0;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery("select * from " + table)) {
                var about = rows.getMetaData();
                var names = new ArrayList<String>();
                var forms = new ArrayList<ColumnForm>();
                for (int i = 1; i <= about.getColumnCount(); i++) {
                    names.add(about.getColumnName(i));
                    forms.add(ColumnForm.of(about.getColumnType(i), about.getColumnTypeName(i)));
                }
                line(out, names);
                while (rows.next()) {
                    var row = new ArrayList<@Nullable Object>(forms.size());
                    for (int i = 0; i < forms.size(); i++) {
                        row.add(forms.get(i).read(rows, i + 1));
                    }
                    line(out, row);
                    count++;
                }
            }
        }
        return count;
    }

    private void line(OutputStream out, List<? extends @Nullable Object> cells) throws IOException {
        out.write(json.writeValueAsBytes(cells));
        out.write('\n');
    }

    /** Asked for after the rows were read: no row has a number that a sequence has still to give. */
    private Map<String, Long> sequences() throws SQLException {
        var next = new LinkedHashMap<String, Long>();
        try (var connection = dataSource.getConnection()) {
            for (var sequence : new Tables(connection).sequences()) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select nextval('" + sequence + "')")) {
                    rows.next();
                    next.put(sequence, rows.getLong(1));
                }
            }
        }
        return next;
    }

    /** After the rows: a file is there before the row that names it. */
    private long attachments(ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(attachments)) {
            return 0;
        }
        List<Path> files;
        try (var found = Files.walk(attachments)) {
            // What is being received has no row, and may be gone in a moment.
            files = found.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(RECEIVING))
                    .sorted()
                    .toList();
        }
        for (var file : files) {
            var name = attachments.relativize(file).toString().replace('\\', '/');
            zip.putNextEntry(new ZipEntry(Manifest.ATTACHMENTS + name));
            Files.copy(file, zip);
            zip.closeEntry();
        }
        return files.size();
    }
}
