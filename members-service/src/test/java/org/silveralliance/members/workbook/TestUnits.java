package org.silveralliance.members.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.kit.workbook.UnitDirectory;
import org.silveralliance.kit.workbook.WorkbookLimits;
import org.silveralliance.testkit.Fixtures;

/** The units of the sample survey as a directory. */
final class TestUnits implements UnitDirectory {

    static final WorkbookLimits LIMITS = new WorkbookLimits(20_000, 64L << 20, 8L << 20);

    private final Map<String, KnownUnit> byUscc = new HashMap<>();
    private final Map<String, KnownUnit> byName = new HashMap<>();

    static TestUnits ofSurvey() throws IOException {
        TestUnits units = new TestUnits();
        try (LedgerSheet sheet = LedgerSheet.open(Fixtures.file("lijin-survey-2026.xlsx"), LIMITS,
                UnitColumn.values())) {
            UnitRowReader reader = new UnitRowReader(sheet);
            sheet.forEachRow(row -> row, row -> {
                if (reader.read(row) instanceof RowOutcome.Accepted<UnitRow>(var ignored, UnitRow unit, var issues)) {
                    units.add(unit.uscc(), unit.name());
                }
            });
        }
        return units;
    }

    TestUnits add(String uscc, String name, String... formerNames) {
        KnownUnit unit = new KnownUnit(UUID.randomUUID(), uscc, name, Set.of(formerNames));
        byUscc.put(uscc, unit);
        byName.put(name, unit);
        Set.of(formerNames).forEach(former -> byName.put(former, unit));
        return this;
    }

    int size() {
        return byUscc.size();
    }

    @Override
    public Optional<KnownUnit> byUscc(String uscc) {
        return Optional.ofNullable(byUscc.get(uscc));
    }

    @Override
    public Optional<KnownUnit> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
