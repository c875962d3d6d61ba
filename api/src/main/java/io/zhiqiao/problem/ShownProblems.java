package io.zhiqiao.problem;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.Problem;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Problems as one reader may read them. The office and the enterprise itself read the enterprise's name; an expert reads
 * it of public problems whose enterprise did not hide it, and of those where both accepted to work together. Holds for
 * one request: it asks once who is hidden.
 */
public final class ShownProblems {

    private static final String UNNAMED = "某企业";

    /** As somebody reads them who may know everything, for example at the command line of the machine. */
    public static final ShownProblems OPEN = new ShownProblems(problem -> true, Map::of);

    private final Predicate<Problem> knowsEnterprise;
    private final Supplier<Map<String, String>> anonymous;

    /**
     * For one reader.
     *
     * @param knowsEnterprise whether the reader may know who posted a problem even where the enterprise hides
     * @param anonymous what is shown in place of the enterprise's name, by problem; may be blank
     */
    ShownProblems(Predicate<Problem> knowsEnterprise, Supplier<Map<String, String>> anonymous) {
        this.knowsEnterprise = knowsEnterprise;
        this.anonymous = anonymous;
    }

    /**
     * Whether somebody may know who posted a problem: as an expert one may see a problem without that.
     *
     * @param agreed problems in which they, an expert, and the enterprise both accepted
     */
    static boolean mayKnow(Person person, Problem problem, Supplier<Set<String>> agreed) {
        var roles = ProblemReach.roles(person, problem, false);
        return roles.stream().anyMatch(role -> role != Role.EXPERT)
                || agreed.get().contains(problem.id().value());
    }

    /** The problem in a line. */
    public ProblemSummary line(Problem problem) {
        return line(problem, ProblemSummary.of(problem));
    }

    /** As {@link #line(Problem)}, where the line is known. */
    ProblemSummary line(Problem problem, ProblemSummary line) {
        var read = of(problem);
        return read.equals(problem) ? line : ProblemSummary.of(read);
    }

    /** The problem, with another name in place of a hidden one, in its texts as well. */
    public Problem of(Problem problem) {
        var enterprise = problem.posting().enterprise();
        if (enterprise == null || knowsEnterprise.test(problem)) {
            return problem;
        }
        var other = anonymous.get().get(problem.id().value());
        if (other == null) {
            return problem.engagement().confidentiality() == Confidentiality.PUBLIC
                    ? problem
                    : ChangedProblem.postedBy(problem, null);
        }
        return ChangedProblem.renamed(problem, enterprise.name(), shownName(other));
    }

    /** Words about a problem, without the enterprise's name where that is hidden. */
    public String words(Problem problem, String text) {
        var enterprise = problem.posting().enterprise();
        if (enterprise == null || !text.contains(enterprise.name()) || knowsEnterprise.test(problem)) {
            return text;
        }
        var other = anonymous.get().get(problem.id().value());
        return other == null ? text : text.replace(enterprise.name(), shownName(other));
    }

    /**
     * The name of somebody who wrote or added something for the enterprise of a problem. Where the reader may not know
     * the enterprise, its people are not named either: the name of an account may be the firm's.
     */
    public String writer(Problem problem, String name) {
        var other = anonymous.get().get(problem.id().value());
        var open = other == null && problem.engagement().confidentiality() == Confidentiality.PUBLIC;
        if (open || knowsEnterprise.test(problem)) {
            return name;
        }
        return shownName(other == null ? "" : other);
    }

    /** Whether the enterprise of a problem hides its name from the reader. */
    public boolean isHidden(Problem problem) {
        return !knowsEnterprise.test(problem)
                && anonymous.get().containsKey(problem.id().value());
    }

    private static String shownName(String other) {
        return other.isBlank() ? UNNAMED : other;
    }
}
