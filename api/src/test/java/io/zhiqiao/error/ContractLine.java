package io.zhiqiao.error;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An operation of REST and the calls that lead to each of its errors, as {@code rest/errors.txt} writes them.
 *
 * @param method for example {@code GET}
 * @param path with its variables
 * @param role who asks; {@code NOBODY} for an operation without an account
 * @param calls what leads to which error
 */
record ContractLine(String method, String path, String role, List<Call> calls) {

    private static final String NOBODY = "NOBODY";

    /** All lines. */
    static List<ContractLine> all() throws IOException {
        try (var file = ContractLine.class.getResourceAsStream("/rest/errors.txt")) {
            if (file == null) {
                throw new AssertionError("There is no rest/errors.txt.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> of(line.split(" \\| ", -1)))
                    .toList();
        }
    }

    private static ContractLine of(String... cells) {
        var operation = cells[0].split(" ", 2);
        var role = cells[1].strip();
        var calls = new ArrayList<Call>();
        if (!role.equals(NOBODY)) {
            calls.add(new Call(401, role, Map.of(), ""));
        }
        Arrays.stream(cells).skip(2).forEach(cell -> calls.addAll(calls(cell.strip(), role)));
        return new ContractLine(operation[0], operation[1], role, List.copyOf(calls));
    }

    private static List<Call> calls(String cell, String role) {
        var words = cell.split(" ");
        if (Arrays.stream(words).allMatch(word -> word.matches("\\d{3}"))) {
            return Arrays.stream(words)
                    .map(word -> new Call(Integer.parseInt(word), role, Map.of(), ""))
                    .toList();
        }
        return List.of(call(cell, role));
    }

    private static Call call(String cell, String role) {
        var status = Integer.parseInt(cell.substring(0, 3));
        var rest = cell.substring(3).strip();
        var values = new TreeMap<String, String>();
        var who = role;
        while (rest.matches("(?s)(?:[A-Z]{2,}|\\w+=\\S+)(?: .*)?")) {
            var word = rest.split(" ", 2);
            if (word[0].contains("=")) {
                var value = word[0].split("=", 2);
                values.put(value[0], value[1]);
            } else {
                who = word[0];
            }
            rest = word.length == 1 ? "" : word[1].strip();
        }
        return new Call(status, who, values, rest);
    }

    String operation() {
        return method + " " + path;
    }

    /** The names of the variables of the path. */
    List<String> variables() {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Whether it takes files and nothing else. */
    boolean takesFiles() {
        return method.equals("POST") && path.matches(".*/(documents|imports)");
    }

    /** Whether it changes a record that has a version. */
    boolean isVersioned() {
        return path.matches("/api/v1/(documents|matches|problems|accounts|letters|tours|teams|meetings|tour-waves"
                + "|tour-invitations|packages|taken-packages|visits|cases)/\\{.*|/api/v1/my/limits");
    }

    /**
     * What leads to an error.
     *
     * @param status of the answer
     * @param role who asks
     * @param values of variables of the path, or the names of records of {@link ContractScene}; others stand for the usual
     * @param body JSON, or a file as {@code file:<name>:<kilobytes>}; blank for the usual
     */
    record Call(int status, String role, Map<String, String> values, String body) {

        Call {
            values = Map.copyOf(values);
        }

        String[] headers() {
            var key = values.get("key");
            return key == null ? new String[0] : new String[] {"Idempotency-Key", key};
        }
    }
}
