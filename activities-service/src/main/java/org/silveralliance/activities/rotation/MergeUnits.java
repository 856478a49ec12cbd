package org.silveralliance.activities.rotation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.rotation.rules.Membership;
import org.silveralliance.activities.rotation.rules.RefusalProblem;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;

/**
 * One member unit is merged into another (E-07): its coming turns go to the successor, which hosts no extra one unless it
 * agreed.
 * Decided here before the unit leaves the register; what is heard of its leaving then changes nothing more.
 */
@ApplicationScoped
public class MergeUnits {

    private final Rotations rotations;
    private final RotationAccess access;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Event<UnitsMerged> merged;
    private final Clock clock;

    public MergeUnits(Rotations rotations, RotationAccess access, Outbox outbox, AuditTrail audit,
            Event<UnitsMerged> merged, Clock clock) {
        this.rotations = rotations;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.merged = merged;
        this.clock = clock;
    }

    /** Which unit goes into which; {@code lastDay} is the last day on which it is a unit of its own. */
    public record Merger(UUID unitId, UUID successorId, LocalDate lastDay, boolean extraTurnsAgreed) {
    }

    @Transactional
    public Effect merge(UUID allianceId, int year, Merger merger, boolean preview) {
        access.mayManage(allianceId);
        Rotation rotation = rotations.lock(rotations.get(allianceId, year).id());
        RotationPlan before = rotation.plan();
        requireMember(before, merger.unitId(), merger.lastDay().plusDays(1));
        requireMember(before, merger.successorId(), merger.lastDay().plusDays(1));
        RotationPlan after = RefusalProblem.unlessRefused(() -> Membership.merge(before, merger.unitId(), merger.successorId(),
                merger.lastDay(), LocalDate.now(clock), merger.extraTurnsAgreed()));
        Effect effect = Effect.between(before, after, rotation, !preview);
        if (!preview) {
            outbox.append(rotation.replan(after));
            merged.fire(new UnitsMerged(allianceId, merger.unitId(), merger.successorId()));
            audit.record("rotation.units-merged", "rotation/" + rotation.id() + "/unit/" + merger.unitId(), null);
        }
        return effect;
    }

    private static void requireMember(RotationPlan plan, UUID unitId, LocalDate day) {
        if (!plan.hasMemberOn(unitId, day)) {
            throw KitProblem.INVALID.because("合并双方须都是本联盟单位；已退出单位的轮值已由其他单位承接，请用调换或代办").at("/unitId",
                    day + "不在本联盟");
        }
    }
}
