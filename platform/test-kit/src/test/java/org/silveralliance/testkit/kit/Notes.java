package org.silveralliance.testkit.kit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
import org.silveralliance.kit.time.Ids;

import io.smallrye.common.annotation.Blocking;

/** Writes notes, tells about them and hears of them again, as a service would. */
@ApplicationScoped
public class Notes {

    /** Until the cause of the poison is mended. */
    static volatile boolean indigestible = true;

    private final EntityManager entities;
    private final Outbox outbox;
    private final Inbox inbox;
    private final AuditTrail audit;

    Notes(EntityManager entities, Outbox outbox, Inbox inbox, AuditTrail audit) {
        this.entities = entities;
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
        outbox.append(new MemberEvent.MemberRegistered(id, id, "POISON", "ACTIVE", LocalDate.of(2026, 1, 5)));
    }

    /** A fact that no broker takes, for its size. */
    @Transactional
    public void burden(UUID id, int length) {
        outbox.append(new ActivityEvent.ActivityCancelled(id, id, "x".repeat(length)));
    }

    private static MemberEvent.MemberRegistered fact(UUID id) {
        return new MemberEvent.MemberRegistered(id, id, "RETIRED", "ACTIVE", LocalDate.of(2026, 1, 5));
    }

    @Transactional
    public List<NoteResource.NoteView> all() {
        List<jakarta.persistence.Tuple> rows = entities
                .createNativeQuery("select id, text from note order by id", jakarta.persistence.Tuple.class).getResultList();
        return rows.stream().map(row -> new NoteResource.NoteView((UUID) row.get(0), (String) row.get(1))).toList();
    }

    @Incoming("members")
    @Blocking
    void heard(ConsumerRecord<String, String> record) {
        inbox.once("notes", record, this::apply);
    }

    private void apply(EventMeta meta, DomainEvent event) {
        if (indigestible && event instanceof MemberEvent.MemberRegistered told && told.category().equals("POISON")) {
            throw new IllegalArgumentException("poison");
        }
        insert(meta.eventId(), "heard " + meta.aggregateId() + " " + meta.aggregateVersion(), DivisionScope.current());
    }

    private void insert(UUID id, String text, String division) {
        entities.createNativeQuery("insert into note (id, text, division) values (:id, :text, :division)")
                .setParameter("id", id).setParameter("text", text).setParameter("division", division).executeUpdate();
    }
}
