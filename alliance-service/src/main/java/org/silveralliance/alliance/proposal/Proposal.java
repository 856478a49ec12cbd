package org.silveralliance.alliance.proposal;

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

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;

/** A proposal of which candidate units form an alliance. Nothing is founded until it is approved (G-03). */
@Entity
@Table(name = "grouping_proposal")
public class Proposal {

    @Schema(name = "ProposalState")
    public enum State {
        SOLVING,
        DRAFT,
        APPROVED,
        REJECTED,
        FAILED,
        CANCELLED
    }

    @Id
    private UUID id;
    private String division;
    private UUID surveyId;
    @Enumerated(EnumType.STRING)
    private State state;
    // Values: without saying so each is copied through its text to see whether it changed, a second for ten thousand units.
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private ProposalRequest request;
    private double progress;
    @Column(name = "answer")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Board board;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<String> failure;
    private @Nullable String documentNo;
    private @Nullable LocalDate effectiveOn;
    private @Nullable String reason;
    private String createdBy;
    private Instant createdAt;
    @Version
    private long version;

    protected Proposal() {
    }

    Proposal(UUID id, String division, UUID surveyId, ProposalRequest request, String createdBy, Instant createdAt) {
        this.id = id;
        this.division = division;
        this.surveyId = surveyId;
        this.state = State.SOLVING;
        this.request = request;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** Takes the answer, unless the job was cancelled or another instance answered first. */
    void solved(Board answer) {
        if (state == State.SOLVING) {
            board = answer;
            progress = 1;
            state = State.DRAFT;
        }
    }

    void failed(List<String> reasons) {
        if (state == State.SOLVING) {
            failure = reasons;
            state = State.FAILED;
        }
    }

    void cancel() {
        if (state != State.SOLVING) {
            throw AllianceProblem.PROPOSAL_STATE.because("方案已经得出，不能再取消计算");
        }
        state = State.CANCELLED;
    }

    void replaceBoard(Board changed) {
        draft();
        board = changed;
    }

    /** A proposal that breaks a hard rule is never approved. */
    Board approve(String document, LocalDate effective) {
        Board answer = draft();
        if (!answer.broken().isEmpty()) {
            throw AllianceProblem.GROUPING_IMPOSSIBLE.because("调整后的方案不满足硬性条件，请先调整：" + String.join("；", answer.broken()))
                    .with("broken", answer.broken());
        }
        documentNo = document;
        effectiveOn = effective;
        state = State.APPROVED;
        return answer;
    }

    void reject(String why) {
        draft();
        reason = why;
        state = State.REJECTED;
    }

    /** The answer of a proposal that may still be changed. */
    Board draft() {
        Board answer = board;
        if (state != State.DRAFT || answer == null) {
            throw AllianceProblem.PROPOSAL_STATE.because(switch (state) {
                case SOLVING -> "方案还在计算";
                case APPROVED -> "方案已经批准";
                case REJECTED -> "方案已被退回";
                case FAILED -> "方案没有得出结果";
                case CANCELLED -> "方案已取消";
                case DRAFT -> "方案没有结果";
            });
        }
        return answer;
    }

    public UUID id() {
        return id;
    }

    String division() {
        return division;
    }

    UUID surveyId() {
        return surveyId;
    }

    State state() {
        return state;
    }

    ProposalRequest request() {
        return request;
    }

    double progress() {
        return progress;
    }

    @Nullable
    Board board() {
        return board;
    }

    List<String> failure() {
        return failure == null ? List.of() : failure;
    }

    @Nullable
    String documentNo() {
        return documentNo;
    }

    @Nullable
    LocalDate effectiveOn() {
        return effectiveOn;
    }

    @Nullable
    String reason() {
        return reason;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
