package io.zhiqiao.invite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.invite.WaveLetters.ReadLetter;
import io.zhiqiao.invite.letter.LetterText;
import io.zhiqiao.record.IdempotentRequests;
import io.zhiqiao.record.RecordVersion;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Waves of invitations, for programmes. */
@RestController
@RequestMapping("/api/v1")
class WaveController {

    private final Waves waves;
    private final WaveRelease release;
    private final WaveLetters letters;
    private final InvitationViews views;
    private final IdempotentRequests requests;
    private final CurrentPerson current;

    WaveController(
            Waves waves,
            WaveRelease release,
            WaveLetters letters,
            InvitationViews views,
            IdempotentRequests requests,
            CurrentPerson current) {
        this.waves = waves;
        this.release = release;
        this.letters = letters;
        this.views = views;
        this.requests = requests;
        this.current = current;
    }

    /** Makes a draft for experts of the roster. */
    @PostMapping("/tours/{tourId}/waves")
    ResponseEntity<WaveView> draft(
            @PathVariable String tourId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody DraftRequest request) {
        var chosen = new TreeSet<>(request.expertIds() == null ? Set.of() : request.expertIds());
        var waveId = requests.once(
                current.get().login(),
                "wave " + tourId,
                key,
                chosen.toString(),
                () -> waves.draft(tourId, chosen).waveId());
        var view = views.wave(waveId);
        return ResponseEntity.created(URI.create("/api/v1/tour-waves/" + waveId))
                .eTag(RecordVersion.tag(view.version()))
                .body(view);
    }

    /** One wave. */
    @GetMapping("/tour-waves/{waveId}")
    ResponseEntity<WaveView> wave(@PathVariable String waveId) {
        return tagged(views.wave(waveId));
    }

    /** The letters as each expert will read them. */
    @GetMapping("/tour-waves/{waveId}/letters")
    List<ReadLetter> letters(@PathVariable String waveId) {
        return letters.all(waveId);
    }

    /** Words a draft anew. */
    @PutMapping("/tour-waves/{waveId}")
    ResponseEntity<WaveView> change(
            @PathVariable String waveId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WordsRequest request) {
        waves.change(waveId, request.over(views.wave(waveId)), RecordVersion.read(ifMatch));
        return tagged(views.wave(waveId));
    }

    /** Sends all invitations of a draft, or none. */
    @PostMapping("/tour-waves/{waveId}/release")
    ResponseEntity<WaveView> release(
            @PathVariable String waveId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ReasonRequest request) {
        var reason = request == null || request.reason() == null ? "" : request.reason();
        release.release(waveId, reason, RecordVersion.read(ifMatch));
        return tagged(views.wave(waveId));
    }

    /** Gives a draft up. */
    @PostMapping("/tour-waves/{waveId}/drop")
    ResponseEntity<WaveView> drop(
            @PathVariable String waveId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        waves.drop(waveId, RecordVersion.read(ifMatch));
        return tagged(views.wave(waveId));
    }

    private static ResponseEntity<WaveView> tagged(WaveView view) {
        return ResponseEntity.ok().eTag(RecordVersion.tag(view.version())).body(view);
    }

    /** Whom to invite. */
    record DraftRequest(@Nullable Set<String> expertIds) {}

    /** Why; needed once the tour is locked. */
    record ReasonRequest(@Nullable String reason) {}

    /** New words; what is missing stays as it is. */
    record WordsRequest(
            @Nullable String contact,
            @Nullable LocalDate answerBy,
            @Nullable LetterText zh,
            @Nullable LetterText en) {

        WaveRequest over(WaveView wave) {
            return new WaveRequest(
                    contact == null ? wave.contact() : contact.strip(),
                    answerBy == null ? wave.answerBy() : answerBy,
                    zh == null ? wave.zh() : zh,
                    en == null ? wave.en() : en);
        }
    }
}
