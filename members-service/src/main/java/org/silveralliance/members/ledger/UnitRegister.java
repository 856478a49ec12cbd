package org.silveralliance.members.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.members.ledger.ImportJob.Mode;
import org.silveralliance.members.unit.Unit;
import org.silveralliance.members.unit.Unit.Facts;
import org.silveralliance.members.unit.Units;
import org.silveralliance.members.workbook.UnitRow;
import org.silveralliance.members.workbook.UnitRowReader;

/** Takes the units of a workbook onto the register. What a sheet does not say stays as it is known. */
@ApplicationScoped
public class UnitRegister {

    private final Units units;
    private final Outbox outbox;
    private final Clock clock;

    public UnitRegister(Units units, Outbox outbox, Clock clock) {
        this.units = units;
        this.outbox = outbox;
        this.clock = clock;
    }

    RowSink<RowOutcome<UnitRow>> begin(ImportJob job, LedgerSheet sheet, RunImport.Findings findings, Tally tally) {
        UnitRowReader reader = new UnitRowReader(sheet);
        Map<String, UnitRow> wanted = new LinkedHashMap<>();
        return new RowSink<>() {
            @Override
            public RowOutcome<UnitRow> read(SheetRow row) {
                return reader.read(row);
            }

            @Override
            public void take(RowOutcome<UnitRow> outcome) {
                findings.read();
                if (outcome instanceof RowOutcome.Accepted<UnitRow> accepted) {
                    wanted.put(accepted.content().uscc(), accepted.content());
                }
                findings.add(outcome);
            }

            @Override
            public void finish() {
                List<DomainEvent> events = new ArrayList<>();
                wanted.values().forEach(row -> apply(job, row, tally, events));
                if (job.mode() == Mode.APPLY) {
                    units.flush();
                    outbox.append(events);
                }
            }
        };
    }

    private void apply(ImportJob job, UnitRow row, Tally tally, List<DomainEvent> events) {
        Optional<Unit> known = units.byUscc(row.uscc());
        Facts facts = facts(row, known.map(Unit::facts).orElse(null));
        boolean writes = job.mode() == Mode.APPLY;
        if (known.isEmpty()) {
            tally.created++;
            if (writes) {
                Unit unit = Unit.register(Ids.next(), row.uscc(), null, facts);
                units.persist(unit);
                events.add(unit.registered());
            }
        } else if (known.get().facts().equals(facts)) {
            tally.unchanged++;
        } else {
            tally.changed++;
            if (writes) {
                if (!known.get().name().equals(row.name())) {
                    units.keepFormerName(known.get(), LocalDate.now(clock), "import " + job.id());
                }
                known.get().correct(facts);
                events.add(known.get().changed());
            }
        }
    }

    private static Facts facts(UnitRow row, @Nullable Facts known) {
        if (known == null) {
            return new Facts(row.name(), row.kind(), row.sector(), row.town(), row.lon(), row.lat(),
                    Boolean.TRUE.equals(row.hasBranch()));
        }
        Boolean hasBranch = row.hasBranch();
        return new Facts(row.name(), or(row.kind(), known.kind()), or(row.sector(), known.sector()),
                or(row.town(), known.town()), or(row.lon(), known.lon()), or(row.lat(), known.lat()),
                hasBranch == null ? known.hasBranch() : hasBranch);
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
