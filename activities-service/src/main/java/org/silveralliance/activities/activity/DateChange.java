package org.silveralliance.activities.activity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.silveralliance.kit.time.Ids;

/** The date an activity had before it was postponed, kept beside the new one. */
@Entity
@Table(name = "activity_date_change")
public class DateChange {

    @Id
    private UUID id;
    private UUID activityId;
    private Instant startsAt;
    private Instant endsAt;
    private String reason;
    private String changedBy;
    private Instant changedAt;

    protected DateChange() {
    }

    DateChange(Activity before, String reason, String by, Instant at) {
        this.id = Ids.next();
        this.activityId = before.id();
        this.startsAt = before.startsAt();
        this.endsAt = before.endsAt();
        this.reason = reason;
        this.changedBy = by;
        this.changedAt = at;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    String reason() {
        return reason;
    }

    Instant changedAt() {
        return changedAt;
    }
}
