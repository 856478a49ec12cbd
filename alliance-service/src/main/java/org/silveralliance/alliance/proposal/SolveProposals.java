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
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;
import org.silveralliance.alliance.AllianceConfig;
import org.silveralliance.alliance.grouping.Grouping;
import org.silveralliance.alliance.grouping.GroupingAnswer;
import org.silveralliance.alliance.grouping.SolveSettings;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.job.Jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Works out proposals, one after the other, outside requests. Whoever works on one holds it; what nobody holds, because it is
 * new or because a process was killed, is taken up by any instance. The same question and seed give the same groups.
 */
@ApplicationScoped
public class SolveProposals {

    private static final Logger LOG = Logger.getLogger(SolveProposals.class);

    private final Proposals proposals;
    private final Grouping grouping;
    private final Jobs jobs;
    private final AllianceConfig config;
    /** Those being solved, by division; the flag stops the search. */
    private final Map<UUID, Running> running = new ConcurrentHashMap<>();

    public SolveProposals(Proposals proposals, Grouping grouping, Jobs jobs, AllianceConfig config) {
        this.proposals = proposals;
        this.grouping = grouping;
        this.jobs = jobs;
        this.config = config;
    }

    private record Running(String division, AtomicBoolean stopped) {
    }

    void atStart(@Observes StartupEvent started) {
        takeUp();
    }

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProposalRequested requested) {
        start(requested.id(), requested.division());
    }

    private void start(UUID id, String division) {
        DivisionScope.run(division, () -> jobs.start(Jobs.Kind.SEARCH, id, () -> solve(id, division)));
    }

    /** Tells a running search to stop; a search elsewhere notices when it next notes its progress. */
    void stop(UUID id) {
        Running here = running.get(id);
        if (here != null) {
            here.stopped().set(true);
        }
    }

    /** Keeps hold of what is being solved here, also while a proof is quiet, and takes up what nobody holds. */
    @Scheduled(every = "{sa.alliance.proposals.hold-again-every}", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeUp() {
        running.forEach((id, here) -> {
            boolean wanted = DivisionScope.call(here.division(),
                    () -> QuarkusTransaction.requiringNew().call(() -> proposals.goOn(id)));
            if (!wanted) {
                here.stopped().set(true);
            }
        });
        DivisionScope.everywhere(() -> QuarkusTransaction.requiringNew().call(proposals::abandoned),
                left -> start(left.id(), left.division()));
    }

    private void solve(UUID id, String division) {
        if (QuarkusTransaction.requiringNew().call(() -> proposals.hold(id))) {
            held(id, division);
        }
    }

    private void held(UUID id, String division) {
        AtomicBoolean stopped = new AtomicBoolean();
        running.put(id, new Running(division, stopped));
        try {
            ProposalRequest request = QuarkusTransaction.requiringNew().call(() -> proposals.existing(id).request());
            GroupingAnswer answer = solved(id, request, settings(id, division, request, stopped));
            QuarkusTransaction.requiringNew().run(() -> keep(proposals.locked(id), request, answer));
        } finally {
            running.remove(id);
            // A shutdown interrupts the worker, but what it holds must fall free at once.
            boolean interrupted = Thread.interrupted();
            QuarkusTransaction.requiringNew().call(() -> proposals.release(id));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whatever breaks off the search is an answer too: trying it again would break off again. */
    private GroupingAnswer solved(UUID id, ProposalRequest request, SolveSettings settings) {
        try {
            return grouping.solve(request.problem(), settings);
        } catch (OutOfMemoryError tooLarge) {
            LOG.errorf(tooLarge, "Proposal %s does not fit into memory", id);
            return new GroupingAnswer.Refused(List.of(request.units().size() + " 个候选单位超出本机内存，请按镇街或行业分批组盟。"), false);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Proposal %s could not be solved", id);
            return new GroupingAnswer.Refused(List.of("计算出错，没有得出方案；请联系管理员并提供方案编号 " + id + "。"), false);
        }
    }

    private static void keep(Proposal proposal, ProposalRequest request, GroupingAnswer answer) {
        switch (answer) {
            case GroupingAnswer.Grouped grouped -> proposal.solved(Board.of(request, grouped, null, List.of()));
            case GroupingAnswer.Refused refused -> proposal.failed(refused.reasons());
            case GroupingAnswer.Cancelled gone -> {
                // Whoever cancelled has already said so in the proposal; at a shutdown it stays SOLVING and is resumed.
            }
        }
    }

    private SolveSettings settings(UUID id, String division, ProposalRequest request, AtomicBoolean stopped) {
        Duration limit = Duration.ofSeconds(request.seconds());
        Duration half = limit.dividedBy(2);
        Duration longest = config.exactSolver().proofLimit();
        Duration proof = half.compareTo(longest) < 0 ? half : longest;
        long progressEvery = config.proposals().progressEvery().toNanos();
        AtomicLong notedAt = new AtomicLong(System.nanoTime());
        SolveSettings usual = SolveSettings.usual(request.seed()).withEvaluations(config.proposals().evaluations());
        return usual.withLimit(limit).withProofTime(proof).watchedBy(done -> {
            long now = System.nanoTime();
            long last = notedAt.get();
            if (now - last > progressEvery && notedAt.compareAndSet(last, now) && !noted(id, division, done)) {
                stopped.set(true);
            }
        }, () -> stopped.get() || Thread.currentThread().isInterrupted());
    }

    private boolean noted(UUID id, String division, double done) {
        return DivisionScope.call(division,
                () -> QuarkusTransaction.requiringNew().call(() -> proposals.note(id, Math.clamp(done, 0, 1))));
    }
}
