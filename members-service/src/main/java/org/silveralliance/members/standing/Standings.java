package org.silveralliance.members.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.member.Member.State;
import org.silveralliance.members.standing.StandingResource.StandingView;

/** Standings of members in the database. */
@ApplicationScoped
public class Standings {

    private static final String READ = """
            select s.id, s.state, s.state_before, s.from_on, s.until, s.document_no, s.ended_document_no, s.entered_by, s.withdrawn_at
            from member_standing s where s.member_id = ?""";

    /** Nobody is lost and found more often. */
    private static final int MOST = 100;

    private final Rows rows;

    public Standings(Rows rows) {
        this.rows = rows;
    }

    /** All of a member, the latest first, also what was never true. */
    List<StandingView> of(UUID member) {
        return rows.list(Query.of(READ, member).add("order by s.from_on desc, s.entered_at desc limit ?", MOST), row -> {
            Standing standing = read(row);
            return new StandingView(standing.id(), standing.state(), standing.from(), standing.until(), standing.documentNo(),
                    standing.endedDocumentNo(), row.text("entered_by"), row.instantOrNull("withdrawn_at") != null);
        });
    }

    /** The latest that is true. */
    Optional<Standing> latest(UUID member) {
        return rows.first(Query.of(READ, member).add("and s.withdrawn_at is null order by s.from_on desc limit 1"),
                Standings::read);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void begin(UUID member, Standing standing, String by, Instant at) {
        rows.execute(
                Query.of("update member_standing set until = ? where member_id = ? and until is null and withdrawn_at is null",
                        standing.from(), member));
        rows.execute(Query.of("""
                insert into member_standing (id, member_id, state, state_before, from_on, document_no, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", standing.id(), member, standing.state(), standing.before(),
                standing.from(), standing.documentNo(), by, at));
        countDays(member);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void end(UUID member, Standing standing, LocalDate on, @Nullable String documentNo) {
        rows.execute(Query.of("update member_standing set until = ?, ended_document_no = ? where id = ?", on, documentNo,
                standing.id()));
        countDays(member);
    }

    /** It was never true: what it had ended goes on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(UUID member, Standing standing, String by, Instant at) {
        rows.execute(Query.of("update member_standing set withdrawn_by = ?, withdrawn_at = ? where id = ?", by, at,
                standing.id()));
        rows.execute(Query.of("""
                update member_standing set until = null
                where member_id = ? and withdrawn_at is null and until = ? and state = ? and ended_document_no is null""",
                member,
                standing.from(), standing.before()));
        // The letter whose receipt led him out waits for one again.
        rows.execute(Query.of("""
                update member_transfer set state = 'ISSUED', closed_on = null, closed_by = null, closed_at = null,
                  version = version + 1
                where member_id = ? and state = 'RECEIVED' and to_org_id is null and closed_on = ? and ? = 'TRANSFERRED_OUT'""",
                member, standing.from(), standing.state()));
        countDays(member);
    }

    /** Whether a letter is on its way with somebody: its receipt leads him out, and nothing else. */
    boolean hasOpenLetter(UUID member) {
        return rows.exists(Query.of("select 1 from member_transfer where member_id = ? and state = 'ISSUED'", member));
    }

    /** How the register of floating members says that somebody lives; nothing where it has never heard of him. */
    Optional<State> onRegister(UUID member) {
        return rows.first(Query.of("""
                select case when bool_or(returned_on is null) then 'FLOATING_OUT' else 'ACTIVE' end state from floating_record
                where member_id = ? and withdrawn_at is null having count(*) > 0""", member),
                row -> row.value("state", State.class));
    }

    /** The days on which somebody is not on the ledger, and on which he is no party member, as the ledger asks for them. */
    private void countDays(UUID member) {
        rows.execute(Query.of(
                """
                        update member m set off_ledger = d.off_ledger, not_in_party = d.not_in_party from (
                          select range_agg(daterange(from_on, until)) filter (where state in ('TRANSFERRED_OUT', 'EXPELLED')) off_ledger,
                            range_agg(daterange(from_on, until)) filter (where state <> 'LOST_CONTACT') not_in_party
                          from member_standing where member_id = ? and withdrawn_at is null) d
                        where m.id = ?""",
                member, member));
    }

    private static Standing read(Row row) {
        return new Standing(row.uuid("id"), row.value("state", State.class), row.value("state_before", State.class),
                row.date("from_on"), row.dateOrNull("until"), row.textOrNull("document_no"),
                row.textOrNull("ended_document_no"));
    }
}
