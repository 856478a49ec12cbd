package org.silveralliance.activities.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;

/** What is reported up about a held activity. Once accepted it is immutable. */
@Entity
@Table(name = "report")
public class Report {

    @Id
    @Column(name = "activity_id")
    private UUID activityId;
    private String division;
    private LocalDate due;
    @Enumerated(EnumType.STRING)
    private State state;
    private String summary;
    @ColumnTransformer(write = "?::jsonb")
    private String photos;
    private @Nullable String reason;
    @Column(name = "submitted_on")
    private @Nullable LocalDate submittedOn;
    @Column(name = "submitted_by")
    private @Nullable String submittedBy;
    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;
    @Column(name = "decided_by")
    private @Nullable String decidedBy;
    @Version
    private long version;

    protected Report() {
    }

    public Report(String division, UUID activityId, LocalDate due) {
        this.activityId = activityId;
        this.division = division;
        this.due = due;
        this.state = State.DUE;
        this.summary = "";
        this.photos = PhotoList.write(List.of());
    }

    /** Where a report stands; OVERDUE is DUE or RETURNED after the due day and is not stored. */
    public enum State {
        DUE("待上报"),
        SUBMITTED("已上报"),
        RETURNED("已退回"),
        ACCEPTED("已审核");

        private final String title;

        State(String title) {
            this.title = title;
        }
    }

    void mustBeOpen() {
        must(state == State.DUE || state == State.RETURNED, "修改");
    }

    void write(String text, List<Photo> pictures) {
        mustBeOpen();
        summary = text;
        photos = PhotoList.write(pictures);
    }

    void submit(LocalDate on, String by) {
        must(state == State.DUE || state == State.RETURNED, "上报");
        state = State.SUBMITTED;
        submittedOn = on;
        submittedBy = by;
        reason = null;
    }

    void accept(LocalDate on, String by) {
        must(state == State.SUBMITTED, "审核");
        state = State.ACCEPTED;
        decidedOn = on;
        decidedBy = by;
    }

    void republisher(LocalDate on, String by, String why) {
        must(state == State.SUBMITTED, "退回");
        state = State.RETURNED;
        decidedOn = on;
        decidedBy = by;
        reason = why;
    }

    boolean isOverdue(LocalDate today) {
        return (state == State.DUE || state == State.RETURNED) && today.isAfter(due);
    }

    private void must(boolean allowed, String what) {
        if (!allowed) {
            throw ActivitiesProblem.REPORT_STATE.because("活动资料" + state.title + "，不能" + what).with("state", state.name());
        }
    }

    UUID activityId() {
        return activityId;
    }

    LocalDate due() {
        return due;
    }

    State state() {
        return state;
    }

    String summary() {
        return summary;
    }

    List<Photo> photos() {
        return PhotoList.read(photos);
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
