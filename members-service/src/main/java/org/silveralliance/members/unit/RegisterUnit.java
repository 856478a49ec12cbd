package org.silveralliance.members.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.identity.SocialCreditCode;
import org.silveralliance.members.unit.Unit.Facts;

/** Puts one unit on the register. */
@ApplicationScoped
public class RegisterUnit {

    private final Units units;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;

    public RegisterUnit(Units units, Outbox outbox, AuditTrail audit, Caller caller) {
        this.units = units;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    /** {@code overrideReason} lets a code pass that fails its check character, as some pilot registrations do. */
    @Transactional
    public Unit register(String uscc, @Nullable String overrideReason, Facts facts) {
        caller.county();
        String code = codeOf(uscc, overrideReason);
        units.byUscc(code).ifPresent(known -> {
            throw MembersProblem.UNIT_EXISTS.because("该信用代码已登记为「" + known.name() + "」").with("existingId", known.id());
        });
        Unit unit = Unit.register(Ids.next(), code, overrideReason, facts);
        save(unit);
        outbox.append(unit.registered());
        audit.record("unit.registered", "unit/" + unit.id(), overrideReason);
        return unit;
    }

    /** Somebody else may have registered the same code since we looked. */
    private void save(Unit unit) {
        try {
            units.persistAndFlush(unit);
        } catch (ConstraintViolationException raced) {
            if (raced.getKind() != ConstraintKind.UNIQUE) {
                throw raced;
            }
            throw MembersProblem.UNIT_EXISTS.because("该信用代码已登记");
        }
    }

    static String codeOf(String uscc, @Nullable String overrideReason) {
        return switch (SocialCreditCode.read(uscc)) {
            case SocialCreditCode.Reading.Valid(SocialCreditCode code) -> code.value();
            case SocialCreditCode.Reading.Invalid(SocialCreditCode.Fault fault, String normalised) -> {
                if (fault == SocialCreditCode.Fault.SHAPE) {
                    throw KitProblem.INVALID.because("统一社会信用代码应为 18 位").at("/uscc", "格式不正确");
                }
                if (overrideReason == null || overrideReason.isBlank()) {
                    throw KitProblem.INVALID.because("统一社会信用代码校验码不符；确属早期试点代码的，请填写说明").at("/uscc", "校验码不符");
                }
                yield normalised;
            }
        };
    }
}
