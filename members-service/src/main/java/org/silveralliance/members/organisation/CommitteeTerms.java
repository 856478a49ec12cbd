package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** Terms of committees, one in office at a time. */
@ApplicationScoped
public class CommitteeTerms {

    static final String COLUMNS = """
            t.id, t.org_id, t.no, t.valid_from, t.valid_until, t.ended_on, t.formed_by, t.formed_on, t.eligible, t.present,
            t.document_no, t.extended_until, t.extension_document, t.version""";
    private static final String READ = "select " + COLUMNS + " from party_term t where";

    private final Rows rows;

    CommitteeTerms(Rows rows) {
        this.rows = rows;
    }

    /** All of an organisation, the latest first; what ended on its first day never was. */
    List<CommitteeTerm> of(UUID orgId) {
        return rows.list(Query.of(READ).add("""
                t.org_id = ? and (t.ended_on is null or t.ended_on > t.valid_from) order by t.valid_from desc""", orgId),
                CommitteeTerm::read);
    }

    Optional<CommitteeTerm> find(UUID orgId, UUID id) {
        return rows.first(Query.of(READ).add("t.org_id = ? and t.id = ?", orgId, id), CommitteeTerm::read);
    }

    Optional<CommitteeTerm> before(UUID orgId, LocalDate day) {
        return rows.first(
                Query.of(READ).add("t.org_id = ? and t.valid_from < ? order by t.valid_from desc limit 1", orgId, day),
                CommitteeTerm::read);
    }

    Optional<CommitteeTerm> after(UUID orgId, LocalDate day) {
        return rows.first(Query.of(READ).add("t.org_id = ? and t.valid_from > ? order by t.valid_from limit 1", orgId, day),
                CommitteeTerm::read);
    }

    void begin(CommitteeTerm term) {
        rows.execute(Query.of(
                """
                        insert into party_term (id, org_id, no, valid_from, valid_until, ended_on, formed_by, formed_on, eligible, present,
                          document_no, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""",
                term.id(), term.orgId(), term.no(), term.from(), term.until(),
                term.endedOn(), term.election().formedBy(), term.election().on(), term.election().eligible(),
                term.election().present(), term.documentNo()));
    }

    /** Another committee takes over on that day; null where none has yet. */
    void end(UUID id, @Nullable LocalDate on) {
        rows.execute(Query.of("update party_term set ended_on = ?, version = version + 1 where id = ?", on, id));
    }

    void extend(UUID id, LocalDate until, String documentNo) {
        rows.execute(Query.of("""
                update party_term set extended_until = ?, extension_document = ?, version = version + 1 where id = ?""", until,
                documentNo, id));
    }

    void correct(CommitteeTerm term) {
        rows.execute(Query.of("""
                update party_term set no = ?, valid_from = ?, valid_until = ?, formed_by = ?, formed_on = ?, eligible = ?,
                  present = ?, document_no = ?, version = version + 1 where id = ?""", term.no(), term.from(), term.until(),
                term.election().formedBy(), term.election().on(), term.election().eligible(), term.election().present(),
                term.documentNo(), term.id()));
    }
}
