package org.silveralliance.alliance.proposal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.silveralliance.alliance.access.Regions;
import org.silveralliance.alliance.grouping.Grouping;
import org.silveralliance.alliance.grouping.GroupingAnswer;
import org.silveralliance.alliance.grouping.SolveSettings;
import org.silveralliance.alliance.job.Jobs;
import org.silveralliance.kit.access.DivisionScope;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/**
 * Works out proposals, one after the other, outside requests. What is still SOLVING when the service starts is solved again;
 * the same question and seed give the same groups.
 */
@ApplicationScoped
public class SolveProposals {

    private static final long NOTE_EVERY_NANOS = 200_000_000L;
    private static final Duration LONGEST_PROOF = Duration.ofSeconds(5);

    private final Proposals proposals;
    private final Grouping grouping;
    private final Jobs jobs;
    private final Map<UUID, AtomicBoolean> cancelled = new ConcurrentHashMap<>();

    public SolveProposals(Proposals proposals, Grouping grouping, Jobs jobs) {
        this.proposals = proposals;
        this.grouping = grouping;
        this.jobs = jobs;
    }

    void atStart(@Observes StartupEvent started) {
        Regions.forEach(() -> QuarkusTransaction.requiringNew().call(proposals::solving),
                proposal -> jobs.start(proposal.division(), () -> solve(proposal.id(), proposal.division())));
    }

    void afterCommit(String division, UUID id) {
        jobs.afterCommit(division, () -> solve(id, division));
    }

    /** Tells a running search to stop; a search elsewhere notices when it next notes its progress. */
    void stop(UUID id) {
        AtomicBoolean flag = cancelled.get(id);
        if (flag != null) {
            flag.set(true);
        }
    }

    private void solve(UUID id, String division) {
        AtomicBoolean stopped = cancelled.computeIfAbsent(id, key -> new AtomicBoolean());
        try {
            Proposal proposal = QuarkusTransaction.requiringNew().call(() -> proposals.existing(id));
            if (proposal.state() == Proposal.State.SOLVING) {
                Question question = proposal.question();
                GroupingAnswer answer = grouping.solve(question.problem(), settings(id, division, question, stopped));
                QuarkusTransaction.requiringNew().run(() -> keep(proposals.locked(id), question, answer));
            }
        } finally {
            cancelled.remove(id);
        }
    }

    private static void keep(Proposal proposal, Question question, GroupingAnswer answer) {
        switch (answer) {
            case GroupingAnswer.Grouped grouped -> proposal.solved(Board.of(question, grouped, null, List.of()));
            case GroupingAnswer.Refused refused -> proposal.failed(refused.reasons());
            case GroupingAnswer.Cancelled gone -> {
                // Whoever cancelled has already said so in the proposal; at a shutdown it stays SOLVING and is resumed.
            }
        }
    }

    private SolveSettings settings(UUID id, String division, Question question, AtomicBoolean stopped) {
        Duration limit = Duration.ofSeconds(question.seconds());
        Duration proof = limit.dividedBy(2).compareTo(LONGEST_PROOF) < 0 ? limit.dividedBy(2) : LONGEST_PROOF;
        AtomicLong notedAt = new AtomicLong(System.nanoTime());
        return SolveSettings.usual(question.seed()).withLimit(limit).withProofTime(proof).watchedBy(done -> {
            long now = System.nanoTime();
            long last = notedAt.get();
            if (now - last > NOTE_EVERY_NANOS && notedAt.compareAndSet(last, now) && !noted(id, division, done)) {
                stopped.set(true);
            }
        }, () -> stopped.get() || Thread.currentThread().isInterrupted());
    }

    private boolean noted(UUID id, String division, double done) {
        return DivisionScope.call(division,
                () -> QuarkusTransaction.requiringNew().call(() -> proposals.note(id, Math.clamp(done, 0, 1))));
    }
}
