package io.zhiqiao.service;

import io.zhiqiao.service.Contacts.Contact;
import io.zhiqiao.service.Letters.Letter;
import io.zhiqiao.service.SolvedLevels.LevelRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the two sides of a match do together, for programmes. */
@RestController
@RequestMapping("/api/v1")
class ServiceController {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Contacts contacts;
    private final Services services;
    private final MatchMessages messages;
    private final SolvedLevels levels;
    private final Ratings ratings;
    private final Letters letters;

    ServiceController(
            Contacts contacts,
            Services services,
            MatchMessages messages,
            SolvedLevels levels,
            Ratings ratings,
            Letters letters) {
        this.contacts = contacts;
        this.services = services;
        this.messages = messages;
        this.levels = levels;
        this.ratings = ratings;
        this.letters = letters;
    }

    /** How to reach the other side; each call is in the audit. */
    @PostMapping("/matches/{matchId}/contact")
    Contact contact(@PathVariable String matchId) {
        return contacts.show(matchId);
    }

    /** The messages of a match, earliest first. */
    @GetMapping("/matches/{matchId}/messages")
    List<MatchMessage> messages(@PathVariable String matchId) {
        return messages.messages(matchId);
    }

    /** Writes a message. */
    @PostMapping("/matches/{matchId}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    MatchMessage write(
            @PathVariable String matchId,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String requestKey,
            @RequestBody MessageRequest request) {
        return messages.write(matchId, request.text(), requestKey);
    }

    /** The services of a match, earliest first. */
    @GetMapping("/matches/{matchId}/services")
    List<ServiceRecord> services(@PathVariable String matchId) {
        return services.of(matchId);
    }

    /** Records a service. */
    @PostMapping("/matches/{matchId}/services")
    @ResponseStatus(HttpStatus.CREATED)
    ServiceRecord record(
            @PathVariable String matchId,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String requestKey,
            @RequestBody ServiceRequest request) {
        return services.record(matchId, request, requestKey);
    }

    /** States how far the problem is solved. */
    @PostMapping("/matches/{matchId}/solved-level")
    @ResponseStatus(HttpStatus.CREATED)
    SolvedLevel state(
            @PathVariable String matchId,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String requestKey,
            @RequestBody LevelRequest request) {
        return levels.stateOnce(matchId, request, requestKey);
    }

    /** The enterprise confirms the level that it saw. */
    @PostMapping("/matches/{matchId}/solved-level/{level}/confirmation")
    SolvedLevel confirm(@PathVariable String matchId, @PathVariable int level) {
        return levels.confirm(matchId, level);
    }

    /** What the sides said of each other. */
    @GetMapping("/matches/{matchId}/ratings")
    List<Rating> ratings(@PathVariable String matchId) {
        return ratings.ratings(matchId);
    }

    /** Rates the other side. */
    @PostMapping("/matches/{matchId}/ratings")
    @ResponseStatus(HttpStatus.CREATED)
    Rating rate(
            @PathVariable String matchId,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String requestKey,
            @RequestBody RatingRequest request) {
        return ratings.rateOnce(matchId, request.stars(), request.text(), requestKey);
    }

    /** What the expert who asks served in a year. */
    @GetMapping("/my/services")
    Letter mine(@RequestParam(required = false) @Nullable Integer year) {
        return letters.mine(year);
    }

    /** A message that is to be written. */
    record MessageRequest(@Nullable String text) {}

    /** A rating that is to be given: 1 to 5 stars, and why. */
    record RatingRequest(@Nullable Integer stars, @Nullable String text) {}
}
