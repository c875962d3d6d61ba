package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plays what happened before the visitor came, so that every role finds something to do. */
@Component
@ConditionalOnProperty("zhiqiao.demo-story")
class DemoStory {

    /** After the accounts of the demo were made. */
    private static final int LATER = 100;

    private static final String TO_BE_INVITED = "P0202";
    private static final List<String> WITHOUT_EXPERTS = List.of("P0806", "P1206", "P1304", "P1306");

    private final DemoAccounts accounts;
    private final DemoPosting posting;
    private final DemoMatching matching;
    private final DemoOffers offers;
    private final DemoTour tour;
    private final DemoDay day;
    private final DemoFollowUp followUp;
    private final DemoTeams teams;
    private final DemoCases cases;

    DemoStory(
            DemoAccounts accounts,
            DemoPosting posting,
            DemoMatching matching,
            DemoOffers offers,
            DemoTour tour,
            DemoDay day,
            DemoFollowUp followUp,
            DemoTeams teams,
            DemoCases cases) {
        this.accounts = accounts;
        this.posting = posting;
        this.matching = matching;
        this.offers = offers;
        this.tour = tour;
        this.day = day;
        this.followUp = followUp;
        this.teams = teams;
        this.cases = cases;
    }

    @EventListener
    @Order(LATER)
    void play(ApplicationReadyEvent started) {
        var people = accounts.people();
        if (people.containsKey(Role.ENTERPRISE) && people.containsKey(Role.EXPERT)) {
            teams.fill();
            cases.fill();
            needs();
            requests();
            tours();
        }
    }

    private void tours() {
        var elsewhere = new ArrayList<>(tour.prepare());
        if (!elsewhere.isEmpty()) {
            day.hold(elsewhere).ifPresent(elsewhere::add);
            followUp.hold(elsewhere);
        }
    }

    private void needs() {
        posting.post(DemoProblem.WARPED);
        posting.postFor("P0701", DemoProblem.FRYING);
        posting.postFor("P0202", DemoProblem.CLOUDED);
        posting.postFor("P0104", DemoProblem.BLURRED);
        posting.returned(DemoProblem.VAGUE, "请写清是哪一种灌封件、不良率多少、希望降到多少；有照片更好。");
        posting.refined(
                DemoProblem.NOISY,
                "功率模块端子超声焊拉力不稳",
                "端子超声焊拉力在 38–95 N 之间波动，下限要求 60 N，约 4% 低于下限，早晚班差异明显；已更换劈刀并增加清洗，无改善。希望拉力下限稳定在 60 N 以上。");
    }

    private void requests() {
        // The sample's own problem first: what is posted now comes after it.
        var own = accounts.people().get(Role.ENTERPRISE);
        if (own != null && own.organisationId() != null) {
            matching.invite(own.organisationId());
        }
        var served = posting.published(DemoProblem.SINTERED);
        matching.serve(served);
        offers.take(served);
        if (own != null && own.organisationId() != null) {
            offers.visit(own.organisationId());
        }
        matching.invitedElsewhere();
        matching.proposed(TO_BE_INVITED);
        matching.lacking(WITHOUT_EXPERTS, "库内专家的经历与指标差距大，需到市外高校与院所征集。");
    }
}
