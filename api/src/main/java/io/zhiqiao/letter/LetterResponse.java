package io.zhiqiao.letter;

import io.zhiqiao.service.Letters.ServedLine;
import java.time.LocalDate;
import java.util.List;

/**
 * A letter of service.
 *
 * @param letterId its id
 * @param number as it is printed
 * @param code whoever holds it can check the letter
 * @param name of the expert
 * @param organisation of the expert
 * @param title of the expert
 * @param from first day of the period
 * @param to last day of the period
 * @param services earliest first
 * @param hours of all of them
 * @param issuedOn the day of the letter
 */
public record LetterResponse(
        long letterId,
        String number,
        String code,
        String name,
        String organisation,
        String title,
        LocalDate from,
        LocalDate to,
        List<ServedLine> services,
        double hours,
        LocalDate issuedOn) {

    /** Copies the list. */
    public LetterResponse {
        services = List.copyOf(services);
    }
}
