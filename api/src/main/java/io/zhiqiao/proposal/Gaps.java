package io.zhiqiao.proposal;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Refusals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of gaps: problems for which the pool has nobody, by industry and district. */
@Service
public class Gaps {

    private static final int REASON_CHARS = 2000;

    private final GapRows rows;
    private final MatchBoard board;
    private final MatchSteps steps;
    private final Audit audit;
    private final Names names;
    private final Clock clock;

    Gaps(GapRows rows, MatchBoard board, MatchSteps steps, Audit audit, Names names, Clock clock) {
        this.rows = rows;
        this.board = board;
        this.steps = steps;
        this.audit = audit;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Notes that nobody suits a problem.
     *
     * @throws RejectedException (404, 422) if there is no such problem, or no reason
     */
    @Transactional
    public void note(String problemId, String reason) {
        var problem = board.reach(problemId).problem();
        if (reason.isBlank()) {
            throw Refusals.field(
                    "no-reason",
                    "reason",
                    "请写明缺什么样的专家，供扩充专家库时参考。",
                    "Say what kind of expert is missing: it is read when the pool is extended.");
        }
        var words = Invitation.cut(reason, REASON_CHARS);
        var login = steps.actor().login();
        var gap = rows.findByProblemId(problemId)
                .map(known -> known.because(words, login, clock.instant()))
                .orElseGet(() -> new Gap(
                        UUID.randomUUID().toString(),
                        problemId,
                        problem.classification().industryCode(),
                        problem.classification().teamIndustry(),
                        problem.posting().district(),
                        words,
                        login,
                        clock.instant(),
                        null,
                        0));
        rows.save(gap);
        audit.add(new Audit.Deed(steps.actor(), "gap.note", "problem", problemId, null, null, words));
    }

    /** What was noted for a problem, unless somebody was found since. */
    @Transactional(readOnly = true)
    public Optional<String> find(String problemId) {
        return rows.findByProblemId(problemId)
                .filter(gap -> gap.closedAt() == null)
                .map(Gap::reason);
    }

    /** Once an expert accepts, the problem has somebody. */
    @EventListener
    @Transactional
    void close(MatchMoved moved) {
        if (moved.match().state() == MatchState.ACCEPTED) {
            rows.findByProblemId(moved.match().problemId())
                    .filter(gap -> gap.closedAt() == null)
                    .ifPresent(gap -> rows.save(gap.closed(clock.instant())));
        }
    }

    /** The gaps of the problems that whoever asks reaches. */
    @Transactional(readOnly = true)
    public GapView register() {
        var counts = new LinkedHashMap<List<String>, Integer>();
        var lines = new ArrayList<GapView.GapProblem>();
        for (var gap : rows.findByClosedAtIsNullOrderByNotedAtDesc()) {
            board.find(gap.problemId()).ifPresent(reached -> {
                counts.merge(List.of(gap.team(), gap.industryCode(), gap.district()), 1, Integer::sum);
                lines.add(new GapView.GapProblem(
                        gap.problemId(),
                        reached.problem().title(),
                        industry(gap.team(), gap.industryCode()),
                        district(gap.district()),
                        gap.reason(),
                        gap.notedAt()));
            });
        }
        var cells = counts.entrySet().stream()
                .map(cell -> new GapView.GapCell(
                        industry(cell.getKey().get(0), cell.getKey().get(1)),
                        district(cell.getKey().get(2)),
                        cell.getValue()))
                .sorted(Comparator.comparingInt(GapView.GapCell::count).reversed())
                .toList();
        return new GapView(cells, lines);
    }

    private Sentence industry(String team, String code) {
        if (!team.isEmpty()) {
            return names.team(team);
        }
        return code.isEmpty() ? new Sentence("行业未填", "No industry") : names.industry(code);
    }

    private Sentence district(String district) {
        return district.isEmpty() ? new Sentence("区县未填", "No district") : names.district(district);
    }
}
