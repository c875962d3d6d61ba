package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher in a house of its own, whose JDKs and Maven only say what they are called with. */
final class SmallHouse {

    /** What most JDKs say of themselves beside the version. */
    static final String VECTORS = "MODULES=\"java.base jdk.incubator.vector jdk.zipfs\"\n";

    static final String SAYS_ARGUMENTS = "#!/bin/sh\necho \"$0 $*\"\n";

    /** All that the launcher may use of the machine. */
    private static final List<String> TOOLS = List.of(
            "awk",
            "bash",
            "cat",
            "cksum",
            "dirname",
            "find",
            "grep",
            "head",
            "id",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sh",
            "sleep",
            "tr");

    private final Path folder;
    private final Path house;
    private final Path tools;
    private final Map<String, String> environment;

    /** Builds one in an empty folder. */
    SmallHouse(Path folder) throws IOException {
        this.folder = folder;
        house = folder.resolve("智桥 with blanks");
        tools = Files.createDirectories(folder.resolve("tools"));
        environment = new HashMap<>(Map.of(
                "PATH", tools.toString(),
                "HOME", folder.toString(),
                "LANG", "C.UTF-8",
                "TMPDIR", Files.createDirectories(folder.resolve("tmp")).toString(),
                "ZHIQIAO_JDKS", folder.resolve("jdks").toString()));
        Files.createDirectories(house.resolve("api/src/main/java"));
        Files.writeString(house.resolve("pom.xml"), "<project/>");
        Files.copy(Shell.root().resolve("zhiqiao"), house.resolve("zhiqiao"));
        for (var tool : TOOLS) {
            borrow(tool);
        }
        tool("mvn", """
                #!/bin/sh
                echo "mvn $JAVA_HOME $*" >> "%s"
                mkdir -p api/target/zhiqiao && : > api/target/zhiqiao/api-1.jar
                """.formatted(callsFile()));
    }

    /** A file of the house; the house itself for "". */
    Path file(String name) {
        return house.resolve(name);
    }

    /** What lies in the folder for temporary files. */
    List<String> temporary() throws IOException {
        try (var files = Files.list(folder.resolve("tmp"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Every call of Maven is a line of it. */
    Path callsFile() {
        return folder.resolve("calls");
    }

    List<String> calls() throws IOException {
        return Files.readAllLines(callsFile());
    }

    /** Makes the machine's own tool usable. */
    void borrow(String name) throws IOException {
        var found = Stream.of("/usr/bin", "/bin")
                .map(bin -> Path.of(bin, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
        tool(name, "#!/bin/sh\nexec %s \"$@\"\n".formatted(found));
    }

    /** Makes or replaces a tool. */
    void tool(String name, String script) throws IOException {
        executable(tools.resolve(name), script);
    }

    void without(String tool) throws IOException {
        Files.delete(tools.resolve(tool));
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** A JDK with a module of vector instructions, made for Linux on x86_64. */
    Path jdk(String name, String version) throws IOException {
        return jdk(name, version, VECTORS + "OS_ARCH=\"x86_64\"\nOS_NAME=\"Linux\"\n");
    }

    /** A JDK that says {@code more} of itself beside the version. */
    Path jdk(String name, String version, String more) throws IOException {
        var home = folder.resolve("jdks").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n" + more);
        executable(home.resolve("bin/java"), SAYS_ARGUMENTS);
        executable(home.resolve("bin/javac"), SAYS_ARGUMENTS);
        return home;
    }

    /** A JDK whose java says what every start says, and then does something; the build is there already. */
    void javaThat(String script) throws IOException, InterruptedException {
        var home = jdk("a", "21");
        launch("doctor");
        executable(
                home.resolve("bin/java"),
                "#!/bin/sh\necho 'WARNING: Using incubator modules: jdk.incubator.vector' >&2\n" + script + "\n");
    }

    static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Run launch(String... arguments) throws IOException, InterruptedException {
        return launchBy(house.resolve("zhiqiao"), arguments);
    }

    Run launchBy(Path launcher, String... arguments) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var process = started(launcher, output, arguments);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private Process started(Path launcher, Path output, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(tools.resolve("bash").toString(), launcher.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What a run of the launcher did. */
    record Run(int exitCode, String output) {}
}
