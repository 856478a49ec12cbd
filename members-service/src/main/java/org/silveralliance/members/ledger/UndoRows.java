package org.silveralliance.members.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.rekey.IndexKey;
import org.silveralliance.members.ledger.ImportChange.Because;
import org.silveralliance.members.ledger.ImportChange.Detail;
import org.silveralliance.members.ledger.ImportChange.FieldChange;
import org.silveralliance.members.ledger.ImportChange.Kind;
import org.silveralliance.members.ledger.ImportChange.Later;
import org.silveralliance.members.ledger.ImportChanges.Kept;
import org.silveralliance.members.ledger.ImportChanges.Numbered;
import org.silveralliance.members.ledger.ImportChanges.Versions;
import org.silveralliance.members.ledger.UndoRule.Goes;
import org.silveralliance.members.ledger.UndoRule.Returns;
import org.silveralliance.members.ledger.UndoRule.Since;
import org.silveralliance.members.ledger.UndoRule.Stays;
import org.silveralliance.members.ledger.UndoRule.Verdict;
import org.silveralliance.members.member.Facts;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Member.ByHand;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.member.Vault;

/**
 * Takes an applied import back, some people at a time, in the transaction of the job: all of it, or nothing where the process
 * dies. First those it brought, whose numbers may be those that others had before.
 */
@ApplicationScoped
public class UndoRows {

    private static final int BATCH = 500;

