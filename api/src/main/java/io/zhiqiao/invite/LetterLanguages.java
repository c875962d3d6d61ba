package io.zhiqiao.invite;

import org.springframework.stereotype.Component;

/** In which language the experts of a tour are written to: that of their invitation. */
@Component
public class LetterLanguages {

    private final InvitationRows rows;

    LetterLanguages(InvitationRows rows) {
        this.rows = rows;
    }

    /** {@code zh} or {@code en}; Chinese for whoever was not invited by letter. */
    public String of(String tourId, String expertId) {
        return rows.findByTourId(tourId).stream()
                .filter(invitation -> invitation.expertId().equals(expertId))
                .map(TourInvitation::letterLanguage)
                .findFirst()
                .orElse("zh");
    }
}
