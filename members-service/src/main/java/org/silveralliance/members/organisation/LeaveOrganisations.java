package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** Ends where somebody belongs when he leaves the county or the party. */
@ApplicationScoped
public class LeaveOrganisations {

    private final Rows rows;

    LeaveOrganisations(Rows rows) {
        this.rows = rows;
    }

    /** From that day on he belongs nowhere, because of a standing; what was to begin later never was. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void from(UUID memberId, LocalDate on, UUID standing) {
        rows.execute(Query.of("""
                update party_membership set valid_to_before = valid_to, ended_by = ?, valid_to = greatest(?::date, valid_from)
                where member_id = ? and (valid_to is null or valid_to > ?)""", standing, on, memberId, on));
    }

    /** The standing never was: what it ended lasts as long as it would have, and what had ended otherwise stays ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void neverLeft(UUID memberId, UUID standing) {
        rows.execute(Query.of("""
                update party_membership set valid_to = valid_to_before, valid_to_before = null, ended_by = null
                where member_id = ? and ended_by = ?""", memberId, standing));
    }
}
