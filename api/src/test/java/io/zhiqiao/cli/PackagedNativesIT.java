package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jars beside that of the application: native code for one platform only. */
@EnabledOnOs(
        value = {OS.LINUX, OS.MAC},
        architectures = {"amd64", "aarch64"})
class PackagedNativesIT {

    private static final Pattern NATIVE = Pattern.compile("(.*/)[^/]*\\.(so|dylib|dll|jnilib)$");

    @ParameterizedTest
    @ValueSource(strings = {"onnxruntime-", "tokenizers-"})
    void aPartHasTheNativeLibrariesOfOnePlatform(String part) throws IOException {
        try (var jar = new JarFile(packaged(part).toFile())) {
            var folders = jar.stream()
                    .map(entry -> NATIVE.matcher(entry.getName()))
                    .filter(found -> found.matches())
                    .map(found -> found.group(1))
                    .distinct();

            assertThat(folders).hasSize(1);
            assertThat(jar.getEntry("META-INF/MANIFEST.MF")).isNotNull();
        }
    }

    @Test
    void solversAreThereForOnePlatform() throws IOException {
        try (var jars = Files.list(Shell.root().resolve("api/target/zhiqiao/lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString())
                            .filter(name -> name.startsWith("ortools-") && !name.startsWith("ortools-java-")))
                    .hasSize(1);
        }
    }

    private static Path packaged(String part) throws IOException {
        var lib = Shell.root().resolve("api/target/zhiqiao/lib");
        try (var jars = Files.list(lib)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(part))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
