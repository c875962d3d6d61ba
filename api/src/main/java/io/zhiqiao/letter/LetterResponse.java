package io.zhiqiao.letter;

import io.zhiqiao.service.Letters.ServedLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter of service.
 *
 * @param letterId its id
 * @param kind what it is issued for
 * @param number as it is printed
 * @param code whoever holds it can check the letter
 * @param name of the expert
 * @param organisation of the expert
 * @param title of the expert
 * @param from first day of the period
 * @param to last day of the period
 * @param occasion what thanks are for; null in a letter of service
 * @param services earliest first
 * @param hours of all of them
 * @param issuedOn the day of the letter
 * @param revocation that it does not hold any more; null for a letter that holds
 */
public record LetterResponse(
        long letterId,
        IssuedKind kind,
        String number,
        String code,
        String name,
        String organisation,
        String title,
        LocalDate from,
        LocalDate to,
        @Nullable String occasion,
        List<ServedLine> services,
        double hours,
        LocalDate issuedOn,
        @Nullable Revocation revocation) {

    /** Copies the list. */
    public LetterResponse {
        services = List.copyOf(services);
    }

    /** The period in one line; one day stands alone. */
    public String days() {
        return from.equals(to) ? from.toString() : from + " ~ " + to;
    }

    /** Whether it thanks; otherwise it certifies. */
    public boolean isThanks() {
        return kind == IssuedKind.THANKS;
    }

    /** The version: 1 as it was issued, 2 since it was revoked. */
    public long version() {
        return revocation == null ? 1 : 2;
    }

    /** As whoever holds the code may read it: why it was revoked is for its expert and the office. */
    LetterResponse forEverybody() {
        return revocation == null
                ? this
                : new LetterResponse(
                        letterId,
                        kind,
                        number,
                        code,
                        name,
                        organisation,
                        title,
                        from,
                        to,
                        occasion,
                        services,
                        hours,
                        issuedOn,
                        new Revocation(revocation.number(), revocation.revokedOn(), null));
    }

    /**
     * A revocation.
     *
     * @param number as it is told
     * @param revokedOn the day
     * @param reason in words; null for those who may not read it
     */
    public record Revocation(
            String number, LocalDate revokedOn, @Nullable String reason) {}
}
