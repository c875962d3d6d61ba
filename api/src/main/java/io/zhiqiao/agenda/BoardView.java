package io.zhiqiao.agenda;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.matcher.assign.agenda.Slot;
import io.zhiqiao.tour.TourStop;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The board: stops beside each other, slots below each other, a card per meeting.
 *
 * @param stops in the order of the tour
 * @param halfDays in the order of time
 * @param unplaced meetings without a place, or with one that is none any more
 * @param ended meetings that were cancelled, declined or expired
 * @param clashes what cannot be, in the order of time
 * @param slots all slots, to choose from
 */
record BoardView(
        List<TourStop> stops,
        List<BoardHalfDay> halfDays,
        List<Card> unplaced,
        List<Card> ended,
        List<Sentence> clashes,
        List<SlotOption> slots) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    BoardView {
        stops = List.copyOf(stops);
        halfDays = List.copyOf(halfDays);
        unplaced = List.copyOf(unplaced);
        ended = List.copyOf(ended);
        clashes = List.copyOf(clashes);
        slots = List.copyOf(slots);
    }

    /** A half-day. */
    record BoardHalfDay(String date, String from, String to, List<Line> lines) {

        BoardHalfDay {
            lines = List.copyOf(lines);
        }
    }

    /** A slot of all stops. */
    record Line(String from, String to, List<Cell> cells) {

        Line {
            cells = List.copyOf(cells);
        }
    }

    /** A slot of one stop. */
    record Cell(TourStop stop, Instant startsAt, List<Card> cards, List<String> lectures) {

        Cell {
            cards = List.copyOf(cards);
            lectures = List.copyOf(lectures);
        }
    }

    /** A meeting. */
    record Card(Meeting meeting, List<Talk> talks, List<Guest> guests, List<Sentence> clashes, int slots) {

        Card {
            talks = List.copyOf(talks);
            guests = List.copyOf(guests);
            clashes = List.copyOf(clashes);
        }

        /** Whether it may still be moved. */
        public boolean isMovable() {
            return meeting.state().isAhead();
        }

        /** Whether several firms share it. */
        public boolean isJoint() {
            return talks.size() > 1;
        }

        /** Its problems in one line, for labels. */
        public String title() {
            return String.join("、", talks.stream().map(Talk::title).toList());
        }
    }

    /** A problem that is talked about. */
    record Talk(String problemId, String title, String firmKey, String firm) {}

    /** An expert who comes. */
    record Guest(String expertId, String name) {}

    /** A slot to choose. */
    record SlotOption(Instant startsAt, String title) {}

    static BoardView of(AgendaView view, Firms firms) {
        var asked = view.asked();
        var found = view.clashes();
        var cards = new ArrayList<Card>();
        for (int which = 0; which < asked.meetings().size(); which++) {
            int own = which;
            cards.add(card(
                    asked.meetings().get(which),
                    found.stream()
                            .filter(clash -> clash.meetings().contains(own))
                            .map(clash -> ClashWords.of(clash, firms))
                            .distinct()
                            .toList(),
                    firms));
        }
        var taking = Set.copyOf(asked.meetings());
        return new BoardView(
                view.tour().stops(),
                halfDays(view, cards),
                cards.stream()
                        .filter(card -> asked.placement(card.meeting()) == null)
                        .toList(),
                view.meetings().stream()
                        .filter(meeting -> !taking.contains(meeting))
                        .map(meeting -> card(meeting, List.of(), firms))
                        .toList(),
                found.stream()
                        .map(clash -> ClashWords.of(clash, firms))
                        .distinct()
                        .toList(),
                asked.problem().grid().slots().stream()
                        .map(slot -> new SlotOption(asked.instant(slot), DAY_TIME.format(slot.startsAt())))
                        .toList());
    }

    private static Card card(Meeting meeting, List<Sentence> clashes, Firms firms) {
        return new Card(
                meeting,
                meeting.problemIds().stream()
                        .map(id -> new Talk(
                                id,
                                firms.title(id),
                                firms.of(id).key(),
                                firms.of(id).name()))
                        .toList(),
                meeting.expertIds().stream()
                        .map(id -> new Guest(id, firms.expert(id)))
                        .toList(),
                clashes,
                AskedAgenda.slots(meeting));
    }

    private static List<BoardHalfDay> halfDays(AgendaView view, List<Card> cards) {
        var slots = view.asked().problem().grid().slots();
        var halfDays = new ArrayList<BoardHalfDay>();
        for (int halfDay : new TreeSet<>(slots.stream().map(Slot::halfDay).toList())) {
            var own = IntStream.range(0, slots.size())
                    .filter(slot -> slots.get(slot).halfDay() == halfDay)
                    .boxed()
                    .toList();
            var first = slots.get(own.getFirst());
            halfDays.add(new BoardHalfDay(
                    first.startsAt().toLocalDate().toString(),
                    TIME.format(first.startsAt()),
                    TIME.format(slots.get(own.getLast()).endsAt()),
                    own.stream().map(slot -> line(view, slot, cards)).toList()));
        }
        return halfDays;
    }

    private static Line line(AgendaView view, int slot, List<Card> cards) {
        var asked = view.asked();
        var time = asked.problem().grid().slots().get(slot);
        var cells = new ArrayList<Cell>();
        for (int stop = 0; stop < view.tour().stops().size(); stop++) {
            int here = stop;
            var tourStop = view.tour().stops().get(stop);
            cells.add(new Cell(
                    tourStop,
                    asked.instant(time),
                    cards.stream().filter(card -> isAt(asked, card, here, slot)).toList(),
                    view.wishes().lectures().stream()
                            .filter(lecture ->
                                    lecture.stopId().equals(tourStop.stopId()) && AskedAgenda.overlaps(time, lecture))
                            .map(AgendaWishes.Lecture::name)
                            .toList()));
        }
        return new Line(TIME.format(time.startsAt()), TIME.format(time.endsAt()), cells);
    }

    private static boolean isAt(AskedAgenda asked, Card card, int stop, int slot) {
        var placement = asked.placement(card.meeting());
        return placement != null && placement.stop() == stop && placement.slot() == slot;
    }
}
