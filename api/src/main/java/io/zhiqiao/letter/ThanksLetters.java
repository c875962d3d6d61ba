package io.zhiqiao.letter;

import io.zhiqiao.service.Letters.ServedLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters of thanks to experts for an occasion; numbered and checked as letters of service are. */
@Service
public class ThanksLetters {

    private final LetterRows rows;
    private final LetterTexts texts;
    private final LetterPress press;

    ThanksLetters(LetterRows rows, LetterTexts texts, LetterPress press) {
        this.rows = rows;
        this.texts = texts;
        this.press = press;
    }

    /** The letter of an expert for an occasion, if one was issued; whoever asks. */
    @Transactional(readOnly = true)
    public Optional<LetterResponse> of(String expertId, String occasionId) {
        return rows.findByExpertIdAndRequestKey(expertId, key(occasionId)).map(texts::shown);
    }

    /** Thanks an expert, once for an occasion. Belongs to the transaction of whoever may. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LetterResponse thank(String expertId, Occasion occasion) {
        return of(expertId, occasion.id())
                .orElseGet(() -> press.issue(new LetterPress.Draft(
                        IssuedKind.THANKS,
                        expertId,
                        occasion.from(),
                        occasion.to(),
                        occasion.name(),
                        occasion.served(),
                        key(occasion.id()))));
    }

    private static String key(String occasionId) {
        return "thanks " + occasionId;
    }

    /**
     * What an expert is thanked for.
     *
     * @param id of the occasion
     * @param name what it is called
     * @param from first day
     * @param to last day
     * @param served earliest first; may be empty
     */
    public record Occasion(String id, String name, LocalDate from, LocalDate to, List<ServedLine> served) {}
}
