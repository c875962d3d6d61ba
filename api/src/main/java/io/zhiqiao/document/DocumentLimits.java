package io.zhiqiao.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large and how many documents may be; each key is described in {@code config/application.yml}.
 *
 * @param sizeLimit largest document, 1 KB to 1 GB
 * @param perProblem documents of a problem and its matches that were not withdrawn, at least 1
 */
@ConfigurationProperties("zhiqiao.documents")
public record DocumentLimits(
        @DefaultValue("25MB") DataSize sizeLimit,
        @DefaultValue("40") int perProblem) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a limit is out of range
     */
    public DocumentLimits {
        if (sizeLimit.toKilobytes() < 1 || sizeLimit.toGigabytes() > 1 || perProblem < 1) {
            throw new IllegalArgumentException(
                    "zhiqiao.documents.size-limit 应为 1KB–1GB，per-problem 至少为 1。 zhiqiao.documents: size-limit is 1KB to 1GB, per-problem at least 1.");
        }
    }

    /** For people: 25 MB, 1 KB. */
    String shownSize() {
        return sizeLimit.toMegabytes() > 0 ? sizeLimit.toMegabytes() + " MB" : sizeLimit.toKilobytes() + " KB";
    }
}
