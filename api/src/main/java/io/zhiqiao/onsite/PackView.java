package io.zhiqiao.onsite;

import io.zhiqiao.tour.StopMap;
import io.zhiqiao.tour.Tour;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is handed out on paper: a sheet for each expert, each firm, each table.
 *
 * @param tour which tour
 * @param map of its stops
 * @param experts in the order of their names
 * @param firms in the order of their names
 * @param tables in the order of stops, tables and days
 */
record PackView(Tour tour, StopMap map, List<PersonSheet> experts, List<PersonSheet> firms, List<TableSheet> tables) {

    PackView {
        experts = List.copyOf(experts);
        firms = List.copyOf(firms);
        tables = List.copyOf(tables);
    }

    /** Only some of the sheets: {@code experts}, {@code firms}, {@code tables}, or one person by id; all for anything else. */
    PackView only(String part, String personId) {
        var own = personId.isEmpty();
        return new PackView(
                tour,
                map,
                part.equals("firms") || part.equals("tables") ? List.of() : of(experts, own, personId),
                part.equals("experts") || part.equals("tables") ? List.of() : of(firms, own, personId),
                part.equals("experts") || part.equals("firms") || !own ? List.of() : tables);
    }

    private static List<PersonSheet> of(List<PersonSheet> sheets, boolean all, String personId) {
        return sheets.stream()
                .filter(sheet -> all || sheet.personId().equals(personId))
                .toList();
    }

    /** Whose contact data stand on the sheets that are there. */
    Set<String> onPaper() {
        var on = new TreeSet<String>();
        Stream.concat(experts.stream(), firms.stream())
                .flatMap(sheet -> sheet.lines().stream())
                .flatMap(line -> line.others().stream())
                .filter(other -> !other.contact().isEmpty())
                .forEach(other -> on.add(other.kind() + " " + other.personId()));
        return on;
    }

    /**
     * The sheet of an expert or a firm.
     *
     * @param kind expert or firm
     * @param personId id of the expert, or key of the firm
     * @param name what they are called
     * @param about title and organisation of an expert; empty for a firm
     * @param lines their meetings in the order of time
     * @param code where the code on their badge leads, drawn
     * @param link the same as an address
     */
    record PersonSheet(
            PersonKind kind,
            String personId,
            String name,
            String about,
            List<PackLine> lines,
            QrCode code,
            String link) {

        PersonSheet {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A meeting on a sheet.
     *
     * @param meetingId which meeting
     * @param day when
     * @param from when it begins, in the office's time
     * @param until when it ends
     * @param stop what the stop is called
     * @param number of the stop on the map, from 1; 0 where it is not on it
     * @param address of the stop; may be empty
     * @param table from 1
     * @param topics what is talked about
     * @param others whom one meets there
     */
    record PackLine(
            String meetingId,
            LocalDate day,
            String from,
            String until,
            String stop,
            int number,
            String address,
            int table,
            List<Topic> topics,
            List<Other> others) {

        PackLine {
            topics = List.copyOf(topics);
            others = List.copyOf(others);
        }
    }

    /** A problem in a line, and in a few more where there is room. */
    record Topic(String title, String text) {}

    /**
     * Whom one meets.
     *
     * @param kind expert or firm
     * @param personId id of the expert, or key of the firm
     * @param name what they are called
     * @param about title and organisation of an expert; empty for a firm
     * @param contact empty while it is hidden
     */
    record Other(PersonKind kind, String personId, String name, String about, String contact) {

        /** Keeps the contact out of logs. */
        @Override
        public String toString() {
            return "Other[%s %s]".formatted(kind, personId);
        }
    }

    /** The order of a day at a table. */
    record TableSheet(String stop, String address, int table, LocalDate day, List<PackLine> lines) {

        TableSheet {
            lines = List.copyOf(lines);
        }
    }
}
