package org.silveralliance.members.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.rekey.SealedTable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Health files in their schema. What is read goes through {@code health.readable}, which has nobody without a consent that
 * stands
 * at that moment (E-32).
 */
@ApplicationScoped
public class HealthRecords implements SealedTable {

    private static final String TABLE = "health.record";
    private static final String CONTENT = "content_enc";

    private final Rows rows;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    public HealthRecords(Rows rows, FieldCipher cipher, ObjectMapper json) {
        this.rows = rows;
        this.cipher = cipher;
        this.json = json;
    }

    /** A version of a file; {@code no} counts from 1. */
    record Kept(int no, HealthContent content, String enteredBy, Instant enteredAt) {
    }

    /** Whether a member's consent stands. */
    boolean isConsented(UUID member) {
        return rows.exists(Query.of("""
                select 1 from consent where member_id = ? and purpose = 'HEALTH' and withdrawn_on is null""", member));
    }

    /** The versions of a file, the latest first. */
    List<Kept> versions(UUID member, int limit) {
        return rows.list(Query.of("""
                select id, no, content_enc, entered_by, entered_at from health.readable where member_id = ?
                order by no desc limit ?""", member, limit), this::kept);
    }

    Optional<Kept> current(UUID member) {
        return versions(member, 1).stream().findFirst();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID id, UUID member, Kept version) {
        rows.execute(Query.of("""
                insert into health.record (id, member_id, no, content_enc, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?)""", id, member, version.no(), seal(id, version.content()), version.enteredBy(),
                version.enteredAt()));
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public List<String> columns() {
        return List.of(CONTENT);
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return new FieldRef(TABLE, "content", id);
    }

    private Kept kept(Row row) {
        UUID id = row.uuid("id");
        return new Kept(row.integer("no"), open(id, row.bytes(CONTENT)), row.text("entered_by"), row.instant("entered_at"));
    }

    private byte[] seal(UUID id, HealthContent content) {
        try {
            return cipher.seal(place(id, 0, CONTENT), json.writeValueAsString(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A health file cannot be written", impossible);
        }
    }

    private HealthContent open(UUID id, byte[] sealed) {
        try {
            return json.readValue(cipher.open(place(id, 0, CONTENT), sealed), HealthContent.class);
        } catch (JsonProcessingException damaged) {
            // Without its cause, which would quote what the file says.
            throw new IllegalStateException("Health file " + id + " cannot be read");
        }
    }
}
