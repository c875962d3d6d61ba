package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.ConfigFolder;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** A store in a folder of its own, an importer on it, and files made of lines. */
public final class ImportFixture implements AutoCloseable {

    /** The taxonomies of the repository. */
    public static final Taxonomies TAXONOMIES = Taxonomies.load(ConfigFolder.find());

    /** The day of all these imports: 2026-11-23, in Chongqing. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    /** A right line of organisations.csv with its header. */
    public static final String ORGANISATIONS = """
            单位编号,单位名称,单位类型,统一社会信用代码,行业代码,所在区县,使用记录授权
            Q1,重庆示例机电有限公司,企业,91500000MA00000008,3670,两江新区,是
            """;

    /** A right line of experts.csv with its header. */
    public static final String EXPERTS = """
            专家编号,姓名,工作单位,职称,行业代码,服务队产业,研究方向,可解决问题类型,服务方式,年度服务上限,本年已服务,入库状态,核验日期
            E1,王示例,Q1,教授,3670,先进材料,压铸气孔,工艺,现场诊断,6,2,在库,2026-09-01
            """;

    private final Path folder;
    private final RecordStore store;

    /** Works in {@code folder}. */
    public ImportFixture(Path folder) {
        this.folder = folder;
        this.store = RecordStore.open(folder.resolve("store"));
    }

    /** The store. */
    public RecordStore store() {
        return store;
    }

    /** Writes a file in UTF-8. */
    public Path file(String name, String text) {
        return file(name, text, StandardCharsets.UTF_8);
    }

    /** Writes a file. */
    public Path file(String name, String text, Charset charset) {
        return file(name, text.getBytes(charset));
    }

    /** Writes a file. */
    public Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place for a file. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /** Imports files. */
    public ImportReport run(Path... files) {
        return run(ImportOptions.DEFAULT, files);
    }

    /** Imports files with options. */
    public ImportReport run(ImportOptions options, Path... files) {
        return run(options, Arrays.asList(files));
    }

    /** Imports files with options. */
    public ImportReport run(ImportOptions options, List<Path> files) {
        return new Importer(store, TAXONOMIES, CLOCK).run(files, options, ProgressListener.NONE);
    }

    @Override
    public void close() {
        store.close();
    }
}
