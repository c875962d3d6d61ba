package io.zhiqiao.indexer.store.dump;

import io.zhiqiao.indexer.store.DatabaseAddress;
import io.zhiqiao.indexer.store.RecordDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a backup into a database that has no rows yet, whichever of the databases it was taken from. All rows come in one
 * transaction: a restore that fails leaves an empty database. Tables are made as they were in the version of the backup,
 * filled, and then brought up to this version.
 */
public final class Restore {

    private static final int ROWS_TOGETHER = 1_000;

    /** Rows in them are not to be lost; in others there may be what migrations put in. */
    private static final Set<String> WRITTEN_BY_PEOPLE = Set.of(
            "organisation", "expert", "output", "service_case", "problem", "patent_usage", "account", "audit_entry");

    private final Path file;
    private final Path records;
    private final DatabaseAddress address;
    private final Path attachments;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * Restores nothing yet.
     *
     * @param file the backup
     * @param records folder of the records
     * @param address server of the records, if not the folder
     * @param attachments folder for the files
     */
    public Restore(Path file, Path records, DatabaseAddress address, Path attachments) {
        this.file = file;
        this.records = records;
        this.address = address;
        this.attachments = attachments;
    }

    /**
     * What a backup says of itself.
     *
     * @throws IllegalArgumentException if it is no backup, is cut short, or is of a newer version
     */
    public Manifest manifest() {
        try (var zip = new ZipFile(file.toFile())) {
            return manifest(zip);
        } catch (ZipException e) {
            throw noBackup(e);
        } catch (IOException e) {
            throw new UncheckedIOException("备份 %s 无法读取。\nThe backup %1$s cannot be read.".formatted(file), e);
        }
    }

