package io.zhiqiao.service;

import io.zhiqiao.language.Sentence;
import java.util.List;

/** The ladder of “solved” (解决程度), from 0 to 6. */
public final class Ladder {

    /** Lowest level that needs a document. */
    public static final int DOCUMENT_FROM = 3;

    /** Lowest level that counts only once the enterprise has confirmed it. */
    public static final int CONFIRMATION_FROM = 4;

    /** Lowest level at which a problem counts as solved: the trial meets the targets. */
    public static final int SOLVED_FROM = 5;

    private static final List<Sentence> LEVELS = List.of(
            new Sentence("已受理", "Accepted"),
            new Sentence("已答复", "Answered"),
            new Sentence("已现场诊断", "Diagnosed on site"),
            new Sentence("已提出方案", "Solution proposed"),
            new Sentence("已签合同", "Contract signed"),
            new Sentence("试用达标", "Trial meets the targets"),
            new Sentence("验收并见效", "Accepted with benefit"));

    private Ladder() {}

    /** All levels, 0 first. */
    public static List<Sentence> levels() {
        return LEVELS;
    }

    /** Whether there is such a level. */
    public static boolean has(int level) {
        return level >= 0 && level < LEVELS.size();
    }
}
