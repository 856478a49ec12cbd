package org.silveralliance.alliance.surveyimport;

import java.util.ArrayList;
import java.util.List;

import org.silveralliance.alliance.survey.Answer;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.Remark;
import org.silveralliance.kit.workbook.RowOutcome;

/** What became of the rows of one survey sheet. */
final class SurveyTally {

    private final List<Answer> answers = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private int warned;
    private int rejected;

    /** Counts a row; a row is warned when it is accepted with at least one finding. */
    void add(RowOutcome<Answer> outcome) {
        issues.addAll(outcome.issues());
        switch (outcome) {
            case RowOutcome.Accepted<Answer> row -> {
                answers.add(row.content());
                warned += row.isWarned() ? 1 : 0;
            }
            case RowOutcome.Rejected<Answer> row -> rejected++;
        }
    }

    /** Notes what is not read of the workbook. */
    void add(List<Remark> remarks) {
        remarks.forEach(remark -> issues.add(SurveyIssueCode.about(remark)));
    }

    void add(Issue issue) {
        issues.add(issue);
    }

    List<Answer> answers() {
        return answers;
    }

    List<Issue> issues() {
        return issues;
    }

    int total() {
        return answers.size() + rejected;
    }

    int accepted() {
        return answers.size();
    }

    int warned() {
        return warned;
    }

    int rejected() {
        return rejected;
    }
}
