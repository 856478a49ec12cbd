package org.silveralliance.members.member;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;

/** Shows sealed fields of one member and records who asked and why, in one transaction: no record, no sight. */
@ApplicationScoped
public class RevealMember {

    /** What can be shown. */
    @Schema(name = "SealedField")
    public enum Field {
        idNo,
        phone,
        address,
        familyContact,
        health
    }

    private final Members members;
    private final Vault vault;
    private final AuditTrail audit;
    private final Caller caller;

    public RevealMember(Members members, Vault vault, AuditTrail audit, Caller caller) {
        this.members = members;
        this.vault = vault;
        this.audit = audit;
        this.caller = caller;
    }

    /** Health is for the role health and the member alone. */
    @Transactional
    public PersonalData reveal(UUID id, Set<Field> fields, String reason) {
        if (fields.contains(Field.health) && !caller.has(Roles.HEALTH) && !isSelf(id)) {
            throw KitProblem.FORBIDDEN.because("健康信息只对健康管理人员和本人开放");
        }
        Member member = members.findByIdOptional(id).orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这名党员"));
        String names = fields.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        audit.record("member.revealed", "member/" + id, names + ": " + reason);
        return vault.open(id, member.sealed());
    }

    private boolean isSelf(UUID id) {
        return caller.has(Roles.MEMBER) && caller.member().filter(id::equals).isPresent();
    }
}
