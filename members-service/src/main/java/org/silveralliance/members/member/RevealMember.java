package org.silveralliance.members.member;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scopes;

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

    private static final Set<String> BESIDES_HEALTH = Set.of(Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT,
            Roles.LIAISON, Roles.BRANCH_SECRETARY, Roles.MEMBER);

    private final Members members;
    private final Scopes scopes;
    private final Vault vault;
    private final AuditTrail audit;
    private final RevealsADay revealsADay;

    public RevealMember(Members members, Scopes scopes, Vault vault, AuditTrail audit,
            RevealsADay revealsADay) {
        this.members = members;
        this.scopes = scopes;
        this.vault = vault;
        this.audit = audit;
        this.revealsADay = revealsADay;
    }

    /**
     * Health is shown by the role health within its own units, and to the member; everything else by the other roles within
     * theirs.
     */
    @Transactional
    public PersonalData reveal(UUID id, Set<Field> fields, String reason) {
        if (fields.contains(Field.health) && !scopes.isSelf(id) && !sees(id, Set.of(Roles.HEALTH))) {
            throw KitProblem.FORBIDDEN.because("健康信息只对健康管理人员和本人开放");
        }
        if (!fields.equals(Set.of(Field.health)) && !sees(id, BESIDES_HEALTH)) {
            throw KitProblem.FORBIDDEN.because("健康管理人员只能查看健康信息");
        }
        mustBeConsented(id, fields);
        Member member = members.findByIdOptional(id).orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这名党员"));
        revealsADay.count();
        String names = fields.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        audit.recordIn(members.division(id), "member.revealed", "member/" + id, names + ": " + reason);
        return vault.open(id, member.sealed());
    }

    /** What somebody has taken back his consent to is shown to nobody (E-32). */
    private void mustBeConsented(UUID id, Set<Field> fields) {
        if (fields.contains(Field.health) && members.hasWithdrawn(id, "HEALTH")) {
            throw MembersProblem.CONSENT_MISSING.because("本人已撤回对健康信息的同意，不能查看");
        }
        if (fields.contains(Field.familyContact) && members.hasWithdrawn(id, "FAMILY_CONTACT")) {
            throw MembersProblem.CONSENT_MISSING.because("本人已撤回联系家属的同意，不能查看家属联系人");
        }
    }

    private boolean sees(UUID id, Set<String> roles) {
        return members.visible(scopes.by(roles), id).isPresent();
    }
}
