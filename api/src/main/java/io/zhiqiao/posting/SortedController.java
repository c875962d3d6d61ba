package io.zhiqiao.posting;

import io.zhiqiao.posting.PostingForm.TargetRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Sorts a text into the fields of a problem, for programmes; keeps and posts nothing. */
@RestController
@RequestMapping("/api/v1/problems/sorted")
class SortedController {

    private final UploadedText uploads;
    private final Clock clock;

    SortedController(UploadedText uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Sorts a text. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    SortedResponse sorted(@RequestBody TextRequest request) {
        return sorted(request.text() == null ? "" : request.text());
    }

    /** Sorts the text of a Word, Excel or text file. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    SortedResponse sortedFile(@RequestParam MultipartFile file) {
        return sorted(uploads.read(file).text());
    }

    private SortedResponse sorted(String text) {
        PostingPages.checkLength(text);
        return SortedResponse.of(PastedText.sort(text, LocalDate.now(clock)));
    }

    /** A text that is to be sorted, at most 20,000 characters. */
    record TextRequest(@Nullable String text) {

        /** Keeps the text out of logs. */
        @Override
        public String toString() {
            return "TextRequest[…]";
        }
    }

    /**
     * What a text seems to say; a person has to check it before it is posted.
     *
     * @param check names of the fields that were filled from the text
     * @param title at most 40 characters
     * @param problemText the text, without how to reach its writer
     * @param figures of today
     * @param since since when
     * @param cost what it costs
     * @param triedAndFailed what was tried
     * @param scenario where it happens
     * @param targets what shall be reached
     * @param openQuestions what is to be clarified
     * @param cooperationForms 技术开发, 技术咨询 …
     * @param budgetMin in 万元; blank for none
     * @param budgetMax in 万元; blank for none
     * @param dueOn a day; blank for none
     * @param constraints what must stay as it is
     * @param confidentiality PUBLIC, POOL_ONLY, NAMED_ONLY
     * @param contact what was taken out of the text
     */
    record SortedResponse(
            Set<String> check,
            String title,
            String problemText,
            String figures,
            String since,
            String cost,
            String triedAndFailed,
            String scenario,
            List<TargetRow> targets,
            String openQuestions,
            List<String> cooperationForms,
            String budgetMin,
            String budgetMax,
            String dueOn,
            String constraints,
            String confidentiality,
            String contact) {

        static SortedResponse of(PostingForm form) {
            var now = form.now();
            var terms = form.terms();
            return new SortedResponse(
                    form.fromText(),
                    now.title(),
                    now.problemText(),
                    now.figures(),
                    now.since(),
                    now.cost(),
                    now.tried(),
                    now.scenario(),
                    form.targets(),
                    form.openQuestions(),
                    terms.forms(),
                    terms.budgetMin(),
                    terms.budgetMax(),
                    terms.dueOn(),
                    terms.constraints(),
                    form.privacy().confidentiality(),
                    form.contact());
        }

        /** Keeps text and contact out of logs. */
        @Override
        public String toString() {
            return "SortedResponse[%s, …]".formatted(title);
        }
    }
}
