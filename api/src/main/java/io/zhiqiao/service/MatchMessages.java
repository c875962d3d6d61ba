package io.zhiqiao.service;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.problem.ShownProblems;
import io.zhiqiao.proposal.MatchSteps;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sides of a match write to each other. */
@Service
public class MatchMessages {

    private final MessageRows messages;
    private final MatchSteps steps;
    private final PostedProblems posted;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    MatchMessages(
            MessageRows messages,
            MatchSteps steps,
            PostedProblems posted,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.messages = messages;
        this.steps = steps;
        this.posted = posted;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** The messages of a match, earliest first. */
    @Transactional(readOnly = true)
    public List<MatchMessage> messages(String matchId) {
        var problem = steps.reach(matchId).problem();
        var shown = posted.shown();
        return messages.findByMatchIdOrderByMessageId(matchId).stream()
                .map(message -> asRead(message, problem, shown))
                .toList();
    }

    /** Who writes for an enterprise that hides is not named either: the name may be the firm's. */
    private static MatchMessage asRead(MatchMessage message, Problem problem, ShownProblems shown) {
        var name =
                message.side() == Side.ENTERPRISE ? shown.writer(problem, message.authorName()) : message.authorName();
        return message.read(name, shown.words(problem, message.text()));
    }

    /**
     * Writes a message that all sides of the match read.
     *
     * @param requestKey by which a repeated request is known; null for none
     * @throws RejectedException (404, 422) if there is no such match, or no text
     */
    @Transactional
    public MatchMessage write(String matchId, @Nullable String text, @Nullable String requestKey) {
        var reached = steps.reach(matchId);
        Services.checkKey(requestKey);
        var known = requestKey == null
                ? Optional.<MatchMessage>empty()
                : messages.findByMatchIdAndRequestKey(matchId, requestKey);
        if (known.isPresent()) {
            return known.get();
        }
        var words = Services.text("text", text);
        if (words.isEmpty()) {
            throw Refusals.field("required", "text", "请写下内容再发送。", "Write something, then send it.");
        }
        var person = people.get();
        var message = messages.save(new MatchMessage(
                null,
                matchId,
                person.login(),
                person.displayName(),
                Side.of(reached.roles()),
                words,
                clock.instant(),
                requestKey));
        // What was written is no business of the audit.
        audited(matchId);
        return message;
    }

    private void audited(String id) {
        audit.add(new Audit.Deed(people.get().actor(people.origin()), "message.write", "match", id, null, null, null));
    }
}
