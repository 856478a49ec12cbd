package org.silveralliance.activities.registration;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.known.KnownPeople.KnownMember;
import org.silveralliance.kit.time.Ids;

/** A member's sign-up for an activity: one row per member, with who entered it and by which channel. */
@Entity
@Table(name = "registration")
public class Registration {

    @Id
    private UUID id;
    private UUID activityId;
    private UUID memberId;
    private UUID unitId;
    private boolean guest;
    @Enumerated(EnumType.STRING)
    private RegistrationState state;
    private long ticket;
    @Enumerated(EnumType.STRING)
    private SignUpChannel channel;
    private String actor;
    private Instant registeredAt;
    private @Nullable Instant promotedAt;
    /** Why it ended, where the service itself says so. */
    private @Nullable String reason;
    /** Why somebody took leave: it may speak of his health. */
    private byte @Nullable [] reasonSealed;
    private @Nullable String approvedBy;
    @Version
    private long version;

    protected Registration() {
    }

    /** Who entered it, how and when. */
    public record Entry(String actor, SignUpChannel channel, Instant at) {
    }

    public Registration(Activity activity, KnownMember member, boolean guest, Entry entry) {
        this.id = Ids.next();
        this.activityId = activity.id();
        this.memberId = member.id();
        this.unitId = member.unitId();
        this.guest = guest;
        this.state = RegistrationState.CANCELLED;
        note(entry);
    }

    /** Takes a seat, or a place at the end of the waiting list. */
    void signUp(Activity activity, Entry entry) {
        state = activity.takeSeat() ? RegistrationState.CONFIRMED : RegistrationState.WAITLISTED;
        ticket = activity.nextTicket();
        note(entry);
        promotedAt = null;
        reason = null;
        reasonSealed = null;
        approvedBy = null;
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
        state = RegistrationState.CONFIRMED;
        promotedAt = at;
    }

    /** Takes the sign-up back; true when a seat became free by it. */
    boolean cancel(Activity activity, String why) {
        boolean freed = free(activity);
        state = RegistrationState.CANCELLED;
        reason = why;
        return freed;
    }

    /** Gives the sign-up up with leave; true when a seat became free by it. */
    boolean excuse(Activity activity, byte[] why) {
        boolean freed = free(activity);
        state = RegistrationState.EXCUSED;
        reason = null;
        reasonSealed = why.clone();
        return freed;
    }

    private boolean free(Activity activity) {
        boolean hadSeat = state == RegistrationState.CONFIRMED;
        if (hadSeat) {
            activity.freeSeat();
        }
        return hadSeat;
    }

    /** Leave of somebody who had never signed up is kept too. */
    void excuse(Activity activity, Entry entry, byte[] why) {
        ticket = activity.nextTicket();
        note(entry);
        excuse(activity, why);
    }

    public void approvedBy(String who) {
        approvedBy = who;
    }

    public boolean isStanding() {
        return RegistrationState.STANDING.contains(state);
    }

    UUID id() {
        return id;
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

    public RegistrationState state() {
        return state;
    }

}
