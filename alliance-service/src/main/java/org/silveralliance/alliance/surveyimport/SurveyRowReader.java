package org.silveralliance.alliance.surveyimport;

import static org.silveralliance.alliance.surveyimport.SurveyColumn.*;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.silveralliance.alliance.survey.Answer;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.kit.workbook.UnitCells;
import org.silveralliance.kit.workbook.UnitDirectory;
import org.silveralliance.kit.workbook.UnitDirectory.KnownUnit;

/** Reads the rows of one survey sheet in order; remembers the units it has seen, so one reader serves one file. */
final class SurveyRowReader {

    private static final UnitCells UNIT = new UnitCells(NAME, USCC, SurveyIssueCode.UNIT_UNKNOWN,
            SurveyIssueCode.UNIT_NAME_DIFFERS);
    private static final Pattern COUNTED = Pattern.compile("[人名\\s]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    private final UnitDirectory units;
    private final Function<UUID, Optional<Answer>> answered;
    private final Map<UUID, String> seen = new HashMap<>();

    SurveyRowReader(UnitDirectory units, Function<UUID, Optional<Answer>> answered) {
        this.units = units;
        this.answered = answered;
    }

    /** One row's outcome. All its faults are told at once, as far as one does not follow from another. */
    RowOutcome<Answer> read(SheetRow row) {
        Findings findings = new Findings(row, SurveyIssueCode.OF_CELLS);
        findings.lookAtCells(SurveyColumn.values());
        findings.lookAtNotes(NAME, SurveyIssueCode.CELL_NOTE);
        Optional<KnownUnit> unit = unit(findings);
        Optional<Boolean> branch = branch(findings);
        Optional<Integer> members = findings.required(MEMBERS).isEmpty() ? Optional.empty() : number(findings, MEMBERS);
        Optional<Integer> regular = regular(findings, branch.orElse(false));
        if (members.isPresent() && regular.isPresent() && regular.get() > members.get()) {
            findings.add(REGULAR, SurveyIssueCode.REGULAR_ABOVE_MEMBERS, "正常参加活动人数超过党员数");
        }
        if (findings.reject() || unit.isEmpty() || branch.isEmpty() || members.isEmpty()) {
            return new RowOutcome.Rejected<>(row.where(), findings.issues());
        }
        Answer answer = new Answer(unit.get().id(), branch.get(), members.get(), regular.orElse(null));
        answered.apply(answer.unitId()).filter(known -> !known.equals(answer)).ifPresent(
                known -> findings.add(MEMBERS, SurveyIssueCode.ANSWER_REPLACED, "该单位已上报过不同的数字，以本表为准"));
        return new RowOutcome.Accepted<>(row.where(), answer, findings.issues());
    }

    private Optional<KnownUnit> unit(Findings findings) {
        Optional<KnownUnit> unit = UNIT.read(findings, units);
        unit.map(known -> seen.putIfAbsent(known.id(), findings.row().place())).ifPresent(
                earlier -> findings.add(NAME, SurveyIssueCode.UNIT_TWICE, "与" + earlier + "是同一单位"));
        return unit;
    }

    private static Optional<Boolean> branch(Findings findings) {
        if (findings.required(BRANCH).isEmpty()) {
            return Optional.empty();
        }
        Optional<Boolean> branch = findings.row().yesOrNo(BRANCH);
        if (branch.isEmpty()) {
            findings.add(BRANCH, SurveyIssueCode.BRANCH_UNCLEAR,
                    Findings.quote(findings.row().text(BRANCH)) + "看不出是“是”还是“否”，请填“是”或“否”");
        }
        return branch;
    }

    private static Optional<Integer> regular(Findings findings, boolean hasBranch) {
        SheetRow row = findings.row();
        if (!row.text(REGULAR).isEmpty() && !row.saysNothing(REGULAR)) {
            return number(findings, REGULAR);
        }
        if (hasBranch && !row.isError(REGULAR)) {
            findings.add(REGULAR, SurveyIssueCode.REGULAR_MISSING, "已成立党支部的单位须填写");
        }
        return Optional.empty();
    }

    private static Optional<Integer> number(Findings findings, SurveyColumn column) {
        String text = COUNTED.matcher(Normalizer.normalize(findings.row().text(column), Normalizer.Form.NFKC)).replaceAll("");
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(Integer.valueOf(text));
        }
        findings.add(column, SurveyIssueCode.NOT_A_NUMBER, Findings.quote(findings.row().text(column)) + "应为不小于 0 的整数");
        return Optional.empty();
    }
}
