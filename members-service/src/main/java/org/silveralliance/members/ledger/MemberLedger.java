package org.silveralliance.members.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.rekey.IndexKey;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.kit.workbook.UnitDirectory.KnownUnit;
import org.silveralliance.members.ledger.ImportJob.Mode;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.member.NewMembers;
import org.silveralliance.members.member.SealedData;
import org.silveralliance.members.member.Vault;
import org.silveralliance.members.unit.Units;
import org.silveralliance.members.workbook.IssueCode;
import org.silveralliance.members.workbook.MemberColumn;
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
    private final Rows rows;
    private final IndexKey indexKey;
    private final Clock clock;

    public MemberLedger(Members members, NewMembers newMembers, Units units, Vault vault, Outbox outbox, EntityManager entities,
            Rows rows, IndexKey indexKey, Clock clock) {
        this.members = members;
        this.newMembers = newMembers;
        this.units = units;
        this.vault = vault;
        this.outbox = outbox;
        this.entities = entities;
        this.rows = rows;
        this.indexKey = indexKey;
        this.clock = clock;
    }

    RowSink<RowOutcome<MemberRow>> begin(ImportJob job, RunImport.Findings findings, Tally tally) {
        return new Sink(job, findings, tally, new UnitsByName(units.known()));
    }

    /** An accepted row with what had to be computed for it; sealed under a new id only when rows are written. */
    private record Prepared(RowOutcome.Accepted<MemberRow> row, List<byte[]> idNoHashes, RowContent content, UUID id,
            @Nullable SealedData sealed) {
    }

    /** Some rows in order; their sealing goes on beside the reading of the next and the writing of the last. */
    private record Batch(List<RowOutcome<MemberRow>> outcomes, CompletableFuture<List<Prepared>> prepared) {
    }

    private final class Sink implements RowSink<RowOutcome<MemberRow>> {

        private final ImportJob job;
        private final RunImport.Findings findings;
        private final Tally tally;
        private final UnitsByName directory;
        private final LocalDate today = LocalDate.now(clock);
        private final MemberRowReader reader;
        private final int key = indexKey.forWriting();
        private List<RowOutcome<MemberRow>> waiting = new ArrayList<>(BATCH);
        private @Nullable Batch before;

        Sink(ImportJob job, RunImport.Findings findings, Tally tally, UnitsByName directory) {
            this.job = job;
            this.findings = findings;
            this.tally = tally;
            this.directory = directory;
            this.reader = new MemberRowReader(directory, today);
        }

        @Override
        public RowOutcome<MemberRow> read(SheetRow row) {
            return reader.read(row);
        }

        @Override
        public void take(RowOutcome<MemberRow> outcome) {
            waiting.add(outcome);
            if (waiting.size() == BATCH) {
                begin();
            }
        }

        @Override
        public void finish() {
            begin();
            complete();
        }

        /** Begins to seal the waiting rows and meanwhile completes those before. */
        private void begin() {
            List<RowOutcome<MemberRow>> outcomes = waiting;
            waiting = new ArrayList<>(BATCH);
            boolean writes = job.mode() == Mode.APPLY;
            Batch batch = new Batch(outcomes, CompletableFuture.supplyAsync(() -> prepared(outcomes, writes, key)));
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
            Map<String, Member> known = known(prepared);
            Map<Integer, RowOutcome<MemberRow>> judged = new HashMap<>();
            List<Prepared> fresh = new ArrayList<>();
            List<DomainEvent> events = new ArrayList<>();
            for (Prepared row : prepared) {
                Member member = row.idNoHashes().stream().map(MemberLedger::hex).map(known::get).filter(Objects::nonNull)
                        .findFirst().orElse(null);
                if (member == null) {
                    fresh.add(row);
                } else {
                    Issue conflict = conflict(row, member);
                    if (conflict == null) {
                        update(row, member, events);
                    } else {
                        judged.put(row.row().row(), rejected(row.row(), conflict));
                    }
                }
            }
            create(fresh, events);
            if (job.mode() == Mode.APPLY) {
                entities.flush();
                outbox.append(events);
            }
            entities.clear();
            outcomes.forEach(outcome -> findings.add(judged.getOrDefault(outcome.row(), outcome)));
        }

        private void create(List<Prepared> fresh, List<DomainEvent> events) {
            tally.created += fresh.size();
            if (job.mode() == Mode.VALIDATE) {
                return;
            }
            List<Member> registered = fresh.stream().map(this::register).toList();
            newMembers.insert(registered);
            registered.forEach(member -> events.add(member.registered()));
        }

        private Member register(Prepared row) {
            MemberRow content = row.row().content();
            return Member.register(row.id(), content.unit().id(), row.content().person(), content.id().birth(),
                    Objects.requireNonNull(row.sealed()), content.floating(), firstDay(content));
        }

        private LocalDate firstDay(MemberRow row) {
            LocalDate stated = job.effectiveOn();
            LocalDate retired = row.retiredOn();
            return stated != null ? stated : retired != null && !retired.isAfter(today) ? retired : today;
        }

        private void update(Prepared row, Member member, List<DomainEvent> events) {
            if (!differs(member, row.content())) {
                tally.unchanged++;
                return;
            }
            RowContent content = completed(row, member);
            if (!differs(member, content)) {
                tally.unchanged++;
                return;
            }
            tally.changed++;
            if (job.mode() == Mode.APPLY) {
                member.livesElsewhere(content.floating());
                events.add(member.correct(content.person(), content.data().id().birth(),
                        vault.seal(member.id(), content.data(), content.fingerprint(), key), today));
            }
        }

        private @Nullable Issue conflict(Prepared row, Member member) {
            int number = row.row().row();
            if (member.state() == Member.State.DECEASED) {
                return new Issue(number, MemberColumn.ID_NO.title(), IssueCode.MEMBER_DECEASED, "台账中已登记去世，如登记有误请先撤销");
            }
            KnownUnit unit = row.row().content().unit();
            if (!member.unitId().equals(unit.id())) {
                return new Issue(number, MemberColumn.UNIT_NAME.title(), IssueCode.UNIT_CONFLICT, "该党员在册单位为「"
                        + directory.nameOf(member.unitId()) + "」，表中为「" + unit.name() + "」，变更单位请办理组织关系转接");
            }
            return null;
        }
    }

    private boolean differs(Member member, RowContent content) {
        return member.differsFrom(vault.contentHash(member.sealed().indexKey(), content.data(), content.fingerprint()));
    }

    /** The row's content with what it does not say as it is known. */
    private RowContent completed(Prepared row, Member member) {
        MemberRow said = row.row().content();
        return said.silent().isEmpty() ? row.content()
                : RowContent.of(said, member, vault.open(member.id(), member.sealed()));
    }

    private List<Prepared> prepared(List<RowOutcome<MemberRow>> outcomes, boolean writes, int key) {
        return outcomes.parallelStream().<Prepared> mapMulti((outcome, sink) -> {
            if (outcome instanceof RowOutcome.Accepted<MemberRow> accepted) {
                sink.accept(prepare(accepted, writes, key));
            }
        }).toList();
    }

    private Prepared prepare(RowOutcome.Accepted<MemberRow> row, boolean writes, int key) {
        RowContent content = RowContent.of(row.content());
        UUID id = Ids.next();
        SealedData sealed = writes ? vault.seal(id, content.data(), content.fingerprint(), key) : null;
        return new Prepared(row, vault.indexesOfIdNo(content.data().id().value()), content, id, sealed);
    }

    private Map<String, Member> known(List<Prepared> prepared) {
        List<byte[]> hashes = prepared.stream().flatMap(row -> row.idNoHashes().stream()).toList();
        List<UUID> ids = rows.list(Query.of("select id from member where id_no_hash = any(?)", hashes),
                row -> row.uuid("id"));
        Map<String, Member> known = new HashMap<>();
        if (!ids.isEmpty()) {
            members.find("id in ?1", ids).list().forEach(member -> known.put(hex(member.sealed().idNoHash()), member));
        }
        return known;
    }

    private static RowOutcome<MemberRow> rejected(RowOutcome.Accepted<MemberRow> row, Issue conflict) {
        List<Issue> issues = new ArrayList<>(row.issues());
        issues.add(conflict);
        return new RowOutcome.Rejected<>(row.row(), issues);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
