package io.zhiqiao.invite;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.invite.letter.LetterField;
import io.zhiqiao.invite.letter.LetterKind;
import io.zhiqiao.invite.letter.LetterTemplates;
import io.zhiqiao.invite.letter.LetterText;
import io.zhiqiao.invite.link.AnswerLinks;
import io.zhiqiao.mail.LetterState;
import io.zhiqiao.mail.Mail;
import io.zhiqiao.mail.MailPost;
import io.zhiqiao.mail.MailSettings;
import io.zhiqiao.mail.OneLine;
import io.zhiqiao.tour.HalfDay;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourStop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Writes the letters of invitations: fills in their fields, keeps what is to go out, and tells how each went. */
@Component
class LetterDesk {

    /** A link works at least so long after the last day to answer. */
    private static final Duration LEAST_LIFE = Duration.ofDays(1);

    private final TourLetterRows rows;
    private final LetterTemplates templates;
    private final TourPeople people;
    private final AnswerLinks links;
    private final MailPost post;
    private final MailSettings settings;
    private final Clock clock;

    LetterDesk(
            TourLetterRows rows,
            LetterTemplates templates,
            TourPeople people,
            AnswerLinks links,
            MailPost post,
            MailSettings settings,
            Clock clock) {
        this.rows = rows;
        this.templates = templates;
        this.people = people;
        this.links = links;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether letters go by mail; otherwise somebody hands them over. */
    boolean isMailSetUp() {
        return post.isSetUp();
    }

    /** Puts an invitation's letter into the words of its wave, and keeps it to be sent or handed over. */
    TourLetter write(Tour tour, Wave wave, TourInvitation invitation, LetterKind kind) {
        if (kind == LetterKind.CHANGE) {
            drop(invitation, letter -> letter.kind() == LetterKind.CHANGE);
        }
        var letter = letter(tour, wave, invitation, kind);
        var now = clock.instant();
        return rows.save(new TourLetter(
                null,
                invitation.invitationId(),
                invitation.sending().round(),
                kind,
                isMailSetUp() ? LetterState.QUEUED : LetterState.TO_GIVE,
                0,
                null,
                null,
                OneLine.of(letter.subject()),
                letter.body(),
                site(invitation.invitationId()),
                now,
                now,
                null,
                null,
                0));
    }

    /** The letter as its reader will see it; a mark stands for the link. */
    LetterText letter(Tour tour, Wave wave, TourInvitation invitation, LetterKind kind) {
        var language = invitation.letterLanguage();
        var words = kind == LetterKind.INVITATION ? wave.text(language) : templates.text(kind, language);
        return words.filled(fields(tour, wave, invitation));
    }

    /** The address that the expert answers with. */
    String link(Tour tour, TourInvitation invitation, String site) {
        var token = links.token(invitation.invitationId(), invitation.sending().round(), endOfLink(tour, invitation));
        return site + "/invitation/" + token + (invitation.letterLanguage().equals("en") ? "?lang=en" : "?lang=zh");
    }

    /** The letter as it goes out, with address and link. */
    Mail mail(Tour tour, TourInvitation invitation, TourLetter letter) {
        var expert = people.expert(invitation.expertId());
        return new Mail(
                expert.map(one -> one.contact().email().strip()).orElse(""),
                expert.map(one -> one.name().display()).orElse(""),
                letter.subject(),
                letter.bodyWith(link(tour, invitation, letter.site())));
    }

    /** The last letter of an invitation's present round; empty before it was sent. */
    Optional<TourLetter> last(TourInvitation invitation) {
        return rows.findByInvitationIdOrderByLetterId(invitation.invitationId()).stream()
                .filter(letter -> letter.round() == invitation.sending().round())
                .reduce((earlier, later) -> later);
    }

    /** Whether a letter that asks for the answer has reached the expert in this round. */
    boolean isDelivered(TourInvitation invitation) {
        return rows.findByInvitationIdOrderByLetterId(invitation.invitationId()).stream()
                .anyMatch(letter -> letter.round() == invitation.sending().round()
                        && letter.kind().isAnswered()
                        && letter.state().isDelivered());
    }

    /** Letters that nobody needs any more do not go out. */
    void dropWaiting(TourInvitation invitation) {
        drop(invitation, letter -> true);
    }

    private void drop(TourInvitation invitation, Predicate<TourLetter> which) {
        rows.findByInvitationIdOrderByLetterId(invitation.invitationId()).stream()
                .filter(letter ->
                        letter.state() == LetterState.QUEUED || letter.state().isStuck())
                .filter(which)
                .forEach(letter -> rows.save(letter.with(letter.sending().dropped())));
    }

    /** How people outside reach the service: as the operator says, or as whoever asks does. */
    private String site(String invitationId) {
        if (!settings.site().isBlank()) {
            return settings.site();
        }
        if (RequestContextHolder.getRequestAttributes() != null) {
            return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        }
        return rows.findByInvitationIdOrderByLetterId(invitationId).stream()
                .findFirst()
                .map(TourLetter::site)
                .orElse("");
    }

    private Instant endOfLink(Tour tour, TourInvitation invitation) {
        var answerBy = invitation.sending().answerBy();
        var least = (answerBy == null ? clock.instant() : answerBy).plus(LEAST_LIFE);
        return tour.halfDays().stream()
                .findFirst()
                .map(first -> first.date()
                        .atTime(first.startsAt())
                        .atZone(clock.getZone())
                        .toInstant())
                .filter(least::isBefore)
                .orElse(least);
    }

    private Map<LetterField, String> fields(Tour tour, Wave wave, TourInvitation invitation) {
        var english = invitation.letterLanguage().equals("en");
        var locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var expert = people.expert(invitation.expertId());
        var fields = new EnumMap<LetterField, String>(LetterField.class);
        fields.put(LetterField.NAME, OneLine.of(expert.map(LetterDesk::name).orElse("")));
        fields.put(
                LetterField.TITLE,
                OneLine.of(expert.map(one -> one.employment().title()).orElse("")));
        fields.put(LetterField.EVENT, OneLine.of(tour.name()));
        fields.put(LetterField.THEME, OneLine.of(tour.theme()));
        fields.put(LetterField.HOSTS, tour.hosts().isBlank() ? (english ? "We" : "我们") : OneLine.of(tour.hosts()));
        fields.put(
                LetterField.WHERE,
                lines(tour.stops().stream().map(LetterDesk::stop).toList()));
        fields.put(
                LetterField.WHEN,
                lines(tour.halfDays().stream().map(one -> halfDay(one, locale)).toList()));
        fields.put(
                LetterField.PROBLEMS,
                lines(invitation.problems().stream()
                        .map(one -> problem(one, locale))
                        .toList()));
        fields.put(LetterField.ANSWER_BY, answerDay(wave, invitation).toString());
        fields.put(LetterField.CONTACT, OneLine.of(wave.contact()));
        return fields;
    }

    private LocalDate answerDay(Wave wave, TourInvitation invitation) {
        var until = invitation.sending().answerBy();
        return until == null
                ? wave.answerBy()
                : LocalDate.ofInstant(until.minus(Duration.ofSeconds(1)), clock.getZone());
    }

    private String problem(InvitedProblem invited, Locale locale) {
        var english = locale.equals(Locale.ENGLISH);
        var title = OneLine.of(people.problem(invited.problemId()).title().in(locale));
        var leads = english ? " (you would lead the group)" : "（请您任组长）";
        return invited.leads() ? title + leads : title;
    }

    private static String name(Expert expert) {
        return expert.name().display();
    }

    private static String stop(TourStop stop) {
        return OneLine.of(stop.address().isBlank() ? stop.name() : stop.name() + "，" + stop.address());
    }

    static String halfDay(HalfDay halfDay, Locale locale) {
        var day = halfDay.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
        return "%s %s %s–%s".formatted(halfDay.date(), day, halfDay.startsAt(), halfDay.endsAt());
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> "· " + line).collect(Collectors.joining("\n"));
    }
}
