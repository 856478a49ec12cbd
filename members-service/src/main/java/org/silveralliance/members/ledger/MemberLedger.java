package org.silveralliance.members.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.rekey.IndexKey;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.members.ledger.Comparison.Compared;
import org.silveralliance.members.ledger.ImportChange.Candidate;
import org.silveralliance.members.ledger.ImportChange.Detail;
import org.silveralliance.members.ledger.ImportChange.Kind;
import org.silveralliance.members.ledger.ImportDecisions.Decided;
import org.silveralliance.members.ledger.ImportDecisions.Decision;
import org.silveralliance.members.ledger.ImportDecisions.Take;
import org.silveralliance.members.ledger.ImportJob.Mode;
import org.silveralliance.members.ledger.PrepareRows.Prepared;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.member.NewMembers;
import org.silveralliance.members.member.Vault;
import org.silveralliance.members.unit.Units;
import org.silveralliance.members.workbook.MemberRow;
import org.silveralliance.members.workbook.MemberRowReader;

/** Takes the members of a workbook onto the ledger, a batch of rows at a time. What a row does not say stays as it is known. */
@ApplicationScoped
public class MemberLedger {

    private static final int BATCH = 1_000;

    private final Members members;
    private final NewMembers newMembers;
    private final Units units;
    private final Vault vault;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Namesakes namesakes;
    private final ImportDecisions decisions;
    private final UnitLists unitLists;
    private final PrepareRows rowsAhead;
    private final IndexKey indexKey;
    private final Clock clock;

    public MemberLedger(Members members, NewMembers newMembers, Units units, Vault vault, Outbox outbox, EntityManager entities,
            Namesakes namesakes, ImportDecisions decisions, UnitLists unitLists, PrepareRows rowsAhead,
            IndexKey indexKey, Clock clock) {
        this.members = members;
        this.newMembers = newMembers;
        this.units = units;
        this.vault = vault;
        this.outbox = outbox;
        this.entities = entities;
        this.namesakes = namesakes;
        this.decisions = decisions;
        this.unitLists = unitLists;
        this.rowsAhead = rowsAhead;
        this.indexKey = indexKey;
        this.clock = clock;
    }

    RowSink<RowOutcome<MemberRow>> begin(ImportJob job, RunImport.Findings findings, Tally tally) {
        return new Sink(job, findings, tally, new UnitsByName(units.known()));
    }

    /** A row that may be about one of these. */
    private record Held(Prepared row, List<Candidate> candidates) {
    }

    /** Some rows in order; their sealing goes on beside the reading of the next and the writing of the last. */
    private record Batch(List<RowOutcome<MemberRow>> outcomes, CompletableFuture<List<Prepared>> prepared) {
    }

    private final class Sink implements RowSink<RowOutcome<MemberRow>> {

        private final ImportJob job;
        private final RunImport.Findings findings;
        private final Tally tally;
        private final LocalDate today = LocalDate.now(clock);
        private final MemberRowReader reader;
        private final Decided decided;
        private final Comparison comparison;
        private final int key = indexKey.forWriting();
        private final boolean writes;
        private final Set<UUID> seen = new HashSet<>();
        private final Set<UUID> covered = new HashSet<>();
        private final List<Held> held = new ArrayList<>();
        private List<RowOutcome<MemberRow>> waiting = new ArrayList<>(BATCH);
        private @Nullable Batch before;

        Sink(ImportJob job, RunImport.Findings findings, Tally tally, UnitsByName directory) {
            this.job = job;
            this.findings = findings;
            this.tally = tally;
            this.reader = new MemberRowReader(directory, today);
            this.writes = job.mode() == Mode.APPLY;
            this.decided = decisions.of(job.decidedIn());
            this.comparison = new Comparison(vault, directory, decided, unitLists.newest(), job.effectiveOn(), today,
                    clock.getZone(), members::isAwayOnRegister);
        }

        @Override
        public RowOutcome<MemberRow> read(SheetRow row) {
            return reader.read(row);
        }

        @Override
        public void take(RowOutcome<MemberRow> outcome) {
            findings.read();
            waiting.add(outcome);
            if (waiting.size() == BATCH) {
                begin();
            }
        }

        @Override
        public void finish() {
            begin();
            complete();
            // Only now is it known who is in the workbook under his own number, and so nobody else with a corrected one.
            held.forEach(this::decided);
            if (writes) {
                unitLists.keep(job.id(), covered, comparison.asOf(), job.requestedBy());
            } else {
                gone();
            }
            findings.flush();
        }

        /** Begins to seal the waiting rows and meanwhile completes those before. */
        private void begin() {
            List<RowOutcome<MemberRow>> outcomes = waiting;
            waiting = new ArrayList<>(BATCH);
            Batch batch = new Batch(outcomes, CompletableFuture.supplyAsync(() -> rowsAhead.prepared(outcomes, writes, key)));
            complete();
            before = batch;
        }

        private void complete() {
            if (before == null) {
                return;
            }
            List<Prepared> prepared = before.prepared().join();
            List<RowOutcome<MemberRow>> outcomes = before.outcomes();
            before = null;
            Map<Integer, Member> known = rowsAhead.known(prepared);
            Map<Integer, RowOutcome<MemberRow>> judged = new HashMap<>();
            List<Prepared> unknown = new ArrayList<>();
            LedgerWork work = new LedgerWork(writes, entities, outbox, findings);
            for (Prepared row : prepared) {
                covered.add(row.row().content().unit().id());
                Member member = known.get(row.row().key());
                if (member == null) {
                    unknown.add(row);
                } else {
                    judged.put(row.row().key(), compare(row, member, work));
                }
            }
            Set<Integer> heldRows = create(unknown, work);
            work.finish();
            outcomes.stream().filter(outcome -> !heldRows.contains(outcome.key()))
                    .forEach(outcome -> findings.add(judged.getOrDefault(outcome.key(), outcome)));
        }

