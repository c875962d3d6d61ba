package io.zhiqiao.indexer.store;

import io.zhiqiao.indexer.ForkedProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A PostgreSQL server for tests, started once per process that needs it. It runs in a process of its own, which ends after
 * the one that needs it: whatever closes there late still finds it.
 */
public final class DatabaseServer {

    /** Whether tests that can run on both databases are to run on a server. */
    private static final boolean ASKED_FOR = "postgresql".equals(System.getProperty("zhiqiao.test.database"));

    /** A user whose password the server looks at; all others it lets in. */
    static final String GUARDED = "guarded";

    /** The binaries are unpacked in it. */
    private static final int HEAP_MB = 256;

    private final String url;

    private DatabaseServer(String url) {
        this.url = url;
    }

    /** A new database of the kind that is asked for: of the server, or else the file of a folder. */
    public static DatabaseAddress newDatabaseIfAskedFor() {
        return ASKED_FOR ? newDatabase() : DatabaseAddress.FOLDER;
    }

    /** A new and empty database of the server. */
    public static DatabaseAddress newDatabase() {
        return Running.SERVER.create("t" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** The address of a database of the server that may not be there. */
    public static DatabaseAddress database(String name, String user, String password) {
        return new DatabaseAddress(Running.SERVER.url + name, user, password);
    }

    private DatabaseAddress create(String name) {
        try (var connection = DriverManager.getConnection(url + "postgres", "postgres", "");
                var statement = connection.createStatement()) {
            // As on most servers: texts in the order of a language, and not of their code points.
            statement.execute("create database " + name + " template template0 encoding 'UTF8' locale 'C.UTF-8'");
            return database(name, "postgres", "");
        } catch (SQLException e) {
            throw new IllegalStateException("The test server makes no database.", e);
        }
    }

    private static DatabaseServer start() {
        try {
            // Not closed: it ends when nobody holds its input any more.
            @SuppressWarnings("resource")
            var program = ForkedProgram.startWithHeap(HEAP_MB, DatabaseServerProgram.class);
            var line = program.nextLine();
            while (line != null && !line.startsWith("port ")) {
                System.out.println(line);
                line = program.nextLine();
            }
            if (line == null) {
                throw new IllegalStateException("The test server does not start.");
            }
            return new DatabaseServer("jdbc:postgresql://localhost:" + line.substring("port ".length()) + "/");
        } catch (IOException e) {
            throw new UncheckedIOException("The test server cannot be started.", e);
        }
    }

    /** Starts it when it is first asked for. */
    private static final class Running {

        private static final DatabaseServer SERVER = start();
    }
}
