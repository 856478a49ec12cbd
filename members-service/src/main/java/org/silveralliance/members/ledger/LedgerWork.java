package org.silveralliance.members.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.members.member.Member;

/** What one batch of rows leaves to be written together. */
final class LedgerWork {

    private final boolean writes;
    private final EntityManager entities;
    private final Outbox outbox;
    private final RunImport.Findings findings;
    private final List<DomainEvent> events = new ArrayList<>();
    private final List<ImportChange> changes = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();

    LedgerWork(boolean writes, EntityManager entities, Outbox outbox, RunImport.Findings findings) {
        this.writes = writes;
        this.entities = entities;
        this.outbox = outbox;
        this.findings = findings;
    }

    /** A person of the ledger and what the import does about him; his version is known once it is written. */
    record Known(Member member, boolean written, ImportChange change) {
    }

    void tell(DomainEvent event) {
        events.add(event);
    }

    void note(ImportChange change) {
        changes.add(change);
    }

    void note(Known change) {
        known.add(change);
    }

    void finish() {
        if (writes) {
            entities.flush();
            outbox.append(events);
        }
        known.forEach(
                one -> changes.add(one.written() && writes ? one.change().written(one.member().version()) : one.change()));
        entities.clear();
        changes.sort(Comparator.comparing(ImportChange::row, Comparator.nullsLast(Comparator.naturalOrder())));
        findings.keep(changes);
    }
}
