package org.silveralliance.activities.attendance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

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

    @Id
    private UUID id;
    private UUID activityId;
    private UUID memberId;
    private UUID unitId;
    private boolean guest;
    @Enumerated(EnumType.STRING)
    private AttendanceStatus status;
    private String recordedBy;
    private Instant recordedAt;
    @Enumerated(EnumType.STRING)
    private @Nullable AttendanceStatus correctedFrom;
    private @Nullable String correctedBy;
    private @Nullable Instant correctedAt;
    @Version
    private long version;

    protected Attendance() {
    }

    Attendance(UUID activityId, Eligible one, AttendanceStatus status, String by, Instant at) {
        this.id = Ids.next();
        this.activityId = activityId;
        this.memberId = one.member().id();
        this.unitId = one.member().unitId();
        this.guest = one.guest();
        this.status = status;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /**
     * Whether somebody knows what he is about to write over: he saw this version, or it is his own writing.
     *
     * @param seen the version he saw, 0 where there was no line; null when he does not say
     */
    boolean isKnownTo(String who, @Nullable Long seen) {
        return seen == null ? who.equals(lastWriter()) : seen == version();
    }

    private String lastWriter() {
        return correctedBy == null ? recordedBy : correctedBy;
    }

    /** Writes another status over the first, within some days of its writing. Writing the same again changes nothing. */
    void correct(AttendanceStatus now, String by, Instant at, int correctionDays) {
        if (now == status) {
            return;
        }
        if (at.isAfter(recordedAt.plus(correctionDays, ChronoUnit.DAYS))) {
            throw ActivitiesProblem.CORRECTION_TOO_LATE.because("到会记录登记已满" + correctionDays + "天，不能再更正").with("memberId",
                    memberId);
        }
        correctedFrom = status;
        correctedBy = by;
        correctedAt = at;
        status = now;
    }

    public UUID memberId() {
        return memberId;
    }

    public AttendanceStatus status() {
        return status;
    }

    /** From 1, because 0 says that there was no line. */
    long version() {
        return version + 1;
    }
}
