package org.silveralliance.alliance.alliance;

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

/** Lead units, designated from above, one per alliance and day (G-05). */
@ApplicationScoped
public class LeadUnits {

    private static final String READ = """
            select l.alliance_id, l.unit_id, l.valid_from, l.valid_to, l.document_no, l.version, coalesce(u.name, '') unit_name,
                   coalesce(u.uscc, '') uscc
            from lead_unit l left join unit u on u.id = l.unit_id where""";

    private final Rows rows;

    public LeadUnits(Rows rows) {
        this.rows = rows;
    }

    /** A lead unit; {@code to} is the first day on which it no longer leads. */
    public record LeadUnit(UUID allianceId, UUID unitId, LocalDate from, @Nullable LocalDate to, String documentNo,
            String unitName, String uscc, long version) {

        /** Whether it leads on that day or later. */
        boolean leadsFrom(LocalDate day) {
            return to == null || to.isAfter(day);
        }

        boolean says(UUID unit, LocalDate day, String document) {
            return unitId.equals(unit) && from.equals(day) && documentNo.equals(document);
        }

        static LeadUnit read(Row row) {
            return new LeadUnit(row.uuid("alliance_id"), row.uuid("unit_id"), row.date("valid_from"),
                    row.dateOrNull("valid_to"), row.text("document_no"), row.text("unit_name"), row.text("uscc"),
                    row.number("version"));
        }
    }

    public Optional<LeadUnit> on(LocalDate day, UUID allianceId) {
        return rows
                .first(Query.of(READ).add("l.alliance_id = ? and l.valid_from <= ? and (l.valid_to is null or l.valid_to > ?)",
                        allianceId, day, day), LeadUnit::read);
    }

    List<LeadUnit> history(UUID allianceId) {
        return rows.list(Query.of(READ).add("l.alliance_id = ? order by l.valid_from", allianceId), LeadUnit::read);
    }

    /** The last one designated, perhaps for a later day. */
    LeadUnit latest(UUID allianceId) {
        return history(allianceId).getLast();
    }

    /** Ends whoever leads the day before and begins the new one. */
    void designate(UUID allianceId, UUID unitId, LocalDate from, String documentNo) {
        rows.execute(Query.of("update lead_unit set valid_to = ? where alliance_id = ? and valid_to is null", from,
                allianceId));
        rows.execute(Query.of("""
                insert into lead_unit (id, alliance_id, unit_id, valid_from, document_no, version)
                select ?, ?, ?, ?, ?, coalesce(max(version), 0) + 1 from lead_unit where alliance_id = ?""",
                Ids.next(), allianceId, unitId, from, documentNo, allianceId));
    }

    /** Puts another unit or document in the place of a designation, on its day. */
    void correct(LeadUnit wrong, UUID unitId, String documentNo) {
        rows.execute(Query.of("""
                update lead_unit set unit_id = ?, document_no = ?, version = version + 1
                where alliance_id = ? and valid_from = ?""", unitId, documentNo, wrong.allianceId(), wrong.from()));
    }

    /** Takes back a designation that has not begun: whoever led before goes on. */
    void withdraw(LeadUnit wrong) {
        rows.execute(Query.of("delete from lead_unit where alliance_id = ? and valid_from = ?", wrong.allianceId(),
                wrong.from()));
        rows.execute(Query.of("""
                update lead_unit set valid_to = null, version = ? + 1 where alliance_id = ? and valid_to = ?""",
                wrong.version(), wrong.allianceId(), wrong.from()));
    }
}
