package org.silveralliance.members.contactlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.rekey.SealedTable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.contactlog.ContactLogResource.ContactItem;

/**
 * Contacts in the database; what is remarked speaks of a person's life and is sealed. Nothing is ever changed; what was
 * never so is withdrawn.
 */
@ApplicationScoped
public class ContactLogs implements SealedTable {

    private final Rows rows;
    private final FieldCipher cipher;

    public ContactLogs(Rows rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** How somebody was talked to. */
    @Schema(name = "ContactMethod")
    public enum Method {
        VISIT,
        TELEPHONE,
        WECHAT,
        /** He came himself. */
        CAME
    }

    /** Whether anybody was reached. Who was not is not heard of. */
    @Schema(name = "ContactOutcome")
    public enum Outcome {
        REACHED,
        /** His family answered for him. */
        FAMILY,
        NOT_REACHED
    }

    /** Whom a contact is about: a member, or somebody who came and is on no ledger of ours. */
    public sealed interface About {

        UUID id();

        record OfMember(UUID id) implements About {
        }

        record OfFloating(UUID id) implements About {
        }
    }

    /** A contact as it is told. */
    public record Told(LocalDate on, Method method, Outcome outcome, String by, @Nullable String remark) {

        @Override
        public String toString() {
            return "Told of " + on;
        }
    }

    /** A contact's place in a list. */
    record Place(LocalDate on, UUID id) {

        static Place parse(String text) {
            return new Place(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11)));
        }

        String text() {
            return on + " " + id;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID id, About about, Told told, String enteredBy, Instant at) {
        byte[] remark = told.remark() == null ? null : cipher.seal(place(id, 0, "remark_enc"), told.remark());
        rows.execute(Query.of("""
                insert into contact_log (id, member_id, floating_id, on_date, method, outcome, contacted_by, remark_enc,
                  entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", id,
                about instanceof About.OfMember ? about.id() : null, about instanceof About.OfFloating ? about.id() : null,
                told.on(), told.method(), told.outcome(), told.by(), remark, enteredBy, at));
    }

    /** The latest first. */
    List<ContactItem> page(About about, Optional<Place> after, int limit) {
        Query query = Query.of("""
                select id, on_date, method, outcome, contacted_by, remark_enc, entered_by, entered_at from contact_log
                where about = ? and withdrawn_at is null""", about.id());
        after.ifPresent(place -> query.add("and (on_date, id) < (?, ?)", place.on(), place.id()));
        query.add("order by on_date desc, id desc limit ?", limit);
        return rows.list(query, row -> {
            UUID id = row.uuid("id");
            byte[] remark = row.bytesOrNull("remark_enc");
            return new ContactItem(id, row.date("on_date"), row.value("method", Method.class),
                    row.value("outcome", Outcome.class), row.text("contacted_by"),
                    remark == null ? null : cipher.open(place(id, 0, "remark_enc"), remark), row.text("entered_by"),
                    row.instant("entered_at"));
        });
    }

    /** Whom a contact is about, unless it is withdrawn. */
    Optional<About> about(UUID id) {
        return rows.first(Query.of("select member_id, floating_id from contact_log where id = ? and withdrawn_at is null", id),
                row -> {
                    UUID member = row.uuidOrNull("member_id");
                    return member == null ? new About.OfFloating(row.uuid("floating_id")) : new About.OfMember(member);
                });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(UUID id, String by, Instant at) {
        rows.execute(Query.of("""
                update contact_log set withdrawn_by = ?, withdrawn_at = ? where id = ? and withdrawn_at is null""", by, at,
                id));
        // The visit it stood for was not made, either.
        rows.execute(Query.of("""
                update care_visit set outcome = null, done_on = null, contact_id = null, version = version + 1
                where contact_id = ?""", id));
    }

    @Override
    public String name() {
        return "contact_log";
    }

    @Override
    public List<String> columns() {
        return List.of("remark_enc");
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return new FieldRef(name(), "remark", id);
    }
}
