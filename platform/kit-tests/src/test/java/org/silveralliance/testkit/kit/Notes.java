package org.silveralliance.testkit.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.contracts.ActivityEvent;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.contracts.MemberEvent;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;

import io.smallrye.common.annotation.Blocking;

/** Writes notes, tells about them and hears of them again, as a service would. */
@ApplicationScoped
public class Notes {

    /** A category that no other fact here is of, and that fits the document of the feed. */
    private static final String POISON = "VETERAN";

    /** Until the cause of the poison is mended. */
    static volatile boolean indigestible = true;

    private final Rows rows;
    private final Outbox outbox;
    private final Inbox inbox;
    private final AuditTrail audit;

    Notes(Rows rows, Outbox outbox, Inbox inbox, AuditTrail audit) {
        this.rows = rows;
        this.outbox = outbox;
        this.inbox = inbox;
        this.audit = audit;
    }

    @Transactional
    public UUID write(String text, String division) {
        UUID id = Ids.next();
        insert(id, text, division);
        if (text.contains("rolled back")) {
            outbox.append(fact(id));
            throw new IllegalStateException("rolled back");
        }
        outbox.append(fact(id));
        audit.record("note.written", "note/" + id, null);
        return id;
    }

    /** Further facts about one aggregate. */
    @Transactional
    public void tell(UUID id, int times) {
        for (int i = 0; i < times; i++) {
            outbox.append(fact(id));
        }
    }

    /** Facts about several aggregates, some of them about the same one, in one go. */
    @Transactional
    public void tellTogether(List<UUID> ids) {
        outbox.append(ids.stream().map(Notes::fact).toList());
    }

    /** A fact that cannot be applied while {@link #indigestible}. */
    @Transactional
    public void poison(UUID id) {
        outbox.append(new MemberEvent.MemberRegistered(id, id, POISON, "ACTIVE", LocalDate.of(2026, 1, 5)));
    }

    /** Facts about one aggregate with reasons of some lengths: beyond a megabyte no broker takes them. */
    @Transactional
    public void burden(UUID id, int... lengths) {
        outbox.append(Arrays.stream(lengths)
                .mapToObj(length -> new ActivityEvent.ActivityCancelled(id, id, "x".repeat(length))).toList());
    }

    private static MemberEvent.MemberRegistered fact(UUID id) {
        return new MemberEvent.MemberRegistered(id, id, "RETIRED", "ACTIVE", LocalDate.of(2026, 1, 5));
    }

    public List<NoteResource.NoteView> all() {
        return rows.list(Query.of("select id, text from note order by id"), Notes::view);
    }

    public List<NoteResource.NoteView> among(List<UUID> ids) {
        return rows.list(Query.of("select id, text from note where id = any(?::uuid[])", ids), Notes::view);
    }

    public boolean hasPassed(Instant moment) {
        return rows.exists(Query.of("select 1 where ? < now()", moment));
    }

    private static NoteResource.NoteView view(Row row) {
        return new NoteResource.NoteView(row.uuid("id"), row.text("text"));
    }

    @Incoming("members")
    @Blocking
    void heard(ConsumerRecord<String, String> record) {
        inbox.once("notes", record, this::apply);
    }

    private void apply(EventMeta meta, DomainEvent event) {
        if (indigestible && event instanceof MemberEvent.MemberRegistered told && told.category().equals(POISON)) {
            throw new IllegalArgumentException("poison");
        }
        insert(meta.eventId(), "heard " + meta.aggregateId() + " " + meta.aggregateVersion(), DivisionScope.current());
    }

    private void insert(UUID id, String text, String division) {
        rows.execute(Query.of("insert into note (id, text, division) values (?, ?, ?)", id, text, division));
    }
}
