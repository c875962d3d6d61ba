package io.zhiqiao.invite;

import io.zhiqiao.invite.letter.LetterKind;
import io.zhiqiao.invite.letter.LetterText;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the letters of a wave as each expert will read them, before anything is sent. */
@Service
class WaveLetters {

    private static final String SAMPLE_LINK = "https://…/invitation/…";

    private final Waves waves;
    private final LetterDesk letters;
    private final TourPeople people;

    WaveLetters(Waves waves, LetterDesk letters, TourPeople people) {
        this.waves = waves;
        this.letters = letters;
        this.people = people;
    }

    /** A letter for each invitation; the link is made when it goes. */
    @Transactional(readOnly = true)
    List<ReadLetter> all(String waveId) {
        var reached = waves.reach(waveId);
        return reached.invitations().stream()
                .filter(one -> one.state() != InvitationState.WITHDRAWN)
                .map(one -> {
                    var letter = letters.letter(reached.tour(), reached.wave(), one, LetterKind.INVITATION);
                    return new ReadLetter(
                            one.invitationId(),
                            people.name(one.expertId()),
                            one.letterLanguage(),
                            letter.subject(),
                            letter.body().replace(LetterText.LINK_MARK, SAMPLE_LINK));
                })
                .toList();
    }

    /**
     * A letter as its reader sees it.
     *
     * @param invitationId of the invitation
     * @param name who reads it
     * @param language {@code zh} or {@code en}
     * @param subject in a line
     * @param body in lines; a sign stands for the link
     */
    record ReadLetter(String invitationId, String name, String language, String subject, String body) {}
}
