package io.zhiqiao.onsite;

import io.zhiqiao.tour.TookPart;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came to a tour; whoever asks. */
@Service
public class Attendance implements TookPart {

    private final CheckInRows rows;

    Attendance(CheckInRows rows) {
        this.rows = rows;
    }

    /** The check-ins of a tour that count, in the order of time. */
    @Transactional(readOnly = true)
    public List<CheckIn> tookPart(String tourId) {
        return all(tourId).stream().filter(CheckIn::counts).toList();
    }

    /** Ids of the experts who came; each once. */
    @Override
    @Transactional(readOnly = true)
    public Set<String> experts(String tourId) {
        return ids(tourId, PersonKind.EXPERT);
    }

    /** Keys of the firms from which somebody came; each once. */
    @Transactional(readOnly = true)
    public Set<String> firms(String tourId) {
        return ids(tourId, PersonKind.FIRM);
    }

    private Set<String> ids(String tourId, PersonKind kind) {
        return tookPart(tourId).stream()
                .filter(one -> one.kind() == kind)
                .map(CheckIn::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that were taken back, too. */
    List<CheckIn> all(String tourId) {
        return rows.findByTourIdOrderByCameAtAscCheckInIdAsc(tourId);
    }
}
