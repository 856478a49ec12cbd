package org.silveralliance.members.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.Layout;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.kit.workbook.WorkbookRefused;
import org.silveralliance.members.identity.Category;

/** A workbook read as a members' ledger, in words that a table of expectations can hold. */
final class LedgerReading {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private LedgerReading() {
    }

    /**
     * What became of the workbook, first what is said of its sheets and columns, then a line for each row: name, unit, joined
     * on, retired on, phone, relative, his phone, floating, and the findings. The number's unknown division is left out.
     */
    static List<String> of(Path file) throws IOException {
        return of(file, new TestUnits().add("11370522990000025W", "县水利局").add("113705229900000172", "县财政局"));
    }

    /** The same of people of other units. */
    static List<String> of(Path file, TestUnits units) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LedgerSheet sheet = LedgerSheet.open(file, TestUnits.LIMITS, MemberColumn.values())) {
            sheet.remarks().forEach(remark -> lines.add(remark.kind() + " " + remark.subject()));
            MemberRowReader reader = new MemberRowReader(units, TODAY);
            sheet.forEachRow(reader::read, outcome -> lines.add(line(outcome)));
            sheet.closing().forEach(remark -> lines.add(remark.kind() + " " + remark.subject() + " " + remark.row()));
        }
        return lines;
    }

    /**
     * The same by a county that answers questions about sheets, each row with all that is read: the category unless it is
     * RETIRED, the date of birth unless it is the number's, and what goes into the remark.
     */
    static List<String> whole(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        Layout layout = new Layout(List.of(MemberColumn.values()), Map.of(), Map.of(), Map.of(), Map.of(), TODAY.getYear(), "");
        try (LedgerSheet sheet = LedgerSheet.open(file, TestUnits.LIMITS, layout)) {
            sheet.remarks().forEach(remark -> lines.add(remark.kind() + " " + remark.subject()));
            MemberRowReader reader = new MemberRowReader(
                    new TestUnits().add("11370522990000025W", "县水利局").add("113705229900000172", "县财政局"), TODAY);
            sheet.forEachRow(reader::read, outcome -> lines.add(whole(outcome)));
            sheet.closing().forEach(remark -> lines.add("row " + remark.row() + " " + remark.kind() + " " + remark.subject()));
        } catch (WorkbookRefused refused) {
            lines.add(refused.reason() + " " + refused.getMessage());
        }
        return lines;
    }

    private static String whole(RowOutcome<MemberRow> outcome) {
        if (!(outcome instanceof RowOutcome.Accepted<MemberRow>(var ignored, MemberRow row, List<Issue> issues))) {
            return line(outcome);
        }
        String birth = row.birth().equals(PartialDate.of(row.id().birth())) ? "" : " *" + row.birth();
        return line(outcome) + (row.category() == Category.RETIRED ? "" : " " + row.category()) + birth
                + (row.notes().isEmpty() ? "" : " " + row.notes());
    }

    private static String line(RowOutcome<MemberRow> outcome) {
        String found = outcome.issues().stream().filter(issue -> issue.code() != IssueCode.DIVISION_UNKNOWN)
                .map(LedgerReading::finding).collect(Collectors.joining());
        return switch (outcome) {
            case RowOutcome.Rejected<MemberRow> rejected -> "row " + rejected.place().row() + " rejected" + found;
            case RowOutcome.Accepted<MemberRow>(var ignored, MemberRow row, List<Issue> issues) -> "%s %s %s %s %s %s %s %s%s"
                    .formatted(row.name(), row.unit().name(), or(row.joinedPartyOn()), or(row.retiredOn()), or(row.phone()),
                            or(row.familyName()), or(row.familyPhone()), row.floating() ? "floating" : "here", found);
        };
    }

    private static String finding(Issue issue) {
        return " " + issue.code() + "@" + issue.column();
    }

    private static String or(Object value) {
        return value == null ? "-" : value.toString();
    }
}
