package org.silveralliance.activities.attendance;

import java.time.Duration;
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
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.registration.SignUpAccess.Eligible;
import org.silveralliance.kit.time.Ids;

/** One line of the organiser's roll. A correction keeps what was written first. */
@Entity
@Table(name = "attendance")
public class Attendance {

    private static final Duration CORRECTION_TIME = Duration.ofDays(7);

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
    private Status status;
    @Column(name = "recorded_by")
    private String recordedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "corrected_from")
    private @Nullable Status correctedFrom;
    @Column(name = "corrected_by")
    private @Nullable String correctedBy;
    @Column(name = "corrected_at")
    private @Nullable Instant correctedAt;
    @Version
    private long version;

    protected Attendance() {
    }

    Attendance(String division, UUID activityId, Eligible one, Status status, String by, Instant at) {
        this.id = Ids.next();
        this.division = division;
        this.activityId = activityId;
        this.memberId = one.member().id();
        this.unitId = one.member().unitId();
        this.guest = one.guest();
        this.status = status;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** How a member took part. */
    public enum Status {
        PRESENT,
        EXCUSED,
        ABSENT,
        /** Studied at home because he cannot come. */
        AT_HOME
    }

    /** Writes another status over the first; possible for seven days. Writing the same again changes nothing. */
    void correct(Status now, String by, Instant at) {
        if (now == status) {
            return;
        }
        if (at.isAfter(recordedAt.plus(CORRECTION_TIME))) {
            throw ActivitiesProblem.CORRECTION_TOO_LATE.because("到会记录登记已满7天，不能再更正").with("memberId", memberId);
        }
        correctedFrom = status;
        correctedBy = by;
        correctedAt = at;
        status = now;
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

    public Status status() {
        return status;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    Status correctedFrom() {
        return correctedFrom;
    }

    @Nullable
    Instant correctedAt() {
        return correctedAt;
    }
}
