package org.silveralliance.members.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.consent.Consent.Word;
import org.silveralliance.members.member.Members;

/** Notes what a member agreed to, and what he takes back. */
@ApplicationScoped
public class RecordConsent {

    /** What a member says. */
    public sealed interface Said {

        LocalDate on();

        ConsentMethod how();

        /** He agrees, to the text of a version. */
        record Yes(ConsentPurpose purpose, String textVersion, LocalDate on, ConsentMethod how) implements Said {
        }

        /** He takes a consent back; {@code ifMatch} is the version that was read. */
        record NoMore(UUID consent, @Nullable String ifMatch, LocalDate on, ConsentMethod how) implements Said {
        }
    }

    private final Consents consents;
    private final ConsentAccess access;
    private final Members members;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public RecordConsent(Consents consents, ConsentAccess access, Members members, Caller caller, AuditTrail audit,
            Clock clock) {
        this.consents = consents;
        this.access = access;
        this.members = members;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Of a member the caller may see. For the dead nobody agrees any more; what they had agreed to may be taken back (PIPL art.
     * 49).
     */
    @Transactional
    UUID record(UUID member, Said said) {
        caller.county();
        if (access.isHimself(member) != (said.how() == ConsentMethod.ONLINE)) {
            throw KitProblem.INVALID.because("“本人网上”只用于本人账号，其他方式由工作人员登记").at("/how", "不能用");
        }
        return switch (said) {
            case Said.Yes yes -> give(member, yes);
            case Said.NoMore no -> withdraw(member, no);
        };
    }

    private UUID give(UUID member, Said.Yes said) {
        if (members.lockedAlive(member).isEmpty()) {
            throw KitProblem.NOT_FOUND.because("没有这名党员");
        }
        mayRecord(member, said.purpose());
        Consent.mustBeNew(consents.of(member), said.purpose(), said.on(), LocalDate.now(clock));
        UUID id = Ids.next();
        consents.keep(member, new Consent(id, said.purpose(), word(said), said.textVersion(), null, 1));
        audit.record("consent.given", "member/" + member, said.purpose() + " " + said.how());
        return id;
    }

    private UUID withdraw(UUID member, Said.NoMore said) {
        members.locked(List.of(member));
        Consent consent = consents.of(member).stream().filter(one -> one.id().equals(said.consent())).findFirst()
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这项同意"));
        mayRecord(member, consent.purpose());
        ETags.honourMatch(said.ifMatch(), consent.version());
        consent.mustBeWithdrawable(said.on(), LocalDate.now(clock));
        consents.withdraw(consent.id(), word(said));
        audit.record("consent.withdrawn", "member/" + member, consent.purpose() + " " + said.how());
        return consent.id();
    }

    private void mayRecord(UUID member, ConsentPurpose purpose) {
        if (!access.purposes(member).contains(purpose)) {
            throw KitProblem.FORBIDDEN.because("健康管理人员只登记健康档案的同意");
        }
    }

    private Word word(Said said) {
        return new Word(said.on(), said.how(), caller.username(), clock.instant());
    }
}
