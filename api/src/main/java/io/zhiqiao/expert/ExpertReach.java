package io.zhiqiao.expert;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import io.zhiqiao.error.RejectedException;
import org.springframework.stereotype.Component;

/** Which experts a person may see, in one place: the office all, an expert themselves, nobody else any. */
@Component
public class ExpertReach {

    private final CurrentPerson current;

    ExpertReach(CurrentPerson current) {
        this.current = current;
    }

    /** Whether {@code person} may see the profile of an expert. */
    public static boolean includes(Person person, String expertId) {
        return person.isStaff() || expertId.equals(person.expertId());
    }

    /**
     * Lets who asks go on if they may see the expert.
     *
     * @throws RejectedException (404) if not: whether there is such an expert is not told either
     */
    public void check(String expertId) {
        if (!includes(current.get(), expertId)) {
            throw RejectedException.notFound("expertId", expertId, "专家", "expert");
        }
    }
}
