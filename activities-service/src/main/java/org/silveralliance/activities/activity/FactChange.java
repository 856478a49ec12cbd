package org.silveralliance.activities.activity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.silveralliance.kit.time.Ids;

/** What an activity was announced with before that was put right, kept beside what holds now. */
@Entity
@Table(name = "activity_fact_change")
public class FactChange {

    @Id
    private UUID id;
    private UUID activityId;
    private String title;
    private String venueName;
    private int capacity;
    private String reason;
    private String changedBy;
    private Instant changedAt;

    protected FactChange() {
    }

    public FactChange(Activity before, String reason, String by, Instant at) {
        this.id = Ids.next();
        this.activityId = before.id();
        this.title = before.title();
        this.venueName = before.venueName();
        this.capacity = before.capacity();
        this.reason = reason;
        this.changedBy = by;
        this.changedAt = at;
    }
}
