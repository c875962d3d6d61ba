package io.zhiqiao.casebook;

import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.corpus.LibraryCase.Story;
import io.zhiqiao.indexer.corpus.LibraryCase.Subject;
import io.zhiqiao.lifecycle.Refusals;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A case as people type it; blanks around it are taken away.
 *
 * @param title 1 to {@value LibraryCase#MAX_TITLE_CHARS} characters
 * @param situation what was wrong, or how it was before; at most {@value LibraryCase#MAX_PART_CHARS} characters, as the
 *     next two
 * @param approach what was done
 * @param result what came of it, in numbers
 * @param industryCode GB/T 4754; may be empty
 * @param district may be empty
 * @param finishedOn the day on which the result was there; null where it is not said
 */
public record CaseText(
        String title,
        String situation,
        String approach,
        String result,
        String industryCode,
        String district,
        @Nullable LocalDate finishedOn) {

    private static final Pattern INDUSTRY = Pattern.compile("[A-T]?\\d{0,4}");

    /** Strips the blanks. */
    public CaseText {
        title = title.strip();
        situation = situation.strip();
        approach = approach.strip();
        result = result.strip();
        industryCode = industryCode.strip();
        district = district.strip();
    }

    static CaseText of(LibraryCase told) {
        var story = told.story();
        var subject = told.subject();
        return new CaseText(
                told.title(),
                story.situation(),
                story.approach(),
                story.result(),
                subject.industryCode(),
                subject.district(),
                subject.finishedOn());
    }

    /** The same where every field passes. */
    CaseText checked(LocalDate today) {
        if (title.isEmpty() || title.length() > LibraryCase.MAX_TITLE_CHARS) {
            throw Refusals.field(
                    "length",
                    "title",
                    "标题请写 1 到 %d 个字。".formatted(LibraryCase.MAX_TITLE_CHARS),
                    "The title has 1 to %d characters.".formatted(LibraryCase.MAX_TITLE_CHARS));
        }
        part("situation", situation);
        part("approach", approach);
        part("result", result);
        if (!INDUSTRY.matcher(industryCode).matches()) {
            throw Refusals.field(
                    "industry",
                    "industryCode",
                    "行业请填国民经济行业分类代码，例如 3392。",
                    "The industry is a code of GB/T 4754, for example 3392.");
        }
        if (finishedOn != null && finishedOn.isAfter(today)) {
            throw Refusals.field("day", "finishedOn", "完成日期不能晚于今天。", "The day must not be after today.");
        }
        return this;
    }

    private static void part(String field, String text) {
        if (text.length() > LibraryCase.MAX_PART_CHARS) {
            throw Refusals.field(
                    "length",
                    field,
                    "最多 %d 个字，请缩短。".formatted(LibraryCase.MAX_PART_CHARS),
                    "At most %d characters: shorten it.".formatted(LibraryCase.MAX_PART_CHARS));
        }
    }

    Story story() {
        return new Story(situation, approach, result);
    }

    Subject subject(String teamIndustry) {
        return new Subject(industryCode, teamIndustry, district, finishedOn);
    }

    LibraryCase in(LibraryCase was) {
        return new LibraryCase(
                was.id(), was.kind(), title, story(), subject(was.subject().teamIndustry()), was.origin(), was.state());
    }
}
