package io.zhiqiao.onsite;

import io.zhiqiao.agenda.Firms;
import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.onsite.DayContacts.Shown;
import io.zhiqiao.onsite.PackView.Other;
import io.zhiqiao.onsite.PackView.PackLine;
import io.zhiqiao.onsite.PackView.PersonSheet;
import io.zhiqiao.onsite.PackView.TableSheet;
import io.zhiqiao.onsite.PackView.Topic;
import io.zhiqiao.tour.StopMap;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourStop;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is handed out on paper. Contact data are on it only once both sides are there, and that is noted. */
@Service
class PrintPack {

    private static final int TEXT_CHARS = 160;

    private final OnSite onSite;
    private final DayViews times;
    private final DayContacts contacts;
    private final Badges badges;
    private final RecordStore records;
    private final Firms firms;

    PrintPack(OnSite onSite, DayViews times, DayContacts contacts, Badges badges, RecordStore records, Firms firms) {
        this.onSite = onSite;
        this.times = times;
        this.contacts = contacts;
        this.badges = badges;
        this.records = records;
        this.firms = firms;
    }

    /**
     * The sheets of a tour for whoever of the office asks. Whose contact data are on them is in the audit.
     *
     * @param part {@code experts}, {@code firms} or {@code tables}; empty for all
     * @param personId whose sheet; empty for everybody's
     * @param host address of the service, for the codes on badges
     */
    @Transactional
    PackView of(String tourId, String part, String personId, String host) {
        var tour = onSite.reach(tourId).tour();
        var view = assembled(tour, host).only(part, personId);
        contacts.printed(tourId, view.onPaper());
        return view;
    }

    /** All sheets of a tour, before anybody reads them. */
    PackView assembled(Tour tour, String host) {
        return new OnePack(tour, host).view();
    }

    /** Who gets a sheet of their own: experts, then firms, by id or key with their names. */
    @Transactional(readOnly = true)
    Map<String, String> people(String tourId) {
        onSite.reach(tourId);
        Map<String, String> people = new LinkedHashMap<>();
        var meetings = onSite.settled(tourId);
        meetings.stream()
                .flatMap(meeting -> meeting.expertIds().stream())
                .forEach(id -> people.put(id, firms.expert(id)));
        meetings.stream()
                .flatMap(meeting -> meeting.problemIds().stream())
                .map(firms::of)
                .forEach(firm -> people.put(firm.key(), firm.name()));
        return people;
    }

    /** The settled meetings of a tour, of one person or of all, for a calendar. */
    @Transactional(readOnly = true)
    List<Meeting> meetings(String tourId, String personId) {
        onSite.reach(tourId);
        return onSite.settled(tourId).stream()
                .filter(meeting -> personId.isEmpty()
                        || meeting.expertIds().contains(personId)
                        || meeting.problemIds().stream()
                                .anyMatch(id -> firms.of(id).key().equals(personId)))
                .toList();
    }

    /** What is looked up once for a print. */
    private final class OnePack {

        private final Tour tour;
        private final String host;
        private final Shown shown;
        private final List<Meeting> meetings;

        OnePack(Tour tour, String host) {
            this.tour = tour;
            this.host = host;
            this.shown = contacts.shown(tour.tourId());
            this.meetings = onSite.settled(tour.tourId());
        }

        PackView view() {
            Map<String, List<Meeting>> byExpert = new LinkedHashMap<>();
            Map<String, List<Meeting>> byFirm = new LinkedHashMap<>();
            for (var meeting : meetings) {
                meeting.expertIds()
                        .forEach(id -> byExpert.computeIfAbsent(id, none -> new ArrayList<>())
                                .add(meeting));
                hosts(meeting)
                        .forEach(firm -> byFirm.computeIfAbsent(firm.key(), none -> new ArrayList<>())
                                .add(meeting));
            }
            return new PackView(
                    tour,
                    StopMap.of(tour.stops()),
                    byName(byExpert.entrySet().stream().map(one -> expert(one.getKey(), one.getValue()))),
                    byName(byFirm.entrySet().stream().map(one -> firm(one.getKey(), one.getValue()))),
                    tables());
        }

        private static List<PersonSheet> byName(Stream<PersonSheet> sheets) {
            var collator = Collator.getInstance(Locale.CHINA);
            return sheets.sorted(Comparator.comparing(PersonSheet::name, collator::compare)
                            .thenComparing(PersonSheet::personId))
                    .toList();
        }

        private PersonSheet expert(String expertId, List<Meeting> own) {
            var lines = own.stream()
                    .map(meeting -> line(
                            meeting,
                            Stream.concat(
                                    hosts(meeting).stream().map(firm -> host(meeting, firm, expertId)),
                                    meeting.expertIds().stream()
                                            .filter(id -> !id.equals(expertId))
                                            .map(id -> guest(id, ""))),
                            true))
                    .toList();
            return sheet(PersonKind.EXPERT, expertId, firms.expert(expertId), about(expertId), lines);
        }

