package io.zhiqiao.tour;

import io.zhiqiao.language.Sentence;
import org.springframework.stereotype.Component;

/** The life cycle of tours in the words of buttons; pages know it as {@code tourTable}. */
@Component
public final class TourTable {

    /** What the button of a step says. */
    public Sentence title(String step) {
        return TourLifeCycle.TABLE.transitions().stream()
                .filter(transition -> transition.name().equals(step))
                .map(transition -> transition.title())
                .findFirst()
                .orElse(Sentence.same(step));
    }
}
