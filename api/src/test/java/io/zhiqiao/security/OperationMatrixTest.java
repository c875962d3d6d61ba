package io.zhiqiao.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Visitor;
import io.zhiqiao.account.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation has a row in operations.csv, and is let through or refused as it says there. */
@ServiceTest
class OperationMatrixTest {

    private static final String ANY = "ANY";
    private static final List<Role> COLUMNS =
            List.of(Role.ENTERPRISE, Role.EXPERT, Role.COORDINATOR, Role.SECRETARY, Role.ADMINISTRATOR);

    @Autowired
    private ServiceClient service;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Test
    void everyOperationHasARow() throws IOException {
        var operations = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(OperationMatrixTest::operations)
                .distinct();

        assertThat(rows().map(Row::operation))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(operations.toList());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void roleIsLetThroughOrRefused(Role role) throws IOException {
        var client = service.as(role);
        var page = client.get("/sign-in");

        assertThat(rows()).allSatisfy(row -> {
            var answer = client.send(row.method(), row.url(), proof(page));
            assertThat(isSignIn(answer)).as("%s as %s", row.operation(), role).isFalse();
            assertThat(answer.statusCode() != 403)
                    .as("%s as %s: %d", row.operation(), role, answer.statusCode())
                    .isEqualTo(row.mayBeUsedBy(role));
            assertThat(answer.statusCode()).as(row.operation()).isLessThan(500);
        });
    }

    @Test
    void nobodyGetsFartherThanTheFormToSignInWith() throws IOException {
        var page = service.visitor().get("/sign-in");

        assertThat(rows()).allSatisfy(row -> {
            var answer = service.visitor().send(row.method(), row.url(), proof(page));
            assertThat(isSignIn(answer))
                    .as("%s: %d", row.operation(), answer.statusCode())
                    .isEqualTo(row.nobody().equals("sign-in"));
        });
    }

    private static boolean isSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 401
                || (answer.statusCode() == 302 && Visitor.location(answer).startsWith("/sign-in"));
    }

    private static String[] proof(HttpResponse<String> page) {
        var cookie = page.headers().allValues("set-cookie").stream()
                .filter(one -> one.startsWith("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
        return new String[] {"Cookie", cookie, "X-XSRF-TOKEN", Visitor.token(page)};
    }

    private static Stream<String> operations(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var names = methods.isEmpty()
                ? List.of(ANY)
                : methods.stream().map(Enum::name).toList();
        return info.getPatternValues().stream().flatMap(path -> names.stream().map(name -> name + " " + path));
    }

    private static Stream<Row> rows() throws IOException {
        try (var file = OperationMatrixTest.class.getResourceAsStream("/security/operations.csv")) {
            if (file == null) {
                throw new AssertionError("There is no security/operations.csv.");
            }
            return new String(file.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .skip(1)
                            .map(line -> Row.of(line.split(",", -1)))
                            .toList()
                            .stream();
        }
    }

    private record Row(String asked, String path, String nobody, List<String> roles) {

        static Row of(String... cells) {
            return new Row(cells[0], cells[1], cells[2], List.of(Arrays.copyOfRange(cells, 3, cells.length)));
        }

        String operation() {
            return asked + " " + path;
        }

        String method() {
            return asked.equals(ANY) ? "GET" : asked;
        }

        String url() {
            return path.replaceAll("\\{[^}]+}", "none");
        }

        boolean mayBeUsedBy(Role role) {
            return roles.get(COLUMNS.indexOf(role)).equals("y");
        }
    }
}
