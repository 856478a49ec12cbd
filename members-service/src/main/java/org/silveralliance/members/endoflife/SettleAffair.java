package org.silveralliance.members.endoflife;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.endoflife.Affairs.Locked;

/** Says that a point is done or not needed, or open again. */
@ApplicationScoped
public class SettleAffair {

    private final Affairs affairs;
    private final Scopes scopes;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public SettleAffair(Affairs affairs, Scopes scopes, Caller caller, AuditTrail audit, Clock clock) {
        this.affairs = affairs;
        this.scopes = scopes;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is said of a point. */
    record Said(AffairState state, @Nullable LocalDate on, @Nullable String note) {

        @Override
        public String toString() {
            return "Said " + state;
        }
    }

    /** {@code ifMatch} is the version of the point that was read. */
    @Transactional
    void settle(UUID id, @Nullable String ifMatch, Said said) {
        Locked task = affairs.locked(scopes.forChange(), id).orElseThrow(() -> KitProblem.notInScope("没有这个事项"));
        ETags.requireMatch(ifMatch, task.version());
        if (task.withdrawn()) {
            throw MembersProblem.DEATH_TAKEN_BACK.because("去世登记已撤销，后事无需再办理");
        }
        LocalDate on = said.state().settledOn(said.on(), task.diedOn(), LocalDate.now(clock));
        affairs.settle(task, said.state(), on, said.note(), on == null ? null : caller.username());
        audit.record("end-of-life.settled", "member/" + task.memberId(),
                task.kind() + " " + said.state() + (on == null ? "" : " " + on));
    }
}
