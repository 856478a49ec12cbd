package org.silveralliance.alliance.surveyimport;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.silveralliance.alliance.known.Units.Unit;
import org.silveralliance.alliance.survey.Answer;
import org.silveralliance.alliance.surveyimport.SurveySheet.SheetRow;

/** Turns rows into answers, or into the issues that keep them from being one. */
final class RowReader {

    enum Severity {
        REJECTED,
        WARNED
    }

    enum Code {
        UNIT_UNKNOWN,
        UNIT_TWICE,
        NAME_DIFFERS,
        BRANCH_UNCLEAR,
        NOT_A_NUMBER,
        REGULAR_MISSING,
        REGULAR_ABOVE_MEMBERS,
        ANSWER_REPLACED,
        FORMULA_VALUE_USED
    }

    /** One finding; {@code row} is the number the spreadsheet program shows. */
    record Issue(int row, String column, Code code, Severity severity, String message) {
    }

    /** An answer with the row it came from. */
    record Accepted(int row, Answer answer) {
    }

    private final Function<SheetRow, Optional<Unit>> unitOf;
    private final Function<UUID, Optional<Answer>> answered;
    private final Map<UUID, Integer> seen = new HashMap<>();
    private final List<Issue> issues = new ArrayList<>();
    private final List<Accepted> accepted = new ArrayList<>();

    RowReader(Function<SheetRow, Optional<Unit>> unitOf, Function<UUID, Optional<Answer>> answered) {
        this.unitOf = unitOf;
        this.answered = answered;
    }

    List<Issue> issues() {
        return issues;
    }

    List<Accepted> accepted() {
        return accepted;
    }

    /** Rows that were refused. */
    int rejectedRows() {
        return (int) issues.stream().filter(issue -> issue.severity() == Severity.REJECTED).map(Issue::row).distinct().count();
    }

    /** Rows that were kept but should be looked at. */
    int warnedRows() {
        return (int) issues.stream().filter(issue -> issue.severity() == Severity.WARNED)
                .filter(issue -> accepted.stream().anyMatch(row -> row.row() == issue.row())).map(Issue::row).distinct()
                .count();
    }

    void read(SheetRow row) {
        int before = issues.size();
        row.formulas().forEach(column -> warn(row, column, Code.FORMULA_VALUE_USED, "单元格是公式，已按保存时的计算结果读取，请核对"));
        Optional<Unit> unit = unit(row);
        Optional<Boolean> branch = branch(row);
        Optional<Integer> members = number(row, SurveyColumn.MEMBERS);
        Optional<Integer> regular = regular(row, branch.orElse(false));
        boolean refused = issues.subList(before, issues.size()).stream()
                .anyMatch(issue -> issue.severity() == Severity.REJECTED);
        if (refused || unit.isEmpty() || branch.isEmpty() || members.isEmpty()) {
            return;
        }
        if (regular.isPresent() && regular.get() > members.get()) {
            reject(row, SurveyColumn.REGULAR, Code.REGULAR_ABOVE_MEMBERS, "正常参加活动人数超过党员数");
            return;
        }
        Answer answer = new Answer(unit.get().id(), branch.get(), members.get(), regular.orElse(null));
        answered.apply(answer.unitId()).filter(known -> !known.equals(answer)).ifPresent(known -> warn(row,
                SurveyColumn.MEMBERS, Code.ANSWER_REPLACED, "该单位已上报过不同的数字，以本表为准"));
        accepted.add(new Accepted(row.number(), answer));
    }

    private Optional<Unit> unit(SheetRow row) {
        Optional<Unit> unit = unitOf.apply(row);
        if (unit.isEmpty()) {
            reject(row, SurveyColumn.NAME, Code.UNIT_UNKNOWN, "单位名册中没有这个单位");
            return unit;
        }
        Integer earlier = seen.putIfAbsent(unit.get().id(), row.number());
        if (earlier != null) {
            reject(row, SurveyColumn.NAME, Code.UNIT_TWICE, "与第 " + earlier + " 行是同一单位");
        } else if (!row.text(SurveyColumn.NAME).isEmpty() && !row.text(SurveyColumn.NAME).equals(unit.get().name())) {
            warn(row, SurveyColumn.NAME, Code.NAME_DIFFERS, "名册中的名称是「" + unit.get().name() + "」，按信用代码认定");
        }
        return unit;
    }

    private Optional<Boolean> branch(SheetRow row) {
        Optional<Boolean> branch = switch (row.text(SurveyColumn.BRANCH)) {
            case "是", "有", "已成立", "√", "1" -> Optional.of(true);
            case "否", "无", "未成立", "×", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
        if (branch.isEmpty()) {
            reject(row, SurveyColumn.BRANCH, Code.BRANCH_UNCLEAR, "请填“是”或“否”");
        }
        return branch;
    }

    private Optional<Integer> regular(SheetRow row, boolean hasBranch) {
        String text = row.text(SurveyColumn.REGULAR);
        if (text.isEmpty() || text.equals("—") || text.equals("-")) {
            if (hasBranch) {
                reject(row, SurveyColumn.REGULAR, Code.REGULAR_MISSING, "已成立党支部的单位须填写");
            }
            return Optional.empty();
        }
        return number(row, SurveyColumn.REGULAR);
    }

    private Optional<Integer> number(SheetRow row, SurveyColumn column) {
        String text = Normalizer.normalize(row.text(column), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[人名\\s]", "");
        if (text.matches("[0-9]{1,5}")) {
            return Optional.of(Integer.valueOf(text));
        }
        reject(row, column, Code.NOT_A_NUMBER, "应为不小于 0 的整数");
        return Optional.empty();
    }

    private void reject(SheetRow row, SurveyColumn column, Code code, String message) {
        add(row, column, code, Severity.REJECTED, message);
    }

    private void warn(SheetRow row, SurveyColumn column, Code code, String message) {
        add(row, column, code, Severity.WARNED, message);
    }

    private void add(SheetRow row, SurveyColumn column, Code code, Severity severity, String message) {
        issues.add(new Issue(row.number(), column.title(), code, severity, message));
    }
}
