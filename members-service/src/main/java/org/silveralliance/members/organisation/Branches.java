package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.organisation.OrgMembers.Kind;

/** Branches as a transfer sees them: from which one somebody goes, and which one may take him. */
@ApplicationScoped
public class Branches {

    private final PartyOrgs orgs;
    private final Rows rows;

    Branches(PartyOrgs orgs, Rows rows) {
        this.orgs = orgs;
        this.rows = rows;
    }

    /** A branch, and since when somebody belongs to it. */
    public record Primary(UUID orgId, LocalDate from) {
    }

    /** Where somebody belongs on a day. */
    public Optional<Primary> primaryOf(UUID member, LocalDate day) {
        return rows.first(Query.of("""
                select org_id, valid_from from party_membership where member_id = ? and kind = 'PRIMARY'
                and valid_from <= ? and (valid_to is null or valid_to > ?)""", member, day, day),
                row -> new Primary(row.uuid("org_id"), row.date("valid_from")));
    }

    /** The name of a branch of the county that takes party relations on a day. */
    public String mustTake(UUID org, LocalDate on, String pointer) {
        PartyOrg found = orgs.find(org)
                .orElseThrow(() -> KitProblem.INVALID.because("没有这个党组织，或不在本县").at(pointer, "无效"));
        if (found.level() != OrgLevel.BRANCH) {
            throw KitProblem.INVALID.because("组织关系转到党支部，请选择党支部").at(pointer, "不是党支部");
        }
        if (found.kindOfMembers() == Kind.FUNCTIONAL) {
            throw MembersProblem.FUNCTIONAL_BRANCH.because("功能型党支部不接收组织关系").at(pointer, "是功能型");
        }
        found.mustGoOn();
        found.mustBeThereOn(on, pointer);
        return orgs.name(org).name();
    }

    /** Whose members it gathers; of none where it stands on a region. */
    public List<UUID> unitsOf(UUID org) {
        return orgs.units(org);
    }
}
