package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.members.MembersProblem;

/**
 * A committee's term 班子任期; {@code until} is its last day, {@code endedOn} the day on which another committee took over.
 */
record CommitteeTerm(UUID id, UUID orgId, int no, LocalDate from, LocalDate until, @Nullable LocalDate endedOn,
        Election election, String documentNo, @Nullable LocalDate extendedUntil, @Nullable String extensionDocument,
        long version) {

    private static final int MOST_YEARS = 5;

    /** How a term stands on a day. */
    @Schema(name = "TermState")
    public enum TermState {
        PLANNED,
        CURRENT,
        DUE,
        EXTENDED,
        OVERDUE,
        ENDED
    }

    /** How a committee came into office. */
    @Schema(name = "TermFormedBy")
    public enum FormedBy {
        ELECTED,
        APPOINTED
    }

    /** Who could have voted and how many came; of terms long past nobody may know. */
    record Election(FormedBy formedBy, LocalDate on, @Nullable Integer eligible, @Nullable Integer present) {

        /** Four fifths of those who may vote are there (中国共产党基层组织选举工作条例). */
        boolean hasItsQuorum() {
            return eligible == null || present == null || present * 5L >= eligible * 4L;
        }
    }

    static CommitteeTerm read(Row row) {
        return read(row, "");
    }

    /** From columns of another statement, which all begin so. */
    static CommitteeTerm read(Row row, String prefix) {
        return new CommitteeTerm(row.uuid(prefix + "id"), row.uuid(prefix + "org_id"), row.integer(prefix + "no"),
                row.date(prefix + "valid_from"), row.date(prefix + "valid_until"), row.dateOrNull(prefix + "ended_on"),
                new Election(row.value(prefix + "formed_by", FormedBy.class), row.date(prefix + "formed_on"),
                        row.integerOrNull(prefix + "eligible"), row.integerOrNull(prefix + "present")),
                row.text(prefix + "document_no"), row.dateOrNull(prefix + "extended_until"),
                row.textOrNull(prefix + "extension_document"), row.number(prefix + "version"));
    }

    /** The last day it may go on, with what was granted. */
    LocalDate lastDay() {
        return extendedUntil == null ? until : extendedUntil;
    }

    /** Overdue from the day after its last one, unless an extension was approved (G-26). */
    TermState state(LocalDate day) {
        if (isOver(day)) {
            return TermState.ENDED;
        }
        if (day.isBefore(from)) {
            return TermState.PLANNED;
        }
        if (day.isAfter(lastDay())) {
            return TermState.OVERDUE;
        }
        if (day.isAfter(until)) {
            return TermState.EXTENDED;
        }
        return reminder(day).isPresent() ? TermState.DUE : TermState.CURRENT;
    }

    /** The reminder that came last: six, three or one month before the last day. */
    Optional<Integer> reminder(LocalDate day) {
        if (isOver(day) || day.isBefore(from) || day.isAfter(lastDay())) {
            return Optional.empty();
        }
        return Stream.of(1, 3, 6).filter(months -> !day.isBefore(lastDay().minusMonths(months))).findFirst();
    }

    void mustBePossible() {
        if (!until.isAfter(from)) {
            throw KitProblem.INVALID.because("任期届满日期须在开始日期之后").at("/until", "不晚于开始日期");
        }
        if (!until.isBefore(from.plusYears(MOST_YEARS))) {
            throw KitProblem.INVALID.because("任期最长五年").at("/until", "超过五年");
        }
        if (election.eligible() != null && election.present() != null && election.present() > election.eligible()) {
            throw KitProblem.INVALID.because("实到人数不能多于应到人数").at("/present", "多于应到人数");
        }
        if (election.formedBy() == FormedBy.ELECTED && !election.hasItsQuorum()) {
            throw MembersProblem.NO_QUORUM.because("到会有选举权的党员须达到应到的五分之四，选举才有效").at("/present", "不足五分之四");
        }
    }

    /** An extension is granted once for a year at most. */
    void mustTakeExtension(LocalDate to) {
        if (endedOn != null) {
            throw MembersProblem.TERM_ENDED.because("这一届已经换届，不能再延期");
        }
        if (!to.isAfter(until) || to.isAfter(until.plusYears(1))) {
            throw KitProblem.INVALID.because("延期须在届满之后，最长一年").at("/until",
                    "须在 " + until.plusDays(1) + " 至 " + until.plusYears(1) + " 之间");
        }
    }

    private boolean isOver(LocalDate day) {
        return endedOn != null && (!day.isBefore(endedOn) || !endedOn.isAfter(from));
    }
}
