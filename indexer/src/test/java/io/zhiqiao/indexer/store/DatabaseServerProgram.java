package io.zhiqiao.indexer.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** Runs a PostgreSQL server until its input ends. */
final class DatabaseServerProgram {

    private DatabaseServerProgram() {}

    /** Runs; says its port. */
    public static void main(String[] args) throws IOException {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .start()) {
            System.out.println("port " + server.getPort());
            while (System.in.read() >= 0) {
                // nobody says anything
            }
        }
    }
}
