package io.zhiqiao.matcher.eligibility;

import io.zhiqiao.indexer.Workers;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies the rules to candidates; nobody is dropped here, so that every list can say who is missing and why. */
public final class Screening {

    private final ExpertRecords experts;
    private final Eligibility eligibility;
    private final Workers workers = new Workers("screening");

    /** Screens with all rules of {@code eligibility}. */
    public Screening(ExpertRecords experts, Eligibility eligibility) {
        this.experts = experts;
        this.eligibility = eligibility;
    }

    /** What the rules say about each candidate whose record is still there, in the order of the candidates. */
    public List<Screened> screen(List<Candidate> candidates, Circumstances circumstances) {
        var expertById =
                experts.find(candidates.stream().map(Candidate::expertId).toList());
        return workers
                .map(candidates, candidate -> screen(candidate, expertById.get(candidate.expertId()), circumstances))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Screened> screen(Candidate candidate, @Nullable Expert expert, Circumstances circumstances) {
        return Optional.ofNullable(expert)
                .map(found -> new Screened(candidate, found, eligibility.check(found, circumstances)));
    }
}
