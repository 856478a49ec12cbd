package org.silveralliance.activities.replan;

import java.time.Instant;
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
import org.silveralliance.activities.rotation.PlanStanding;
import org.silveralliance.kit.time.Ids;

import com.fasterxml.jackson.core.type.TypeReference;

/** A replanning under way or done. It proposes; nothing changes until somebody applies it. Survives a restart. */
@Entity
@Table(name = "replan_job")
public class ReplanJob {

    /** The question is read: what remains is the search and then the proof, which takes the longer. */
    private static final int READ_PERCENT = 10;
    private static final int SEARCHED_PERCENT = 50;
    private static final int DONE_PERCENT = 100;

    @Id
    private UUID id;
    private String division;
    @Column(name = "rotation_id")
    private UUID rotationId;
    @Enumerated(EnumType.STRING)
    private State state;
    @ColumnTransformer(write = "?::jsonb")
    private String request;
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String changes;
    /** What the proposal costs and how good it is known to be. */
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String standing;
    private @Nullable String failure;
    private boolean applied;
    private int progress;
    @Column(name = "created_by")
    private String createdBy;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;
    /** The version of the rotation the question was asked of. */
    @Column(name = "based_on")
    private long basedOn;
    @Version
    private long version;

    protected ReplanJob() {
    }

    ReplanJob(String division, UUID rotationId, long basedOn, Question question, String by, Instant at) {
        this.id = Ids.next();
        this.division = division;
        this.rotationId = rotationId;
        this.basedOn = basedOn;
        this.state = State.QUEUED;
        this.request = ReplanJson.write(question);
        this.createdBy = by;
        this.createdAt = at;
    }

    /** Where a job stands. IMPOSSIBLE is an answer too: the demands contradict each other or the rules. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        IMPOSSIBLE,
        CANCELLED
    }

    /** One month that changes and why. */
    public record Change(int month, UUID fromUnitId, String fromUnitName, UUID toUnitId, String toUnitName, LocalDate fromDate,
            LocalDate toDate, String why) {
    }

    /** False when somebody else has it or it was cancelled. A job found RUNNING after a restart is started again. */
    boolean start() {
        if (state != State.QUEUED && state != State.RUNNING) {
            return false;
        }
        state = State.RUNNING;
        progress = READ_PERCENT;
        return true;
    }

    /** Notes that there is an answer and only its proof is missing; false when the question was called off meanwhile. */
    boolean searched() {
        if (state != State.RUNNING) {
            return false;
        }
        progress = SEARCHED_PERCENT;
        return true;
    }

    /** Keeps the answer, unless the question was called off while it was worked out. */
    void finish(Replanning answer, @Nullable PlanStanding standing, Instant at) {
        if (state != State.RUNNING) {
            return;
        }
        state = answer.impossible() == null ? State.DONE : State.IMPOSSIBLE;
        changes = ReplanJson.write(answer.changes());
        this.standing = standing == null ? null : ReplanJson.write(standing);
        failure = answer.impossible();
        finished(at);
    }

    void giveUp(Instant at) {
        if (state == State.QUEUED || state == State.RUNNING) {
            state = State.IMPOSSIBLE;
            failure = "重排计算时出错，已停止。请重新提出；仍不成功时请告知系统管理员";
            finished(at);
        }
    }

    void refuse(String why, Instant at) {
        if (state != State.RUNNING) {
            return;
        }
        state = State.IMPOSSIBLE;
        failure = why;
        finished(at);
    }

    void cancel(Instant at) {
        if (state != State.QUEUED && state != State.RUNNING) {
            throw ActivitiesProblem.REPLAN_NOT_READY.because("重排已经结束，不能取消");
        }
        state = State.CANCELLED;
        finished(at);
    }

    private void finished(Instant at) {
        finishedAt = at;
        progress = DONE_PERCENT;
    }

    /** Notes that the proposal is taken, provided nobody changed the rotation meanwhile. */
    void apply(long rotationVersion) {
        if (state != State.DONE || applied) {
            throw ActivitiesProblem.REPLAN_NOT_READY.because(applied ? "重排结果已经采用" : "重排没有可采用的结果");
        }
        if (rotationVersion != basedOn) {
            throw ActivitiesProblem.REPLAN_STALE.because("提出重排后轮值已有变动，请重新提出");
        }
        applied = true;
    }

    /** Refuses an answer other than the one people were shown: the holidays or last year's turns have changed since. */
    void mustPropose(Replanning answer) {
        if (!answer.changes().equals(changes())) {
            throw ActivitiesProblem.REPLAN_STALE.because("提出重排后节假日表或上一年的轮值已有变动，请重新提出");
        }
    }

    UUID id() {
        return id;
    }

    String division() {
        return division;
    }

    UUID rotationId() {
        return rotationId;
    }

    State state() {
        return state;
    }

    Question question() {
        return ReplanJson.read(request, new TypeReference<>() {
        });
    }

    List<Change> changes() {
        return changes == null ? List.of() : ReplanJson.read(changes, new TypeReference<>() {
        });
    }

    @Nullable
    PlanStanding standing() {
        return standing == null ? null : ReplanJson.read(standing, new TypeReference<>() {
        });
    }

    @Nullable
    String failure() {
        return failure;
    }

    boolean applied() {
        return applied;
    }

    int progress() {
        return progress;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
