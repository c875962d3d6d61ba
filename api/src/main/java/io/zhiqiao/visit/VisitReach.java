package io.zhiqiao.visit;

import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;

/** Who of the office reaches visits: a coordinator with a district those there, secretaries and administrators all. */
final class VisitReach {

    private VisitReach() {}

    static boolean mayRead(Person person, String district) {
        return mayWrite(person, district) || person.is(Role.ADMINISTRATOR);
    }

    static boolean mayWrite(Person person, String district) {
        return person.is(Role.SECRETARY)
                || (person.is(Role.COORDINATOR)
                        && (person.district() == null || person.district().equals(district)));
    }
}
