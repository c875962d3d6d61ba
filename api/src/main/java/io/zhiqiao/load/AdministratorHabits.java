package io.zhiqiao.load;

import java.util.random.RandomGenerator;

/** An administrator: accounts, audit, and what everybody may see. */
final class AdministratorHabits implements Habits {

    private final Visitor visitor;
    private final Scene scene;
    private final RandomGenerator random;

    AdministratorHabits(Person person, Scene scene, RandomGenerator random) {
        this.visitor = person.visitor();
        this.scene = scene;
        this.random = random;
    }

    @Override
    public void next() {
        switch (random.nextInt(4)) {
            case 0 -> visitor.get(Operation.ACCOUNTS.name(), "/accounts");
            case 1 -> visitor.get(Operation.AUDIT.name(), "/audit");
            case 2 -> visitor.get(Operation.PROBLEM_LIST.name(), "/problems");
            default ->
                visitor.get(
                        Operation.PROBLEM_PAGE.name(),
                        "/problems/"
                                + scene.problemIds()
                                        .get(random.nextInt(scene.problemIds().size())));
        }
    }
}