    private final ImportJobs jobs;
    private final ImportChanges changes;
    private final LaterChanges laterChanges;
    private final UnitLists unitLists;
    private final Members members;
    private final Vault vault;
    private final IndexKey indexKey;
    private final Outbox outbox;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    public UndoRows(ImportJobs jobs, ImportChanges changes, LaterChanges laterChanges, UnitLists unitLists, Members members,
            Vault vault, IndexKey indexKey, Outbox outbox, EntityManager entities, AuditTrail audit, Clock clock) {
        this.jobs = jobs;
        this.changes = changes;
        this.laterChanges = laterChanges;
        this.unitLists = unitLists;
        this.members = members;
        this.vault = vault;
        this.indexKey = indexKey;
        this.outbox = outbox;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    void undo(ImportJob undo, Runnable progress, Tally tally) {
        new Work(undo, progress, tally).all();
    }

    /** What some people leave to be written together. */
    private static final class Batch {

        final List<Numbered> outcomes = new ArrayList<>();
        final List<DomainEvent> events = new ArrayList<>();
        final List<Member> going = new ArrayList<>();
        /** Who is again as before the import, with the version it had written. */
        final Map<Member, Long> asBefore = new HashMap<>();

        void note(Kept one, Kind kind, List<FieldChange> fields, @Nullable Later later) {
            ImportChange change = one.change();
            outcomes.add(new Numbered(one.seq(), new ImportChange(change.place(), kind, change.memberId(), change.unitId(),
                    kind == Kind.REMOVED ? change.name() : null, new Detail(fields, List.of(), later), null)));
        }
    }

    private final class Work {

        private final ImportJob undo;
        private final Runnable progress;
        private final Tally tally;
        private final UUID applied;
        private final Instant appliedAt;
        private final Map<UUID, ByHand> onTrail;
        private final LocalDate today = LocalDate.now(clock);
        private final int key = indexKey.forWriting();
        /** What the trail says at the end: its lock is held until then. */
        private final List<String> removed = new ArrayList<>();
        private final List<String> restored = new ArrayList<>();

        Work(ImportJob undo, Runnable progress, Tally tally) {
            this.undo = undo;
            this.progress = progress;
            this.tally = tally;
            this.applied = Objects.requireNonNull(undo.basedOn());
            this.appliedAt = Objects.requireNonNull(jobs.findById(applied).finishedAt());
            this.onTrail = laterChanges.onTrail(appliedAt);
        }

        void all() {
            for (boolean brought : new boolean[] { true, false }) {
                List<Kept> some = changes.written(applied, brought, Integer.MAX_VALUE, BATCH);
                while (!some.isEmpty()) {
                    batch(some);
                    some = changes.written(applied, brought, some.getLast().seq(), BATCH);
                }
            }
            unitLists.forget(applied);
            jobs.undone(applied);
            String reason = "import/" + applied;
            audit.record("member.removed", removed, reason);
            audit.record("member.changes-undone", restored, reason);
            audit.record("import.undone", reason, "for %s: %d removed, %d restored, %d in part, %d kept".formatted(
                    undo.requestedBy(), tally.removed, tally.restored, tally.partly, tally.kept));
        }

        private void batch(List<Kept> some) {
            List<UUID> ids = some.stream().map(Work::member).toList();
            Map<UUID, Member> known = members.locked(ids);
            Map<UUID, Since> since = laterChanges.of(ids, appliedAt, onTrail);
            Batch batch = new Batch();
            for (Kept one : some) {
                Member member = known.get(member(one));
                if (member == null) {
                    batch.note(one, Kind.KEPT, List.of(), new Later(Because.OTHERWISE, null, null));
                } else {
                    undo(one, member, since.getOrDefault(member.id(), Since.NOTHING), batch);
                }
                progress.run();
            }
            batch.outcomes.forEach(outcome -> tally.undone(outcome.change().kind()));
            List<UUID> gone = batch.going.stream().map(Member::id).toList();
            entities.flush();
            outbox.append(batch.events);
            Map<UUID, Versions> versions = new HashMap<>();
            batch.asBefore.forEach(
                    (member, written) -> versions.put(member.id(), new Versions(written, member.version())));
            entities.clear();
            changes.writtenAgain(applied, versions);
            changes.settled(applied, batch.outcomes.stream().filter(outcome -> !isToCome(outcome)).map(Numbered::seq).toList());
            changes.keepNames(gone);
            members.remove(gone);
            changes.keep(undo.id(), batch.outcomes);
        }

        /** Whom a later list names goes back when this import is undone once more, after that one. */
        private static boolean isToCome(Numbered outcome) {
            Later later = outcome.change().detail().later();
            return later != null && later.because() == Because.LATER_LIST;
        }

        private void undo(Kept one, Member member, Since since, Batch batch) {
            long written = Objects.requireNonNull(one.change().written());
            switch (verdict(one.change(), member, since)) {
                case Goes ignored -> {
                    batch.going.add(member);
                    batch.events.add(member.removed(today));
                    removed.add("member/" + member.id());
                    batch.note(one, Kind.REMOVED, List.of(), null);
                }
                case Stays it -> batch.note(one, Kind.KEPT, List.of(), it.why());
                case Returns it -> {
                    boolean whole = it.stay().isEmpty();
                    if (whole && member.version() == written) {
                        batch.asBefore.put(member, written);
                    }
                    batch.events.add(giveBack(member, it.back()));
                    restored.add("member/" + member.id());
                    batch.note(one, whole ? Kind.RESTORED : Kind.PARTLY,
                            Stream.concat(it.back().stream().map(Work::reversed), it.stay().stream()).toList(), it.why());
                }
            }
        }

        private Verdict verdict(ImportChange change, Member member, Since since) {
            if (change.kind() == Kind.NEW) {
                return UndoRule.brought(member, Objects.requireNonNull(change.written()), since);
            }
            return UndoRule.changed(member, facts(member),
                    change.detail().fields().stream().filter(field -> !field.kept()).toList(), since,
                    number -> members.byIdNo(number).map(Member::id));
        }

        private Facts facts(Member member) {
            return member.facts(vault.open(member.id(), member.sealed()));
        }

        /** The fields are as they were, and so is who had said so. */
        private DomainEvent giveBack(Member member, List<FieldChange> back) {
            Facts before = facts(member);
            for (FieldChange field : back) {
                before = before.with(field.field(), field.before());
                member.mark(List.of(field.field()), field.hand()
                        ? new ByHand(Objects.requireNonNull(field.by()), Objects.requireNonNull(field.at()))
                        : null);
            }
            RowContent content = RowContent.of(before);
            member.livesElsewhere(content.floating());
            return member.correct(content.person(), content.data().id().birth(),
                    vault.seal(member.id(), content.data(), content.fingerprint(), key), today);
        }

        private static FieldChange reversed(FieldChange field) {
            return new FieldChange(field.field(), field.after(), field.before(), null, null, false, false, false);
        }

        private static UUID member(Kept one) {
            return Objects.requireNonNull(one.change().memberId());
        }
    }
}
