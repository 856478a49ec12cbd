package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.UnitColumn.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.kit.workbook.UnitCells;
import org.silveralliance.members.identity.SocialCreditCode;

/**
 * Reads the rows of one register of units. A members' ledger serves as one too: there a unit stands once for each of its
 * members, which is no repetition.
 */
public final class UnitRowReader {

    private static final double WEST = 73;
    private static final double EAST = 136;
    private static final double SOUTH = 3;
    private static final double NORTH = 54;

    private final boolean oneRowForEachPerson;
    private final Map<String, UnitRow> byCode = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    public UnitRowReader(LedgerSheet sheet) {
        this.oneRowForEachPerson = sheet.has(PERSON);
    }

    /** One row's outcome. */
    public RowOutcome<UnitRow> read(SheetRow row) {
        Findings findings = new Findings(row, IssueCode.OF_CELLS);
        findings.lookAtCells(UnitColumn.values());
        findings.lookAtNotes(NAME, IssueCode.CELL_NOTE);
        findings.required(NAME);
        String stated = FreeText.read(findings, NAME);
        String name = stated == null ? null : UnitCells.plainName(stated);
        Optional<String> uscc = uscc(findings);
        if (findings.reject() || name == null || uscc.isEmpty()) {
            return new RowOutcome.Rejected<>(row.where(), findings.issues());
        }
        UnitRow unit = new UnitRow(uscc.get(), name, FreeText.read(findings, KIND), FreeText.read(findings, SECTOR),
                FreeText.read(findings, TOWN),
                coordinate(findings, LON, WEST, EAST), coordinate(findings, LAT, SOUTH, NORTH),
                hasBranch(findings, uscc.get()));
        lookForRepetition(findings, unit);
        if (findings.reject()) {
            return new RowOutcome.Rejected<>(row.where(), findings.issues());
        }
        byCode.put(unit.uscc(), unit);
        places.put(unit.uscc(), row.place());
        return new RowOutcome.Accepted<>(row.where(), unit, findings.issues());
    }

    private void lookForRepetition(Findings findings, UnitRow unit) {
        UnitRow before = byCode.get(unit.uscc());
        if (before != null && !(oneRowForEachPerson && before.name().equals(unit.name()))) {
            findings.add(USCC, IssueCode.DUPLICATE_IN_FILE,
                    "与" + places.get(unit.uscc()) + Findings.quote(before.name()) + "的信用代码相同");
        }
    }

    private static Optional<String> uscc(Findings findings) {
        String text = findings.required(USCC);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (SocialCreditCode.read(text)) {
            case SocialCreditCode.Reading.Valid(SocialCreditCode code) -> Optional.of(code.value());
            case SocialCreditCode.Reading.Invalid(SocialCreditCode.Fault fault, String ignored) -> invalid(findings, fault);
        };
    }

    private static Optional<String> invalid(Findings findings, SocialCreditCode.Fault fault) {
        switch (fault) {
            case SHAPE -> findings.add(USCC, IssueCode.USCC_SHAPE, "统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z）");
            case CHECK_CHARACTER -> findings.add(USCC, IssueCode.USCC_CHECK_CHARACTER, "统一社会信用代码校验码不符，可能有一位写错");
        }
        return Optional.empty();
    }

    private static @Nullable Double coordinate(Findings findings, UnitColumn column, double from, double to) {
        String text = findings.row().text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[0-9]{1,3}(\\.[0-9]{1,15})?")) {
            double degrees = Double.parseDouble(text);
            if (degrees >= from && degrees <= to) {
                return degrees;
            }
        }
        findings.add(column, IssueCode.COORDINATES_UNREADABLE, "「" + column.title() + "」应为国内的十进制度数，已留空");
        return null;
    }

    /** In a ledger one member with a branch is enough. */
    private @Nullable Boolean hasBranch(Findings findings, String uscc) {
        SheetRow row = findings.row();
        String stated = row.text(HAS_BRANCH);
        if (!stated.isEmpty()) {
            Optional<Boolean> said = row.yesOrNo(HAS_BRANCH);
            if (said.isEmpty() && !row.saysNothing(HAS_BRANCH)) {
                findings.add(HAS_BRANCH, IssueCode.YES_NO_UNCLEAR, Findings.quote(stated) + "看不出是“是”还是“否”，没有采用，请改填“是”或“否”");
            }
            return said.orElse(null);
        }
        if (!oneRowForEachPerson) {
            return null;
        }
        UnitRow before = byCode.get(uscc);
        return !row.text(BRANCH).isEmpty() || before != null && Boolean.TRUE.equals(before.hasBranch());
    }
}
