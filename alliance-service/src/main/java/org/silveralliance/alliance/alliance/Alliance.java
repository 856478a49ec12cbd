package org.silveralliance.alliance.alliance;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Units that owe their retired members a meeting, a theme day and an activity each month, together. */
@Entity
@Table(name = "alliance")
public class Alliance {

    /** APPROVED until the effective date, ACTIVE from then on. The draft is the proposal it came from. */
    @Schema(name = "AllianceState")
    public enum State {
        APPROVED,
        ACTIVE
    }

    @Id
    private UUID id;
    private String division;
    private int no;
    private String name;
    @Enumerated(EnumType.STRING)
    private State state;
    private UUID proposalId;
    private String documentNo;
    private LocalDate effectiveOn;
    @Version
    private long version;

    protected Alliance() {
    }

    public Alliance(UUID id, String division, int no, String name, UUID proposalId, String documentNo,
            LocalDate effectiveOn) {
        this.id = id;
        this.division = division;
        this.no = no;
        this.name = name;
        this.state = State.APPROVED;
        this.proposalId = proposalId;
        this.documentNo = documentNo;
        this.effectiveOn = effectiveOn;
    }

    boolean isDueOn(LocalDate day) {
        return state == State.APPROVED && !effectiveOn.isAfter(day);
    }

    void activate() {
        state = State.ACTIVE;
    }

    public UUID id() {
        return id;
    }

    String division() {
        return division;
    }

    public int no() {
        return no;
    }

    public String name() {
        return name;
    }

    State state() {
        return state;
    }

    UUID proposalId() {
        return proposalId;
    }

    String documentNo() {
        return documentNo;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    long version() {
        return version;
    }
}
