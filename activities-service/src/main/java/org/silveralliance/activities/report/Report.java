package org.silveralliance.activities.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.attendance.Attendances.AttendanceCounts;

/** What is reported up about a held activity. Once accepted it is immutable. */
@Entity
@Table(name = "report")
public class Report {

    @Id
    private UUID activityId;
    private LocalDate due;
    @Enumerated(EnumType.STRING)
    private ReportState state;
    private String summary;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Photo> photos;
    private @Nullable String reason;
    private @Nullable LocalDate submittedOn;
    private @Nullable String submittedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedBy;
    private @Nullable Integer notRecorded;
    @Version
    private long version;

    protected Report() {
    }

    Report(UUID activityId, LocalDate due) {
        this.activityId = activityId;
        this.due = due;
        this.state = ReportState.DUE;
        this.summary = "";
        this.photos = List.of();
    }

    void mustBeOpen() {
        must(ReportState.OPEN.contains(state), "修改");
    }

    void write(@Nullable String text, @Nullable List<Photo> pictures) {
        mustBeOpen();
        if (text != null) {
            summary = text;
        }
        if (pictures != null) {
            photos = List.copyOf(pictures);
        }
    }

    /** What submission still lacks; {@code uploaded} are the digests of the pictures that are here. */
    List<ReportPart> missing(Set<String> uploaded, AttendanceCounts attendance) {
        return missing(summary, photos, uploaded, attendance);
    }

    /** A name alone shows nothing: a picture has to be here. */
    static List<ReportPart> missing(String summary, List<Photo> photos, Set<String> uploaded, AttendanceCounts attendance) {
        List<ReportPart> missing = new ArrayList<>();
        if (summary.isBlank()) {
            missing.add(ReportPart.SUMMARY);
        }
        if (photos.stream().noneMatch(photo -> photo.isAmong(uploaded))) {
            missing.add(ReportPart.PHOTOS);
        }
        if (attendance.isEmpty()) {
            missing.add(ReportPart.ATTENDANCE);
        }
        return missing;
    }

    void submit(LocalDate on, String by) {
        must(ReportState.OPEN.contains(state), "上报");
        state = ReportState.SUBMITTED;
        submittedOn = on;
        submittedBy = by;
        reason = null;
    }

    /** @param silent of how many the roll says nothing */
    void accept(LocalDate on, String by, int silent) {
        must(state == ReportState.SUBMITTED, "审核");
        notRecorded = silent;
        state = ReportState.ACCEPTED;
        decidedOn = on;
        decidedBy = by;
    }

    void giveBack(LocalDate on, String by, String why) {
        must(state == ReportState.SUBMITTED, "退回");
        state = ReportState.RETURNED;
        decidedOn = on;
        decidedBy = by;
        reason = why;
    }

    /** The activity turned out not to have taken place; what was written is kept. */
    void notHeld() {
        must(state != ReportState.ACCEPTED, "撤回");
        state = ReportState.NOT_HELD;
        submittedOn = null;
        submittedBy = null;
    }

    /** It took place now. */
    void dueAgain(LocalDate day) {
        due = day;
        state = ReportState.DUE;
    }

    boolean isOverdue(LocalDate today) {
        return ReportState.OPEN.contains(state) && today.isAfter(due);
    }

    private void must(boolean allowed, String what) {
        if (!allowed) {
            throw ActivitiesProblem.REPORT_STATE.because("活动资料" + state.title() + "，不能" + what).with("state", state.name());
        }
    }

    LocalDate due() {
        return due;
    }

    ReportState state() {
        return state;
    }

    String summary() {
        return summary;
    }

    List<Photo> photos() {
        return photos;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    LocalDate submittedOn() {
        return submittedOn;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    long version() {
        return version;
    }
}
