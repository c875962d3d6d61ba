package io.zhiqiao.proposal;

import io.zhiqiao.language.Sentence;
import java.util.List;
import org.springframework.stereotype.Component;

/** The life cycle of matches in the words of buttons; pages know it as {@code matchTable}. */
@Component
public final class MatchTable {

    /** What the button of a step says. */
    public Sentence title(String step) {
        return MatchLifeCycle.TABLE.transitions().stream()
                .filter(transition -> transition.name().equals(step))
                .map(transition -> transition.title())
                .findFirst()
                .orElse(Sentence.same(step));
    }

    /** Ready-made reasons of a step; empty where it needs none. */
    public List<MatchReason> reasons(String step) {
        return MatchReason.of(step);
    }
}
