package org.silveralliance.alliance.alliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.Rows;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.time.Ids;

/** Leaders, put forward by their alliance at a meeting, one per alliance and day (G-06). */
@ApplicationScoped
public class Leaders {

    private static final String READ = """
            select l.alliance_id, l.member_id, l.valid_from, l.valid_to, l.state, n.meeting_on, n.present
            from leader l join leader_nomination n on n.id = l.nomination_id where\s""";

    private final EntityManager entities;

    public Leaders(EntityManager entities) {
        this.entities = entities;
    }

    /** A leader's term; {@code state} is ELECTED, ENDED or VACATED. */
    public record Leader(UUID allianceId, UUID memberId, LocalDate from, @Nullable LocalDate to, String state,
            LocalDate meetingOn, int present) {
    }

    public Optional<Leader> on(LocalDate day, UUID allianceId) {
        return read(entities.createNativeQuery(READ + """
                l.alliance_id = :alliance and l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day)""",
                Tuple.class).setParameter("alliance", allianceId).setParameter("day", day)).stream().findFirst();
    }

    List<Leader> history(UUID allianceId) {
        return read(entities.createNativeQuery(READ + "l.alliance_id = :alliance order by l.valid_from", Tuple.class)
                .setParameter("alliance", allianceId));
    }

    /** The terms without an end that a member holds. */
    List<Leader> heldBy(UUID memberId) {
        return read(entities.createNativeQuery(READ + "l.member_id = :member and l.valid_to is null", Tuple.class)
                .setParameter("member", memberId));
    }

    UUID record(UUID allianceId, NominateLeader.Meeting meeting, String votes, UUID elected, String by) {
        UUID id = Ids.next();
        entities.createNativeQuery("""
                insert into leader_nomination (id, alliance_id, meeting_on, present, votes, elected, recorded_by, division)
                values (:id, :alliance, :meetingOn, :present, cast(:votes as jsonb), :elected, :by, :division)""")
                .setParameter("id", id).setParameter("alliance", allianceId)
                .setParameter("meetingOn", meeting.meetingOn()).setParameter("present", meeting.present())
                .setParameter("votes", votes).setParameter("elected", elected).setParameter("by", by)
                .setParameter("division", DivisionScope.current()).executeUpdate();
        return id;
    }

    /** Ends the present term the day before and begins the new one. */
    void elect(UUID allianceId, UUID memberId, UUID nominationId, LocalDate from) {
        end(allianceId, from, "ENDED");
        entities.createNativeQuery("""
                insert into leader (id, alliance_id, member_id, nomination_id, valid_from, state, division)
                values (:id, :alliance, :member, :nomination, :from, 'ELECTED', :division)""")
                .setParameter("id", Ids.next()).setParameter("alliance", allianceId).setParameter("member", memberId)
                .setParameter("nomination", nominationId).setParameter("from", from)
                .setParameter("division", DivisionScope.current()).executeUpdate();
    }

    /** A term that would end before it began ends on its first day. */
    void end(UUID allianceId, LocalDate until, String state) {
        entities.createNativeQuery("""
                update leader set valid_to = greatest(cast(:until as date), valid_from), state = :state
                where alliance_id = :alliance and valid_to is null""")
                .setParameter("until", until).setParameter("state", state).setParameter("alliance", allianceId)
                .executeUpdate();
    }

    private static List<Leader> read(Query query) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(row -> new Leader(Rows.id(row, 0), Rows.id(row, 1), Rows.day(row, 2),
                Rows.dayOrNull(row, 3), Rows.text(row, 4), Rows.day(row, 5), Rows.number(row, 6))).toList();
    }
}
