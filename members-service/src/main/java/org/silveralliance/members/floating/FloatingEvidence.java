package org.silveralliance.members.floating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.rekey.SealedTable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/**
 * What shows that floating members have one of the six: a line of somebody who knows, sealed because it speaks of a person's
 * life.
 */
@ApplicationScoped
public class FloatingEvidence implements SealedTable {

    private final Rows rows;
    private final FieldCipher cipher;
    private final Clock clock;

    public FloatingEvidence(Rows rows, FieldCipher cipher, Clock clock) {
        this.rows = rows;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What was said last of one of the six. */
    record Evidence(LocalDate on, String what) {

        @Override
        public String toString() {
            return "Evidence of " + on;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID id, UUID floating, SixHave have, LocalDate on, String what, String by) {
        rows.execute(Query.of("""
                insert into floating_evidence (id, floating_id, have, on_date, what_enc, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?)""", id, floating, have, on, cipher.seal(place(id, 0, "what_enc"), what), by,
                clock.instant()));
    }

    /** The latest of each kind, by record. */
    public Map<UUID, Map<SixHave, Evidence>> latestOf(Collection<UUID> floating) {
        Map<UUID, Map<SixHave, Evidence>> latest = new HashMap<>();
        rows.list(Query.of("""
                select distinct on (floating_id, have) id, floating_id, have, on_date, what_enc from floating_evidence
                where floating_id = any(?) order by floating_id, have, on_date desc, id desc""", floating),
                row -> latest.computeIfAbsent(row.uuid("floating_id"), _ -> new EnumMap<>(SixHave.class)).put(
                        row.value("have", SixHave.class), new Evidence(row.date("on_date"),
                                cipher.open(place(row.uuid("id"), 0, "what_enc"), row.bytes("what_enc")))));
        return latest;
    }

    @Override
    public String name() {
        return "floating_evidence";
    }

    @Override
    public List<String> columns() {
        return List.of("what_enc");
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return new FieldRef(name(), "what", id);
    }
}
