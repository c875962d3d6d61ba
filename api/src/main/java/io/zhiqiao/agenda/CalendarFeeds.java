package io.zhiqiao.agenda;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.tour.Tours;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Addresses under which calendar programmes read the settled meetings of an expert or a firm, without signing in. */
@Service
class CalendarFeeds {

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcAggregateTemplate rows;
    private final OwnMeetings own;
    private final Firms firms;
    private final Tours tours;
    private final Audit audit;
    private final Clock clock;

    CalendarFeeds(JdbcAggregateTemplate rows, OwnMeetings own, Firms firms, Tours tours, Audit audit, Clock clock) {
        this.rows = rows;
        this.own = own;
        this.firms = firms;
        this.tours = tours;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes an address for whoever asks; an earlier one of theirs no longer answers. The token is told this once only. */
    @Transactional
    public String make(Person person) {
        end(person);
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        boolean expert = person.is(Role.EXPERT) && person.expertId() != null;
        rows.insert(new CalendarFeed(
                hash(token),
                expert ? person.expertId() : null,
                expert ? null : person.organisationId(),
                person.login(),
                clock.instant()));
        audit.add(new Audit.Deed(person.actor(""), "calendar.make", "calendar", person.login(), null, null, null));
        return token;
    }

    /** From now on no address of theirs answers. */
    @Transactional
    public void end(Person person) {
        rows.findAll(of(person), CalendarFeed.class).forEach(rows::delete);
    }

    /** Whether whoever asks has an address. */
    @Transactional(readOnly = true)
    public boolean has(Person person) {
        return rows.exists(of(person), CalendarFeed.class);
    }

    private static Query of(Person person) {
        return Query.query(Criteria.where("madeBy").is(person.login()));
    }

    /** The calendar behind an address; empty for an address that does not answer. */
    @Transactional(readOnly = true)
    public Optional<String> calendar(String token) {
        return Optional.ofNullable(rows.findById(hash(token), CalendarFeed.class))
                .map(feed -> {
                    var expertId = feed.expertId();
                    var organisationId = feed.organisationId();
                    List<Meeting> meetings = expertId != null
                            ? own.ofExpert(expertId)
                            : organisationId != null ? own.ofFirm(organisationId) : List.of();
                    return CalendarFile.of(meetings, tours, firms, clock.instant());
                });
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("每个 Java 都有 SHA-256。 Every Java has SHA-256.", e);
        }
    }
}
