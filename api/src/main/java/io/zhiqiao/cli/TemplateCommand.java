package io.zhiqiao.cli;

import io.zhiqiao.indexer.ingest.template.Template;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an empty workbook to fill in. */
@Command(
        name = "template",
        description = {
            "写出空白导入模板：每类记录一个工作表，带下拉选项、说明与示例行。",
            "Writes an empty workbook: one sheet per kind of record, with drop-downs, notes and an example row."
        })
final class TemplateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "FILE.xlsx",
            description = {"写到哪里", "where to"})
    private Path file = Path.of("");

    @Option(
            names = "--overwrite",
            description = {"文件已存在时覆盖", "replace the file where it exists"})
    private boolean overwrite;

    @Mixin
    private final FolderOptions folders;

    TemplateCommand(Console console) {
        this.console = console;
        this.folders = new FolderOptions(console);
    }

    @Override
    public Integer call() {
        if (!file.toString().endsWith(".xlsx")) {
            throw new IllegalArgumentException(
                    "模板文件名（%s）应以 .xlsx 结尾。\nThe name of the template (%s) must end with .xlsx.".formatted(file, file));
        }
        NamedFile.checkWritable(file);
        if (Files.exists(file) && !overwrite) {
            throw new IllegalArgumentException(
                    "文件 %s 已存在；换一个名字，或加 --overwrite。\nThe file %s exists; choose another name, or add --overwrite."
                            .formatted(file, file));
        }
        new Template(Taxonomies.load(folders.folders().config())).write(file);
        console.note("已写出 %s。 Wrote %s.".formatted(file, file));
        return ExitCodes.OK;
    }
}