        /** Creates those nobody known may be, and returns the rows of the others, which are held back. */
        private Set<Integer> create(List<Prepared> unknown, LedgerWork work) {
            Map<Integer, List<Candidate>> candidates = namesakes.of(unknown.stream().map(row -> row.row().content()).toList(),
                    key);
            Set<Integer> heldRows = new HashSet<>();
            List<Prepared> fresh = new ArrayList<>(unknown.size());
            for (int place = 0; place < unknown.size(); place++) {
                Prepared row = unknown.get(place);
                List<Candidate> some = candidates.get(place);
                if (some == null) {
                    fresh.add(row);
                } else {
                    held.add(new Held(row, some));
                    heldRows.add(row.row().key());
                }
            }
            register(fresh, work);
            return heldRows;
        }

        private void register(List<Prepared> fresh, LedgerWork work) {
            tally.created += fresh.size();
            if (!writes) {
                fresh.forEach(row -> work.note(new ImportChange(row.row().place(), Kind.NEW, null,
                        row.row().content().unit().id(), row.row().content().name(), Detail.NONE, null)));
                return;
            }
            List<Member> registered = fresh.stream().map(this::register).toList();
            newMembers.insert(registered);
            for (int i = 0; i < registered.size(); i++) {
                Member member = registered.get(i);
                work.tell(member.registered());
                work.note(new ImportChange(fresh.get(i).row().place(), Kind.NEW, member.id(), member.unitId(), null,
                        Detail.NONE, member.version()));
            }
        }

        private Member register(Prepared row) {
            MemberRow content = row.row().content();
            return Member.register(row.id(), content.unit().id(), row.content().person(), content.id().birth(),
                    Objects.requireNonNull(row.sealed()), content.floating(), content.firstDay(job.effectiveOn(), today));
        }

        /** A row about a person who is on the ledger. */
        private RowOutcome<MemberRow> compare(Prepared row, Member member, LedgerWork work) {
            seen.add(member.id());
            Issue conflict = comparison.conflict(row.row().place(), row.row().content().unit(), member);
            if (conflict != null) {
                return row.row().with(List.of(conflict));
            }
            MemberRow said = row.row().content();
            if (said.silent().isEmpty() && !rowsAhead.differs(member, row.content())) {
                return unchanged(row, member, Detail.NONE, work);
            }
            Compared compared = comparison.of(row.row().place(), said, member);
            boolean written = compared.changes();
            tally.unclear += compared.isUndecided() ? 1 : 0;
            if (!written && !compared.isUndecided()) {
                return unchanged(row, member, compared.detail(), work);
            }
            tally.compared(written);
            if (written && writes) {
                work.tell(compared.apply(member, today,
                        (data, fingerprint) -> vault.seal(member.id(), data, fingerprint, key)));
            }
            work.note(new LedgerWork.Known(member, written, new ImportChange(row.row().place(),
                    compared.isUndecided() ? Kind.UNCLEAR : Kind.CHANGED, member.id(), member.unitId(), null, compared.detail(),
                    null)));
            return row.row().with(compared.issues());
        }

        private RowOutcome<MemberRow> unchanged(Prepared row, Member member, Detail detail, LedgerWork work) {
            tally.compared(false);
            // Kept when it is applied, too: whom a later list names stays when an earlier one is undone.
            work.note(new ImportChange(row.row().place(), Kind.UNCHANGED, member.id(), member.unitId(), null, detail, null));
            return row.row();
        }

        /** A row that may be about a known person whose number is corrected. */
        private void decided(Held row) {
            Prepared prepared = row.row();
            List<Candidate> candidates = row.candidates().stream().filter(one -> !seen.contains(one.memberId())).toList();
            Optional<Decision> decision = decided.whoIs(prepared.row().key());
            LedgerWork work = new LedgerWork(writes, entities, outbox, findings);
            if (candidates.isEmpty() || decision.filter(taken -> taken.take() == Take.OTHER).isPresent()) {
                register(List.of(prepared), work);
                work.finish();
                findings.add(prepared.row());
                return;
            }
            Optional<UUID> same = decision.map(Decision::memberId)
                    .filter(id -> candidates.stream().anyMatch(one -> one.memberId().equals(id)));
            if (same.isPresent()) {
                RowOutcome<MemberRow> outcome = compare(prepared, members.findById(same.get()), work);
                work.finish();
                findings.add(outcome);
                return;
            }
            candidates.forEach(one -> seen.add(one.memberId()));
            tally.unclear++;
            MemberRow said = prepared.row().content();
            work.note(new ImportChange(prepared.row().place(), Kind.UNCLEAR, null, said.unit().id(), said.name(),
                    new Detail(List.of(), candidates), null));
            work.finish();
            findings.add(prepared.row().with(List.of(Namesakes.question(prepared.row().place()))));
        }

        /** Those of the workbook's units who are on the ledger and not in it. Nothing happens to them. */
        private void gone() {
            List<ImportChange> missing = unitLists.onLedgerOf(covered).stream().filter(one -> !seen.contains(one.memberId()))
                    .toList();
            tally.gone = missing.size();
            for (int from = 0; from < missing.size(); from += BATCH) {
                findings.keep(missing.subList(from, Math.min(from + BATCH, missing.size())));
            }
        }
    }
}
