package io.zhiqiao.letter;

import io.zhiqiao.letter.LetterResponse.Revocation;
import io.zhiqiao.service.Letters.ServedLine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads letters and their revocations as people see them: with numbers and days. */
@Component
class LetterTexts {

    private final RevocationRows revocations;
    private final JsonMapper json;
    private final Clock clock;

    LetterTexts(RevocationRows revocations, JsonMapper json, Clock clock) {
        this.revocations = revocations;
        this.json = json;
        this.clock = clock;
    }

    /** What a letter is to say, as it is kept. */
    String written(Body body) {
        return json.writeValueAsString(body);
    }

    /** A letter as it stands now. */
    LetterResponse shown(IssuedLetter letter) {
        var body = json.readValue(letter.body(), Body.class);
        var day = day(letter.issuedAt());
        long id = letter.letterId() == null ? 0 : letter.letterId();
        return new LetterResponse(
                id,
                letter.kind(),
                letter.kind().number(day.getYear(), id),
                letter.code(),
                body.name(),
                body.organisation(),
                body.title(),
                letter.fromDay(),
                letter.toDay(),
                body.occasion(),
                body.services(),
                letter.hours(),
                day,
                revocations.findByLetterId(id).map(this::shown).orElse(null));
    }

    private Revocation shown(LetterRevocation revocation) {
        var day = day(revocation.revokedAt());
        return new Revocation(
                "ZQCX-%d-%06d".formatted(day.getYear(), revocation.revocationId()), day, revocation.reason());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /**
     * What a letter says beside its row.
     *
     * @param name of the expert
     * @param organisation of the expert
     * @param title of the expert
     * @param occasion what thanks are for; null in a letter of service
     * @param services earliest first
     */
    record Body(
            String name,
            String organisation,
            String title,
            @Nullable String occasion,
            List<ServedLine> services) {}
}
