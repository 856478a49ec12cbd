package org.silveralliance.members.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.rekey.SealedTable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.floating.NamedPlace;
import org.silveralliance.members.member.MemberForm;
import org.silveralliance.members.transfer.InboundResource.InboundItem;
import org.silveralliance.members.transfer.InboundResource.InboundLetter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Who comes by a letter of others, in the database; what was typed of him is sealed until it is decided. */
@ApplicationScoped
public class Inbounds implements SealedTable {

    private static final String TABLE = "inbound_transfer";
    private static final String FORM = "form_enc";

    private static final String ITEM = """
            select i.id, i.source, i.name, i.unit_id, u.name unit_name, i.org_id, n.name org_name, i.from_place, i.from_name,
              i.letter_no, i.issued_on, i.valid_until, i.dues_paid_to, i.state, i.member_id, i.arrived_on, i.requested_by,
              i.requested_at, i.decided_by, i.decided_at, i.form_enc, i.version
            from inbound_transfer i join unit u on u.id = i.unit_id
            join lateral (select name from party_org_name where org_id = i.org_id order by valid_from desc limit 1) n on true
            where""";

    private final Rows rows;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    public Inbounds(Rows rows, FieldCipher cipher, ObjectMapper json) {
        this.rows = rows;
        this.cipher = cipher;
        this.json = json;
    }

    /** What was typed of somebody, with his identity number as it is read. */
    record Typed(MemberForm form, String idNo) {

        @Override
        public String toString() {
            return "Typed";
        }
    }

    /** One that waits, as somebody decides about it; {@code typed} is gone where it is decided. */
    record Inbound(InboundItem item, @Nullable Typed typed) {
    }

    List<InboundItem> page(Scope scope, Optional<InboundState> state, Optional<UUID> after, int limit) {
        Query query = Query.of(ITEM).add("true");
        narrow(query, scope, state);
        after.ifPresent(id -> query.add(
                "and (i.division, i.id) < ((select division from inbound_transfer where id = ?), ?)", id, id));
        return rows.list(query.add("order by i.division desc, i.id desc limit ?", limit), Inbounds::item);
    }

    long count(Scope scope, Optional<InboundState> state) {
        Query query = Query.of("select count(*) from inbound_transfer i where true");
        narrow(query, scope, state);
        return rows.count(query);
    }

    Optional<Inbound> visible(Scope scope, UUID id) {
        Query query = Query.of(ITEM).add("i.id = ?", id);
        scope.narrow(query, "i.unit_id", "i.member_id");
        return rows.first(query, this::whole);
    }

    /** One after the other they are entered and decided: nobody waits twice. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock() {
        rows.exists(Query.of("select pg_advisory_xact_lock(hashtextextended(?, 0))", "inbound " + DivisionScope.current()));
    }

    /** How many wait in the county; and whether one of them has an identity number. */
    long pending() {
        return rows.count(Query.of("select count(*) from inbound_transfer where state = 'PENDING'"));
    }

    boolean waits(String idNo) {
        return rows.list(Query.of(ITEM).add("i.state = 'PENDING'"), this::whole).stream()
                .anyMatch(one -> one.typed() != null && one.typed().idNo().equals(idNo));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID id, InboundLetter letter, String name, Typed typed, String by, Instant at) {
        rows.execute(Query.of("""
                insert into inbound_transfer (id, source, name, unit_id, org_id, from_place, from_name, letter_no, issued_on,
                  valid_until, dues_paid_to, form_enc, state, requested_by, requested_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, 0)""", id, letter.source(), name,
                typed.form().unitId(), letter.orgId(), letter.fromPlace(), letter.fromName().strip(), letter.letterNo().strip(),
                letter.issuedOn(), letter.validUntil(), YearMonth.parse(letter.duesPaidTo()).atDay(1), seal(id, typed), by,
                at));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void approve(UUID id, UUID member, LocalDate on, String by, Instant at) {
        rows.execute(Query.of("""
                update inbound_transfer set state = 'APPROVED', member_id = ?, arrived_on = ?, form_enc = null, decided_by = ?,
                  decided_at = ?, version = version + 1 where id = ?""", member, on, by, at, id));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void refuse(UUID id, String by, Instant at) {
        rows.execute(Query.of("""
                update inbound_transfer set state = 'REFUSED', form_enc = null, decided_by = ?, decided_at = ?,
                  version = version + 1 where id = ?""", by, at, id));
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public List<String> columns() {
        return List.of(FORM);
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return place(id);
    }

    private static FieldRef place(UUID id) {
        return new FieldRef(TABLE, FORM, id);
    }

    private byte[] seal(UUID id, Typed typed) {
        try {
            return cipher.seal(place(id), json.writeValueAsString(typed));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A form cannot be written", unwritable);
        }
    }

    private static void narrow(Query query, Scope scope, Optional<InboundState> state) {
        scope.narrow(query, "i.unit_id", "i.member_id");
        state.ifPresent(one -> query.add("and i.state = ?", one));
    }

    private Inbound whole(Row row) {
        byte[] sealed = row.bytesOrNull(FORM);
        if (sealed == null) {
            return new Inbound(item(row), null);
        }
        try {
            return new Inbound(item(row), json.readValue(cipher.open(place(row.uuid("id")), sealed), Typed.class));
        } catch (JsonProcessingException unreadable) {
            throw KitProblem.CONFLICT.because("登记的内容无法读出，请重新登记");
        }
    }

    private static InboundItem item(Row row) {
        return new InboundItem(row.uuid("id"), row.value("source", InboundSource.class), row.text("name"), row.uuid("unit_id"),
                row.text("unit_name"), row.uuid("org_id"), row.text("org_name"), NamedPlace.known(row.text("from_place")),
                row.text("from_name"), row.text("letter_no"), row.date("issued_on"), row.date("valid_until"),
                YearMonth.from(row.date("dues_paid_to")).toString(), row.value("state", InboundState.class),
                row.uuidOrNull("member_id"), row.dateOrNull("arrived_on"), row.text("requested_by"),
                row.instant("requested_at"), row.textOrNull("decided_by"), row.instantOrNull("decided_at"),
                row.number("version"));
    }
}