    /**
     * Restores.
     *
     * @throws IllegalArgumentException if the file is no backup, or there are records or attachments already
     * @throws UncheckedIOException if database or disk fail
     */
    public Manifest run() {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip);
            refuseWhereThereIsSomething();
            try (var database = RecordDatabase.openAsOf(records, address, manifest.schema());
                    var connection = database.dataSource().getConnection()) {
                fill(connection, zip, manifest);
            }
            RecordDatabase.open(records, address).close();
            attachments(zip);
            return manifest;
        } catch (ZipException e) {
            throw noBackup(e);
        } catch (IOException e) {
            throw new UncheckedIOException("""
                    备份 %s 未能恢复。请检查文件与磁盘空间，再恢复到新的文件夹。
                    The backup %1$s cannot be restored. Look at the file and the room on the disk, then restore it into a new folder.""".formatted(file), e);
        } catch (SQLException e) {
            throw new UncheckedIOException("""
                    数据库未能接受备份 %s 的内容，没有写入任何记录。
                    The database did not take what is in the backup %1$s; no record was written.""".formatted(file), new IOException(e.getMessage(), e));
        }
    }

    private IllegalArgumentException noBackup(Exception cause) {
        return new IllegalArgumentException("""
                文件 %s 不是完整的备份：可能未写完或已损坏。请换一个备份文件。
                The file %1$s is no complete backup: it was cut short, or is damaged. Take another one.""".formatted(file), cause);
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw noBackup(new IOException("There is no manifest."));
        }
        try (var in = zip.getInputStream(entry)) {
            var manifest = json.readValue(in, Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw new IllegalArgumentException("""
                        备份 %s 由更新的版本写入（格式 %d）。请用更新的版本恢复。
                        The backup %1$s was written by a newer version (format %2$d): restore it with that.""".formatted(file, manifest.format()));
            }
            return manifest;
        } catch (JacksonException e) {
            throw noBackup(e);
        }
    }

    private void refuseWhereThereIsSomething() throws IOException {
        if (!isEmpty(attachments)) {
            throw new IllegalArgumentException("""
                    文件夹 %s 中已有附件。请恢复到新的数据文件夹（--data）。
                    There are attachments in %1$s already. Restore into a new data folder (--data).""".formatted(attachments));
        }
        if (!address.isServer() && Files.isDirectory(records)) {
            try (var files = Files.list(records)) {
                if (files.anyMatch(one -> one.toString().endsWith(".db"))) {
                    throw notEmpty(records.toString());
                }
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static IllegalArgumentException notEmpty(String where) {
        return new IllegalArgumentException("""
                %s 中已有记录。请恢复到新的数据文件夹（--data）或新的数据库，确认无误后再切换。
                There are records in %1$s already. Restore into a new data folder (--data) or a new database, and change over when all is well.""".formatted(where));
    }

    private void fill(Connection connection, ZipFile zip, Manifest manifest) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try {
            var tables = new Tables(connection);
            var inOrder = tables.inOrder();
            refuseOtherTables(tables, inOrder, manifest);
            for (var table : inOrder.reversed()) {
                empty(connection, table);
            }
            for (var table : inOrder) {
                var rows = rows(connection, zip, table);
                if (rows != manifest.tables().getOrDefault(table, 0L)) {
                    throw noBackup(new IOException("The table %s has %d rows.".formatted(table, rows)));
                }
            }
            connection.commit();
        } catch (IOException | SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
        countOn(connection, manifest.sequences());
        connection.setAutoCommit(true);
    }

    private void refuseOtherTables(Tables tables, List<String> inOrder, Manifest manifest) throws SQLException {
        if (!tables.schema().equals(manifest.schema())
                || !inOrder.containsAll(manifest.tables().keySet())) {
            throw new IllegalArgumentException("""
                    备份 %s 的表结构为第 %s 版，而目标数据库为第 %s 版或缺少其中的表。请恢复到新的文件夹或新建的空数据库；备份较新时请用更新的版本。
                    The tables of the backup %1$s are of version %2$s, those of the database are of version %3$s, or some are missing. Restore into a new folder or an empty database; a newer backup needs the newer version.""".formatted(file, manifest.schema(), tables.schema()));
        }
    }

    /** What a migration put in is in the backup, too; what people put in is not to be lost. */
    private void empty(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (WRITTEN_BY_PEOPLE.contains(table)) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    if (rows.next() && rows.getLong(1) > 0) {
                        throw notEmpty(address.isServer() ? address.shown() : records.toString());
                    }
                }
            }
            statement.executeUpdate("delete from " + table);
        }
    }

    private long rows(Connection connection, ZipFile zip, String table) throws IOException, SQLException {
        var entry = zip.getEntry(Manifest.TABLES + table + Manifest.LINES);
        if (entry == null) {
            return 0;
        }
        try (var lines = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            var columns = names(json.readTree(lines.readLine()));
            return insert(connection, table, columns, lines);
        } catch (JacksonException e) {
            throw noBackup(e);
        }
    }

    private long insert(Connection connection, String table, List<String> columns, BufferedReader lines)
            throws IOException, SQLException {
        var forms = forms(connection, table);
        var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        var sql = "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), marks);
        long count = 0;
        try (var insert = connection.prepareStatement(sql)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var row = json.readTree(line);
                for (int i = 0; i < columns.size(); i++) {
                    formOf(table, columns.get(i), forms).set(insert, i + 1, row.get(i));
                }
                insert.addBatch();
                if (++count % ROWS_TOGETHER == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    private static ColumnForm formOf(String table, String column, Map<String, ColumnForm> forms) {
        var form = forms.get(column);
        if (form == null) {
            throw new IllegalArgumentException("The table %s has no column %s.".formatted(table, column));
        }
        return form;
    }

    /** A name goes into a statement: it must be one. */
    private static List<String> names(JsonNode header) {
        return header.valueStream()
                .map(JsonNode::stringValue)
                .filter(name -> name.matches("[a-z_][a-z0-9_]*"))
                .collect(Collectors.toList());
    }

    private static Map<String, ColumnForm> forms(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            var about = none.getMetaData();
            var forms = new HashMap<String, ColumnForm>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                forms.put(
                        about.getColumnName(i).toLowerCase(Locale.ROOT),
                        ColumnForm.of(about.getColumnType(i), about.getColumnTypeName(i)));
            }
            return forms;
        }
    }

    /** Sequences and columns that number their rows go on behind what was restored. */
    private static void countOn(Connection connection, Map<String, Long> sequences) throws SQLException {
        var tables = new Tables(connection);
        var known = tables.sequences();
        var statements = new ArrayList<String>();
        sequences.forEach((name, next) -> {
            if (known.contains(name)) {
                statements.add("alter sequence %s restart with %d".formatted(name, next));
            }
        });
        for (var table : tables.inOrder()) {
            for (var column : tables.numbered(table)) {
                statements.add("alter table %s alter column %s restart with %d"
                        .formatted(table, column, highest(connection, table, column) + 1));
            }
        }
        for (var sql : statements) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
        connection.commit();
    }

    private static long highest(Connection connection, String table, String column) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select coalesce(max(%s), 0) from %s".formatted(column, table))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void attachments(ZipFile zip) throws IOException {
        for (var entry : zip.stream().filter(Restore::isAttachment).toList()) {
            var target = attachments
                    .resolve(entry.getName().substring(Manifest.ATTACHMENTS.length()))
                    .normalize();
            if (!target.startsWith(attachments.normalize())) {
                throw noBackup(new IOException("The entry %s leads out of the folder.".formatted(entry.getName())));
            }
            Files.createDirectories(target.getParent());
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, target);
            }
        }
    }

    private static boolean isAttachment(ZipEntry entry) {
        return entry.getName().startsWith(Manifest.ATTACHMENTS) && !entry.isDirectory();
    }
}
