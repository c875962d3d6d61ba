package io.zhiqiao.indexer.corpus;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The profile of an expert read as one more piece of evidence: what the person says, not what outputs prove.
 *
 * @param id derived from the expert's id
 * @param expertId whose it is
 * @param title research interests
 * @param text strengths and key words; may be empty
 */
public record Profile(EvidenceId id, ExpertId expertId, String title, String text) implements Evidence {

    private static final String ID_SUFFIX = "#profile";

    /** The profile of {@code expert}; its title falls back on the key words and the name, which is never blank. */
    public static Profile of(Expert expert) {
        var expertise = expert.expertise();
        var keywords = Stream.concat(expertise.keywordsZh().stream(), expertise.keywordsEn().stream())
                .collect(Collectors.joining("；"));
        var title = Stream.of(
                        expertise.researchInterests(), keywords, expert.name().display())
                .filter(part -> !part.isBlank())
                .findFirst()
                .orElseThrow();
        var text = Stream.of(expertise.strengths(), keywords)
                .filter(part -> !part.isBlank() && !part.equals(title))
                .collect(Collectors.joining("\n"));
        return new Profile(idOf(expert.id()), expert.id(), title, text);
    }

    /** Identity of the profile of {@code expertId}. */
    public static EvidenceId idOf(ExpertId expertId) {
        return new EvidenceId(expertId.value() + ID_SUFFIX);
    }

    /** Whether {@code expert} says anything at all; a bare name proves nothing and is not scored. */
    public static boolean saysSomething(Expert expert) {
        var expertise = expert.expertise();
        return !(expertise.researchInterests().isBlank()
                && expertise.strengths().isBlank()
                && expertise.keywordsZh().isEmpty()
                && expertise.keywordsEn().isEmpty());
    }

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.PROFILE;
    }

    @Override
    public int year() {
        return 0;
    }

    @Override
    public List<String> ipc() {
        return List.of();
    }

    @Override
    public boolean forMatching() {
        return true;
    }
}
