package org.silveralliance.members.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.unit.Unit.Facts;

/** Changes what is known of a unit. */
@ApplicationScoped
public class ChangeUnit {

    /** A change: other facts, or a new name. */
    public sealed interface Change {

        /** What was entered wrongly; a name is found by what it was before all the same (E-08). */
        record Correction(Facts facts) implements Change {
        }

        /** A new name and perhaps a new code from a date, by a document. */
        record Renaming(String name, @Nullable String uscc, LocalDate on, String documentNo) implements Change {
        }
    }

    private final Units units;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public ChangeUnit(Units units, Outbox outbox, AuditTrail audit, Caller caller, Clock clock) {
        this.units = units;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public void change(UUID id, @Nullable String ifMatch, Change change) {
        caller.county();
        Unit unit = units.findByIdOptional(id).orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这个单位"));
        ETags.requireMatch(ifMatch, unit.version());
        switch (change) {
            case Change.Correction(Facts facts) -> {
                if (!facts.name().equals(unit.name())) {
                    units.keepFormerName(unit, LocalDate.now(clock), "correction");
                }
                if (!unit.correct(facts)) {
                    return;
                }
                audit.record("unit.corrected", "unit/" + id, null);
            }
            case Change.Renaming renaming -> rename(unit, renaming);
        }
        units.flush();
        outbox.append(unit.changed());
    }

    private void rename(Unit unit, Change.Renaming renaming) {
        String uscc = renaming.uscc() == null ? null : RegisterUnit.codeOf(renaming.uscc(), null);
        if (uscc != null) {
            units.byUscc(uscc).filter(other -> !other.id().equals(unit.id())).ifPresent(other -> {
                throw MembersProblem.UNIT_EXISTS.because("该信用代码已登记为「" + other.name() + "」").with("existingId", other.id());
            });
        }
        units.keepFormerName(unit, renaming.on(), renaming.documentNo());
        unit.rename(renaming.name(), uscc);
        audit.record("unit.renamed", "unit/" + unit.id(), renaming.documentNo());
    }
}
