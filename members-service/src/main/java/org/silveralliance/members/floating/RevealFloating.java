package org.silveralliance.members.floating;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.floating.Whereabouts.Opened;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.member.RevealsADay;

/** Shows where a floating member lives and how he is reached, and records who asked and why, in one transaction. */
@ApplicationScoped
public class RevealFloating {

    /** What can be shown. */
    @Schema(name = "SealedWhereabouts")
    public enum Field {
        phone,
        address,
        familyContact
    }

    private final FloatingRecords records;
    private final Members members;
    private final FloatingVault vault;
    private final AuditTrail audit;
    private final RevealsADay revealsADay;

    public RevealFloating(FloatingRecords records, Members members, FloatingVault vault, AuditTrail audit,
            RevealsADay revealsADay) {
        this.records = records;
        this.members = members;
        this.vault = vault;
        this.audit = audit;
        this.revealsADay = revealsADay;
    }

    /** Of a record the caller may see; who may no longer be called for somebody is shown to nobody (E-32). */
    @Transactional
    Opened reveal(UUID id, Set<Field> fields, String reason) {
        FloatingRecord record = records.standing(id);
        if (fields.contains(Field.familyContact)
                && record.memberId().filter(member -> members.hasWithdrawn(member, "FAMILY_CONTACT")).isPresent()) {
            throw MembersProblem.CONSENT_MISSING.because("本人已撤回联系家属的同意，不能查看家属联系人");
        }
        revealsADay.count();
        String names = fields.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        audit.recordIn(records.division(id), "floating.revealed", "floating/" + id, names + ": " + reason);
        return vault.open(id, record.whereabouts());
    }
}
