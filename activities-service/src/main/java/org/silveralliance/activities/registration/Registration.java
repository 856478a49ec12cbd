package org.silveralliance.activities.registration;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.frommembers.KnownPeople.KnownMember;
import org.silveralliance.kit.time.Ids;

/** A member's sign-up for an activity: one row per member, with who entered it and by which channel. */
@Entity
@Table(name = "registration")
public class Registration {

    @Id
    private UUID id;
    private String division;
    @Column(name = "activity_id")
    private UUID activityId;
    @Column(name = "member_id")
    private UUID memberId;
    @Column(name = "unit_id")
    private UUID unitId;
    private boolean guest;
    @Enumerated(EnumType.STRING)
    private State state;
    private long ticket;
    private String channel;
    private String actor;
    @Column(name = "registered_at")
    private Instant registeredAt;
    @Column(name = "promoted_at")
    private @Nullable Instant promotedAt;
    private @Nullable String reason;
    @Column(name = "approved_by")
    private @Nullable String approvedBy;
    @Version
    private long version;

    protected Registration() {
    }

    /** Who entered it, how and when. */
    record Entry(String actor, String channel, Instant at) {
    }

    Registration(String division, Activity activity, KnownMember member, boolean guest, Entry entry) {
        this.id = Ids.next();
        this.division = division;
        this.activityId = activity.id();
        this.memberId = member.id();
        this.unitId = member.unitId();
        this.guest = guest;
        this.state = State.CANCELLED;
        note(entry);
    }

    /** Where a sign-up stands. */
    public enum State {
        CONFIRMED,
        WAITLISTED,
        /** Leave was asked before the start, or approved after it. */
        EXCUSED,
        CANCELLED
    }

    /** Takes a seat, or a place at the end of the waiting list. */
    void signUp(Activity activity, Entry entry) {
        state = activity.takeSeat() ? State.CONFIRMED : State.WAITLISTED;
        ticket = activity.nextTicket();
        note(entry);
        promotedAt = null;
        reason = null;
    }

    private void note(Entry entry) {
        channel = entry.channel();
        actor = entry.actor();
        registeredAt = entry.at();
    }

    /** The seat that became free is this member's. */
    void promote(Activity activity, Instant at) {
        if (!activity.takeSeat()) {
            throw new IllegalStateException("Nobody is promoted without a free seat");
        }
        state = State.CONFIRMED;
        promotedAt = at;
    }

    /** Gives the sign-up up; true when a seat became free by it. */
    boolean leave(Activity activity, State outcome, String why) {
        boolean hadSeat = state == State.CONFIRMED;
        if (hadSeat) {
            activity.freeSeat();
        }
        state = outcome;
        reason = why;
        return hadSeat;
    }

    /** Leave of somebody who had never signed up is kept too. */
    void excuse(Activity activity, Entry entry, String why) {
        ticket = activity.nextTicket();
        note(entry);
        state = State.EXCUSED;
        reason = why;
    }

    void approvedBy(String who) {
        approvedBy = who;
    }

    boolean isStanding() {
        return state == State.CONFIRMED || state == State.WAITLISTED;
    }

    UUID activityId() {
        return activityId;
    }

    public UUID memberId() {
        return memberId;
    }

    public UUID unitId() {
        return unitId;
    }

    public boolean guest() {
        return guest;
    }

    public State state() {
        return state;
    }

    long ticket() {
        return ticket;
    }

    String channel() {
        return channel;
    }

    String actor() {
        return actor;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
