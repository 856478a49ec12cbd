package org.silveralliance.activities.replan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.rotation.PlanQuality;
import org.silveralliance.kit.time.Ids;

/** A replanning under way or done. It proposes; nothing changes until somebody adopts it. Survives a restart. */
@Entity
public class ReplanJob {

    /** The request is read: what remains is the search and then the proof, which takes the longer. */
    private static final int READ_PERCENT = 10;
    private static final int SEARCHED_PERCENT = 50;
    private static final int DONE_PERCENT = 100;

    @Id
    private UUID id;
    private UUID rotationId;
    @Enumerated(EnumType.STRING)
    private ReplanState state;
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private ReplanRequest request;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<ReplanChange> changes;
    /** What the proposal costs and how good it is known to be. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable PlanQuality quality;
    private @Nullable String failure;
    private boolean applied;
    private int progress;
    private String createdBy;
    private Instant createdAt;
    private @Nullable Instant finishedAt;
    /** The version of the rotation the request was made of. */
    private long basedOn;
    @Version
    private long version;

    protected ReplanJob() {
    }

    ReplanJob(UUID rotationId, long basedOn, ReplanRequest request, String by, Instant at) {
        this.id = Ids.next();
        this.rotationId = rotationId;
        this.basedOn = basedOn;
        this.state = ReplanState.QUEUED;
        this.request = request;
        this.createdBy = by;
        this.createdAt = at;
    }

    /** One month that changes and why. */
    public record ReplanChange(int month, UUID fromUnitId, String fromUnitName, UUID toUnitId, String toUnitName,
            LocalDate fromDate, LocalDate toDate, String why) {
    }

    /** False when somebody else has it or it was cancelled. A job found RUNNING after a restart is started again. */
    boolean start() {
        if (!isOpen()) {
            return false;
        }
        state = ReplanState.RUNNING;
        progress = READ_PERCENT;
        return true;
    }

    /** Notes that there is an answer and only its proof is missing; false when the request was called off meanwhile. */
    boolean searched() {
        if (state != ReplanState.RUNNING) {
            return false;
        }
        progress = SEARCHED_PERCENT;
        return true;
    }

    /** Keeps the answer, unless the request was called off while it was worked out. */
    void finish(ReplanProposal proposal, @Nullable PlanQuality known, Instant at) {
        if (state == ReplanState.RUNNING) {
            end(proposal.impossible() == null ? ReplanState.DONE : ReplanState.IMPOSSIBLE, at);
            changes = proposal.changes();
            quality = known;
            failure = proposal.impossible();
        }
    }

    void giveUp(Instant at) {
        if (isOpen()) {
            end(ReplanState.IMPOSSIBLE, at);
            failure = "重排计算时出错，已停止。请重新提出；仍不成功时请告知系统管理员";
        }
    }

    void refuse(String why, Instant at) {
        if (state == ReplanState.RUNNING) {
            end(ReplanState.IMPOSSIBLE, at);
            failure = why;
        }
    }

    void cancel(Instant at) {
        if (!isOpen()) {
            throw ActivitiesProblem.REPLAN_NOT_READY.because("重排已经结束，不能取消");
        }
        end(ReplanState.CANCELLED, at);
    }

    private boolean isOpen() {
        return state == ReplanState.QUEUED || state == ReplanState.RUNNING;
    }

    private void end(ReplanState outcome, Instant at) {
        state = outcome;
        finishedAt = at;
        progress = DONE_PERCENT;
    }

    /** Notes that the proposal is taken, provided nobody changed the rotation meanwhile. */
    void adopt(long rotationVersion) {
        if (state != ReplanState.DONE || applied) {
            throw ActivitiesProblem.REPLAN_NOT_READY.because(applied ? "重排结果已经采用" : "重排没有可采用的结果");
        }
        if (rotationVersion != basedOn) {
            throw ActivitiesProblem.REPLAN_STALE.because("提出重排后轮值已有变动，请重新提出");
        }
        applied = true;
    }

    /** Refuses an answer other than the one people were shown: the holidays or last year's turns have changed since. */
    void requireSameAs(ReplanProposal proposal) {
        if (!proposal.changes().equals(changes())) {
            throw ActivitiesProblem.REPLAN_STALE.because("提出重排后节假日表或上一年的轮值已有变动，请重新提出");
        }
    }

    UUID id() {
        return id;
    }

    UUID rotationId() {
        return rotationId;
    }

    ReplanState state() {
        return state;
    }

    ReplanRequest request() {
        return request;
    }

    List<ReplanChange> changes() {
        return changes == null ? List.of() : changes;
    }

    @Nullable
    PlanQuality quality() {
        return quality;
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
