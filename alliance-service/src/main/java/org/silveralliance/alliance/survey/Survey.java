package org.silveralliance.alliance.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;

/** A campaign that asks every unit for its branch, its members and how many regularly take part (G-01). */
@Entity
@Table(name = "survey")
public class Survey {

    @Schema(name = "SurveyState")
    public enum State {
        DRAFT,
        OPEN,
        CLOSED
    }

    @Id
    private UUID id;
    private String division;
    private int year;
    private String title;
    private LocalDate opensOn;
    private LocalDate closesOn;
    @Enumerated(EnumType.STRING)
    private State state;
    private @Nullable String closeReason;
    private @Nullable Instant closedAt;
    private @Nullable String snapshotHash;
    @Version
    private long version;

    protected Survey() {
    }

    Survey(UUID id, String division, int year, String title, LocalDate opensOn, LocalDate closesOn) {
        this.id = id;
        this.division = division;
        this.year = year;
        this.title = title;
        this.opensOn = opensOn;
        this.closesOn = closesOn;
        this.state = State.DRAFT;
    }

    void open() {
        if (state != State.DRAFT) {
            throw AllianceProblem.SURVEY_STATE.because(state == State.OPEN ? "摸底调查已经在进行" : "摸底调查已经截止");
        }
        state = State.OPEN;
    }

    /** Freezes the answers under their hash. */
    void close(@Nullable String reason, String hash, Instant at) {
        closeReason = reason;
        snapshotHash = hash;
        closedAt = at;
        state = State.CLOSED;
    }

    public void mustBeOpen() {
        switch (state) {
            case DRAFT -> throw AllianceProblem.SURVEY_STATE.because("摸底调查尚未开始");
            case CLOSED -> throw AllianceProblem.SURVEY_CLOSED.because("摸底调查已经截止，答卷不能再改");
            case OPEN -> {
            }
        }
    }

    boolean isOverdueOn(LocalDate day) {
        return state == State.OPEN && day.isAfter(closesOn);
    }

    public UUID id() {
        return id;
    }

    public String division() {
        return division;
    }

    public int year() {
        return year;
    }

    public String title() {
        return title;
    }

    LocalDate opensOn() {
        return opensOn;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    public State state() {
        return state;
    }

    @Nullable
    String closeReason() {
        return closeReason;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String snapshotHash() {
        return snapshotHash;
    }

    long version() {
        return version;
    }
}
