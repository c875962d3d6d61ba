package io.zhiqiao.posting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Realistic, fictional texts and the form that each is sorted into. */
class SortedTextsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @MethodSource("texts")
    void textIsSortedIntoTheForm(List<String> row) {
        var form = PastedText.sort(row.getFirst().replace("\\n", "\n"), TODAY);
        var terms = form.terms();
        var said = new SoftAssertions();
        compare(said, "title", form.now().title(), row.get(1));
        compare(said, "since", form.now().since(), row.get(2));
        compare(said, "tried", form.now().tried(), row.get(3));
        var targets = form.targets().stream()
                .map(target -> "%s|%s|%s|%s".formatted(target.name(), target.operator(), target.value(), target.unit()))
                .collect(Collectors.joining(";"));
        compare(said, "targets", targets, row.get(4));
        var budget = terms.budgetMin() + terms.budgetMax();
        compare(said, "budget", budget.isEmpty() ? "" : terms.budgetMin() + "~" + terms.budgetMax(), row.get(5));
        compare(said, "due", terms.dueOn(), row.get(6));
        compare(said, "forms", String.join(",", terms.forms()), row.get(7));
        if (!row.get(8).isEmpty()) {
            said.assertThat(form.contact()).as("contact").contains(row.get(8).equals("-") ? "" : row.get(8));
        }
        compare(said, "secrecy", form.privacy().confidentiality(), row.get(9));
        said.assertThat(form.now().problemText())
                .as("text without contact")
                .doesNotContainPattern("1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|@example|023-");
        said.assertAll();
    }

    private static void compare(SoftAssertions said, String what, String found, String wanted) {
        if (!wanted.isEmpty()) {
            said.assertThat(found).as(what).isEqualTo(wanted.equals("-") ? "" : wanted);
        }
    }

    static Stream<List<String>> texts() throws IOException {
        try (var file = SortedTextsTest.class.getResourceAsStream("/posting/texts.tsv")) {
            if (file == null) {
                throw new AssertionError("There is no posting/texts.tsv.");
            }
            return new String(file.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .skip(1)
                            .map(line -> Stream.concat(Stream.of(line.split("\t", -1)), Stream.generate(() -> ""))
                                    .limit(10)
                                    .toList())
                            .toList()
                            .stream();
        }
    }

    @Test
    void everyOtherWordStaysVerbatim() {
        var text = "  壳体漏气，\n\n一百件里有七八件  漏。\n联系人：张工 13900005555\n请尽快";

        var form = PastedText.sort(text, TODAY);

        assertThat(form.now().problemText()).isEqualTo("  壳体漏气，\n\n一百件里有七八件  漏。\n请尽快");
        assertThat(form.contact()).isEqualTo("张工 13900005555");
    }

    @Test
    void whatCameFromTheTextIsToBeChecked() {
        var form = PastedText.sort("题目：漏气\n指标：漏气率≤1%\n期限：2027年6月底\n电话：13900005555", TODAY);

        assertThat(form.fromText())
                .contains("title", "targets", "dueOn", "contact")
                .doesNotContain("tried", "budget");
        assertThat(form.unchecked()).containsExactly(1, 2, 3, 5);
        assertThat(form.checked(1).checked(2).checked(3).checked(5).unchecked()).isEmpty();
    }

    @Test
    @Timeout(30)
    void endlessTextIsSortedInTime() {
        for (var piece : List.of("在", "1-", "9", "（", "不", "联系人", "2027年", "≤1%", "a@", "：\n", "希望1")) {
            var form = PastedText.sort(piece.repeat(20_000 / piece.length()), TODAY);

            assertThat(form.now().title()).hasSizeLessThanOrEqualTo(40);
        }
    }
}
