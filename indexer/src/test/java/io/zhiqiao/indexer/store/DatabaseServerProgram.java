package io.zhiqiao.indexer.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;

/** Runs a PostgreSQL server until its input ends. */
final class DatabaseServerProgram {

    private DatabaseServerProgram() {}

    /** Runs; says its port. */
    public static void main(String[] args) throws IOException {
        var doors = Files.createTempFile("pg_hba", ".conf");
        Files.writeString(doors, """
                host all %s all scram-sha-256
                host all all all trust
                local all all trust
                """.formatted(DatabaseServer.GUARDED));
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setServerConfig("hba_file", doors.toString())
                .start()) {
            System.out.println("port " + server.getPort());
            while (System.in.read() >= 0) {
                // nobody says anything
            }
        } finally {
            Files.deleteIfExists(doors);
        }
    }
}
