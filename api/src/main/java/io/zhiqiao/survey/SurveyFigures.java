package io.zhiqiao.survey;

import io.zhiqiao.service.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What surveys of a tour come to. What a few say is not told: nothing of a side with fewer than {@value #FEWEST} answers, and no
 * mean of all from which that of such a side could be reckoned.
 *
 * @param asked how many were asked
 * @param answered how many answered
 * @param mean of all marks, 1 to 5 with two decimals; null where it is not told
 * @param sides experts, then firms
 */
public record SurveyFigures(
        int asked, int answered, @Nullable BigDecimal mean, List<OfSide> sides) {

    /** Fewest answers of which a mean is told. */
    public static final int FEWEST = 3;

    static SurveyFigures of(List<Survey> surveys) {
        var answers = surveys.stream().filter(Survey::isAnswered).toList();
        var sides = List.of(side(Side.EXPERT, surveys), side(Side.ENTERPRISE, surveys));
        return new SurveyFigures(
                surveys.size(), answers.size(), isTold(answers, sides) ? mean(marks(answers)) : null, sides);
    }

    private static boolean isTold(List<Survey> answers, List<OfSide> sides) {
        var apart = sides.stream().anyMatch(OfSide::isTold);
        var few = sides.stream().anyMatch(side -> side.answered() > 0 && !side.isTold());
        return answers.size() >= FEWEST && !(apart && few);
    }

    private static OfSide side(Side side, List<Survey> surveys) {
        var asked = surveys.stream().filter(survey -> survey.side() == side).toList();
        var answers = asked.stream().filter(Survey::isAnswered).toList();
        var told = answers.size() >= FEWEST;
        return new OfSide(
                side,
                asked.size(),
                answers.size(),
                told ? questions(answers) : List.of(),
                told
                        ? answers.stream()
                                .map(Survey::words)
                                .filter(words -> !words.isBlank())
                                // In an order that says nothing of who was asked when.
                                .sorted()
                                .toList()
                        : List.of());
    }

    private static List<OfQuestion> questions(List<Survey> answers) {
        return IntStream.range(0, Survey.QUESTIONS)
                .mapToObj(at -> {
                    var marks =
                            answers.stream().map(one -> one.markList().get(at)).toList();
                    return new OfQuestion(
                            at + 1,
                            mean(marks),
                            IntStream.rangeClosed(Survey.LEAST, Survey.MOST)
                                    .mapToObj(mark -> (int) marks.stream()
                                            .filter(one -> one == mark)
                                            .count())
                                    .toList());
                })
                .toList();
    }

    private static List<Integer> marks(List<Survey> answers) {
        return answers.stream().flatMap(one -> one.markList().stream()).toList();
    }

    private static @Nullable BigDecimal mean(List<Integer> marks) {
        return marks.isEmpty()
                ? null
                : BigDecimal.valueOf(marks.stream().mapToInt(Integer::intValue).sum())
                        .divide(BigDecimal.valueOf(marks.size()), 2, RoundingMode.HALF_UP);
    }

    /**
     * What one side says.
     *
     * @param side which one
     * @param asked how many were asked
     * @param answered how many answered
     * @param questions means by question; empty with fewer than {@value SurveyFigures#FEWEST} answers
     * @param words what they said; as {@code questions}
     */
    public record OfSide(Side side, int asked, int answered, List<OfQuestion> questions, List<String> words) {

        boolean isTold() {
            return answered >= FEWEST;
        }
    }

    /**
     * What one side says to a question.
     *
     * @param number from 1
     * @param mean of the marks; null without an answer
     * @param counts how many gave the marks 1 to 5
     */
    public record OfQuestion(int number, @Nullable BigDecimal mean, List<Integer> counts) {}
}
