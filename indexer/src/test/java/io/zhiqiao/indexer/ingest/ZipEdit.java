package io.zhiqiao.indexer.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes a zip archive apart and puts it together differently. */
final class ZipEdit {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    ZipEdit(byte[] zip) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ZipEdit with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    ZipEdit edit(String part, UnaryOperator<String> change) {
        var text = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        return with(part, change.apply(text).getBytes(StandardCharsets.UTF_8));
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
