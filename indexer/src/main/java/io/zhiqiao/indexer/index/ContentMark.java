package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.corpus.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * A number that stands for everything that an index keeps of a record, so that the two can be compared: the same for the
 * same content, and in practice never the same for another.
 */
public final class ContentMark {

    private final MessageDigest digest;

    private ContentMark() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /** Of an expert with all pieces in the order in which they are indexed. */
    public static long of(Expert expert, List<Evidence> pieces) {
        var mark = new ContentMark();
        var expertise = expert.expertise();
        mark.add(List.of(
                expert.id(),
                expert.name(),
                expert.employment().organisation().name(),
                expert.employment().title(),
                expert.service().district(),
                expertise.industryCodes(),
                expertise.ipcSubclasses(),
                expertise.teamIndustries(),
                expertise.serviceModes(),
                expertise.problemTypes()));
        for (var piece : pieces) {
            mark.add(List.of(piece.id(), piece.kind(), EvidenceWording.of(piece), piece.ipc()));
        }
        return mark.value();
    }

    /** Of a problem. */
    public static long of(Problem problem) {
        var mark = new ContentMark();
        mark.add(List.of(
                problem.id(),
                ProblemWording.of(problem),
                problem.posting().status(),
                problem.posting().district(),
                problem.classification().teamIndustry()));
        return mark.value();
    }

    /** Of a case. */
    public static long of(LibraryCase told) {
        var mark = new ContentMark();
        mark.add(List.of(
                told.id(),
                CaseWording.of(told),
                told.state(),
                told.kind(),
                told.subject().industryCode(),
                told.subject().district()));
        return mark.value();
    }

    private void add(List<Object> parts) {
        for (var part : parts) {
            var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            // The length keeps two parts from being taken for two others.
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
    }

    private long value() {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
