package io.zhiqiao.cli;

import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How an answer is printed. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = {
                "输出形式：table 便于阅读，plain 每行以制表符分隔、无标题，json 与 REST 同形；默认 table",
                "table to read, plain for other programmes (tabs, no heading), json as REST has it; default table"
            })
    private OutputFormat format = OutputFormat.TABLE;

    OutputFormat format() {
        return format;
    }

    boolean isJson() {
        return format == OutputFormat.JSON;
    }

    /** The value as JSON, for people and programmes. */
    static String json(Object value) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(value);
    }

    /** How an answer is printed. */
    enum OutputFormat {
        /** Aligned columns with headings. */
        TABLE,
        /** One line per row, tabs between cells, no headings. */
        PLAIN,
        /** A stable shape for programmes. */
        JSON
    }
}