        private PersonSheet firm(String key, List<Meeting> own) {
            var lines = own.stream()
                    .map(meeting -> line(
                            meeting,
                            meeting.expertIds().stream().map(id -> guest(id, expertContact(meeting, key, id))),
                            false))
                    .toList();
            var name = own.stream()
                    .flatMap(meeting -> hosts(meeting).stream())
                    .filter(firm -> firm.key().equals(key))
                    .map(Firms.Firm::name)
                    .findFirst()
                    .orElse(key);
            return sheet(PersonKind.FIRM, key, name, "", lines);
        }

        private PersonSheet sheet(PersonKind kind, String personId, String name, String about, List<PackLine> lines) {
            var link = host + badges.path(tour, kind, personId);
            return new PersonSheet(kind, personId, name, about, lines, QrCode.of(link), link);
        }

        private List<TableSheet> tables() {
            Map<String, List<Meeting>> byTable = new TreeMap<>();
            for (var meeting : meetings) {
                byTable.computeIfAbsent(
                                "%04d %04d %s".formatted(number(meeting), meeting.table(), day(meeting)),
                                none -> new ArrayList<>())
                        .add(meeting);
            }
            return byTable.values().stream().map(this::table).toList();
        }

        private TableSheet table(List<Meeting> own) {
            var lines = own.stream()
                    .map(meeting -> line(
                            meeting,
                            Stream.concat(
                                    hosts(meeting).stream()
                                            .map(firm -> new Other(PersonKind.FIRM, firm.key(), firm.name(), "", "")),
                                    meeting.expertIds().stream().map(id -> guest(id, ""))),
                            false))
                    .toList();
            var first = lines.getFirst();
            return new TableSheet(first.stop(), first.address(), first.table(), first.day(), lines);
        }

        private PackLine line(Meeting meeting, Stream<Other> others, boolean withText) {
            var stop = stop(meeting);
            return new PackLine(
                    meeting.meetingId(),
                    day(meeting),
                    times.time(meeting.startsAt()),
                    times.time(meeting.endsAt()),
                    stop == null ? "" : stop.name(),
                    number(meeting),
                    stop == null ? "" : stop.address(),
                    meeting.table(),
                    meeting.problemIds().stream()
                            .map(id -> new Topic(firms.title(id), withText ? text(id) : ""))
                            .toList(),
                    others.toList());
        }

        private @Nullable TourStop stop(Meeting meeting) {
            return tour.stop(String.valueOf(meeting.stopId())).orElse(null);
        }

        private int number(Meeting meeting) {
            var stop = stop(meeting);
            return stop == null ? 0 : tour.stops().indexOf(stop) + 1;
        }

        private LocalDate day(Meeting meeting) {
            return times.date(Objects.requireNonNull(meeting.startsAt()));
        }

        private Set<Firms.Firm> hosts(Meeting meeting) {
            var all = new LinkedHashSet<Firms.Firm>();
            meeting.problemIds().forEach(id -> all.add(firms.of(id)));
            return all;
        }

        private Other guest(String expertId, String contact) {
            return new Other(PersonKind.EXPERT, expertId, firms.expert(expertId), about(expertId), contact);
        }

        private Other host(Meeting meeting, Firms.Firm firm, String expertId) {
            var contact = meeting.problemIds().stream()
                    .filter(id -> firms.of(id).key().equals(firm.key()))
                    .flatMap(id -> shown.ofFirm(id, expertId).stream())
                    .findFirst()
                    .orElse("");
            return new Other(PersonKind.FIRM, firm.key(), firm.name(), "", contact);
        }

        private String expertContact(Meeting meeting, String firmKey, String expertId) {
            return meeting.problemIds().stream()
                    .filter(id -> firms.of(id).key().equals(firmKey))
                    .flatMap(id -> shown.ofExpert(id, expertId).stream())
                    .findFirst()
                    .orElse("");
        }

        private String about(String expertId) {
            return records.find(RecordKind.EXPERTS, expertId)
                    .map(OnePack::about)
                    .orElse("");
        }

        private static String about(Expert expert) {
            return (expert.employment().title() + " "
                            + expert.employment().organisation().name())
                    .strip();
        }

        private String text(String problemId) {
            return records.find(RecordKind.PROBLEMS, problemId)
                    .map(problem -> problem.problemText().strip().replaceAll("\\s+", " "))
                    .map(text -> text.length() <= TEXT_CHARS ? text : text.substring(0, TEXT_CHARS) + "…")
                    .orElse("");
        }
    }
}
