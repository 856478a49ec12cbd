package org.silveralliance.alliance.alliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;

/** Leaders, put forward by their alliance at a meeting, one per alliance and day (G-06). */
@ApplicationScoped
public class Leaders {

    private static final String READ = """
            select l.alliance_id, l.member_id, l.valid_from, l.valid_to, l.state, n.meeting_on, n.present
            from leader l join leader_nomination n on n.id = l.nomination_id where""";

    private final Rows rows;

    public Leaders(Rows rows) {
        this.rows = rows;
    }

    /** How a term stands. */
    public enum TermState {
        ELECTED,
        ENDED,
        VACATED
    }

    /** A leader's term; {@code to} is the first day on which he no longer leads. */
    public record Leader(UUID allianceId, UUID memberId, LocalDate from, @Nullable LocalDate to, TermState state,
            LocalDate meetingOn, int present) {

        /** Whether this term is what a meeting decided. */
        boolean saysOf(NominateLeader.Meeting meeting, UUID elected, LocalDate day) {
            return to == null && memberId.equals(elected) && from.equals(day) && meetingOn.equals(meeting.meetingOn())
                    && present == meeting.present();
        }

        static Leader read(Row row) {
            return new Leader(row.uuid("alliance_id"), row.uuid("member_id"), row.date("valid_from"),
                    row.dateOrNull("valid_to"), row.value("state", TermState.class), row.date("meeting_on"),
                    row.integer("present"));
        }
    }

    public Optional<Leader> on(LocalDate day, UUID allianceId) {
        return rows
                .first(Query.of(READ).add("l.alliance_id = ? and l.valid_from <= ? and (l.valid_to is null or l.valid_to > ?)",
                        allianceId, day, day), Leader::read);
    }

    List<Leader> history(UUID allianceId) {
        return rows.list(Query.of(READ).add("l.alliance_id = ? order by l.valid_from", allianceId), Leader::read);
    }

    /** The last one put forward, perhaps for a later day. */
    Optional<Leader> latest(UUID allianceId) {
        return history(allianceId).stream().reduce((earlier, later) -> later);
    }

    /**
     * The terms that a member still holds after a day, also where a successor is elected already, as far as they were recorded
     * by then.
     */
    List<Leader> heldBy(UUID memberId, LocalDate after, Instant by) {
        return rows.list(Query.of(READ).add("""
                l.member_id = ? and (l.valid_to is null or l.valid_to > ?) and uuid_extract_timestamp(l.id) <= ?""",
                memberId, after, by), Leader::read);
    }

    UUID record(UUID allianceId, NominateLeader.Meeting meeting, UUID elected, String by) {
        UUID id = Ids.next();
        rows.execute(Query.of("""
                insert into leader_nomination (id, alliance_id, meeting_on, present, votes, elected, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)""", id, allianceId, meeting.meetingOn(), meeting.present(),
                Query.json(meeting.votes()), elected,
                by));
        return id;
    }

    /** Ends the present term the day before and begins the new one. */
    void elect(UUID allianceId, UUID memberId, UUID nominationId, LocalDate from) {
        rows.execute(Query.of("""
                update leader set valid_to = greatest(?::date, valid_from), state = ?
                where alliance_id = ? and valid_to is null""", from, TermState.ENDED, allianceId));
        rows.execute(Query.of("""
                insert into leader (id, alliance_id, member_id, nomination_id, valid_from, state) values (?, ?, ?, ?, ?, ?)""",
                Ids.next(), allianceId, memberId, nominationId, from, TermState.ELECTED));
    }

    /** A term that would end before it began ends on its first day. */
    void vacate(Leader term, LocalDate until) {
        rows.execute(Query.of(
                """
                        update leader set valid_to = greatest(?::date, valid_from), state = ? where alliance_id = ? and valid_from = ?""",
                until, TermState.VACATED, term.allianceId(), term.from()));
    }
}
