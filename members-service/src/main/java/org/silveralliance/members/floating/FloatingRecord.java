package org.silveralliance.members.floating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;

/** One stay away, or here, from a day until the return. */
@Entity
@Table(name = "floating_record")
public class FloatingRecord {

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Direction direction;
    private @Nullable UUID memberId;
    private @Nullable String name;
    private @Nullable UUID unitId;
    private @Nullable String homeBranch;
    private String fromPlace;
    private String toPlace;
    private LocalDate fromOn;
    private @Nullable LocalDate returnedOn;
    @Enumerated(EnumType.STRING)
    private SurveyMethod surveyMethod;
    private LocalDate surveyedOn;
    private @Nullable String certificateNo;
    private @Nullable String placedIn;
    private @Nullable LocalDate placedOn;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] placedFor;
    @Embedded
    private Whereabouts whereabouts;
    private boolean wasAway;
    private String recordedBy;
    private Instant recordedAt;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;
    @Version
    private long version;

    /** For the persistence provider. */
    protected FloatingRecord() {
    }

    /** Who it is: a member of ours, or somebody who is on no ledger of ours, and which unit looks after him. */
    public sealed interface Who {

        /** A member who lives away. */
        record Ours(UUID memberId) implements Who {
        }

        /** Somebody who came; {@code homeBranch} is where his party relation is, as far as he says. */
        record Theirs(String name, UUID unitId, @Nullable String homeBranch) implements Who {
        }
    }

    /** From where to where, by division codes, and since when. */
    public record Way(String from, String to, LocalDate on) {
    }

    /** How it was found out. */
    public record Surveyed(SurveyMethod method, LocalDate on, @Nullable String certificateNo) {
    }

    static FloatingRecord of(UUID id, Who who, Way way, Surveyed surveyed, Whereabouts whereabouts, String by, Instant at) {
        FloatingRecord record = new FloatingRecord();
        record.id = id;
        switch (who) {
            case Who.Ours(UUID memberId) -> {
                record.direction = Direction.OUT;
                record.memberId = memberId;
            }
            case Who.Theirs(String name, UUID unitId, @Nullable String homeBranch) -> {
                record.direction = Direction.IN;
                record.name = name;
                record.unitId = unitId;
                record.homeBranch = homeBranch;
            }
        }
        record.fromOn = way.on();
        record.placedFor = new String[0];
        record.recordedBy = by;
        record.recordedAt = at;
        record.correct(way, surveyed, whereabouts);
        return record;
    }

    /** He has moved on, or something was mistyped; since when stays. */
    final void correct(Way way, Surveyed surveyed, Whereabouts newWhereabouts) {
        fromPlace = way.from();
        toPlace = way.to();
        surveyMethod = surveyed.method();
        surveyedOn = surveyed.on();
        certificateNo = surveyed.certificateNo();
        whereabouts = newWhereabouts;
    }

    /** What the ledger said of him until then. */
    void foundAway(boolean away) {
        wasAway = away;
    }

    /** It was never true; a member of ours is as the ledger had him, unless he is back. */
    void withdraw(String by, Instant at) {
        withdrawnBy = by;
        withdrawnAt = at;
    }

    /** He is back, or has gone home. */
    void giveBack(LocalDate on) {
        mustBeOpen();
        if (!on.isAfter(fromOn)) {
            throw KitProblem.INVALID.because("返回日期应晚于流动开始的日期").at("/on", "应晚于 " + fromOn);
        }
        returnedOn = on;
    }

    /** A branch where he lives takes him in, for at least one of the three reasons (M-09). */
    void placeIn(String branch, LocalDate on, Set<PlacementReason> reasons) {
        mustBeOpen();
        if (on.isBefore(fromOn)) {
            throw KitProblem.INVALID.because("编入日期不能早于流动开始的日期").at("/on", "早于 " + fromOn);
        }
        if (reasons.isEmpty()) {
            throw KitProblem.INVALID.because("编入党支部至少要有一个“有利于”").at("/reasons", "至少选一项");
        }
        placedIn = branch;
        placedOn = on;
        placedFor = reasons.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    void mustBeOpen() {
        if (!isOpen()) {
            throw MembersProblem.NOT_FLOATING.because("这次流动已在 " + returnedOn + " 结束");
        }
    }

    UUID id() {
        return id;
    }

    boolean isOpen() {
        return returnedOn == null;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean wasAway() {
        return wasAway;
    }

    Surveyed surveyed() {
        return new Surveyed(surveyMethod, surveyedOn, certificateNo);
    }

    Direction direction() {
        return direction;
    }

    Optional<UUID> memberId() {
        return Optional.ofNullable(memberId);
    }

    LocalDate fromOn() {
        return fromOn;
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }

    long version() {
        return version;
    }
}
