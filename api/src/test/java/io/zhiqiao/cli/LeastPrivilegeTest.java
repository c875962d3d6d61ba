package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.TestCorpus;
import io.zhiqiao.Visitor;
import io.zhiqiao.account.AccountService;
import io.zhiqiao.account.AccountService.NewAccount;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.indexer.store.DatabaseAddress;
import io.zhiqiao.indexer.store.DatabaseServer;
import io.zhiqiao.indexer.store.RecordDatabase;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide for operators says of two users of PostgreSQL is done word for word, and the service runs by it. */
class LeastPrivilegeTest {

    private static final Pattern RECIPE = Pattern.compile("### Least privilege.*?```sql\n(.*?)```", Pattern.DOTALL);

    private static final String USER = "zhiqiao_service";
    private static final String PASSWORD = "a password of this test alone";
    private static final String DENIED = "42501";

    @TempDir
    private Path folder;

    @Test
    void serviceRunsAsTheUserOfTheGuideWhoCannotTouchTheAudit() throws IOException, SQLException {
        var owner = DatabaseServer.newDatabase();
        RecordDatabase.open(folder.resolve("records"), owner).close();
        grant(owner);
        var service = new DatabaseAddress(owner.url(), USER, PASSWORD);

        run(service);

        try (var connection = DriverManager.getConnection(service.url(), USER, PASSWORD)) {
            assertThat(count(connection, "audit_entry"))
                    .as("entries of the service")
                    .isPositive();
            for (var attempt : new String[] {
                "update audit_entry set actor = 'nobody'",
                "delete from audit_entry",
                "truncate audit_entry",
                "alter table audit_entry disable trigger all",
                "drop trigger audit_entry_only_added on audit_entry",
                "drop table audit_entry",
                "update life_cycle_step set actor = 'nobody'",
                "delete from life_cycle_step",
                "delete from flyway_schema_history",
                "create table public.mine (id bigint)"
            }) {
                assertThatThrownBy(() -> execute(connection, attempt))
                        .as(attempt)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo(DENIED));
            }
        }
    }

    /** Starts the service; somebody gets an account and signs in, and records are written. */
    private void run(DatabaseAddress service) throws IOException {
        var nobody = new PrintWriter(Writer.nullWriter());
        var console = new Console(nobody, nobody, false, 100, Shell.root(), Map.of(), Clock.systemUTC());
        var folders = new EngineFolders(Shell.root().resolve("config"), folder.resolve("data"), service);
        try (var web = WebApplication.start(console, folders, Map.of("server.port", "0"))) {
            var visitor = new Visitor("http://localhost:" + web.getEnvironment().getProperty("local.server.port"));
            assertThat(visitor.get("/sign-in").statusCode()).isEqualTo(200);
            var person = new NewAccount("operator", "值班", Set.of(Role.ADMINISTRATOR), null, null, null, null);
            web.getBean(AccountService.class).create(person, PASSWORD, Audit.Actor.SYSTEM);
            assertThat(Visitor.location(visitor.signIn("operator", PASSWORD))).isEqualTo("/");
            assertThat(visitor.get("/accounts").statusCode()).isEqualTo(200);
            TestCorpus.fill(web.getBean(RecordStore.class));
        }
    }

    private static void grant(DatabaseAddress owner) throws IOException, SQLException {
        var guide = Files.readString(Shell.root().resolve("docs/operations.md"));
        var recipe = RECIPE.matcher(guide);
        assertThat(recipe.find()).as("the recipe of docs/operations.md").isTrue();
        var name = owner.url().substring(owner.url().lastIndexOf('/') + 1);
        var sql = recipe.group(1)
                .replace("'…'", "'" + PASSWORD + "'")
                .replace("database zhiqiao ", "database " + name + " ");
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            execute(connection, sql);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
