package org.silveralliance.activities.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.catalogue.ActivityKind;
import org.silveralliance.contracts.ActivityEvent.ActivityCancelled;
import org.silveralliance.contracts.ActivityEvent.ActivityCorrected;
import org.silveralliance.contracts.ActivityEvent.ActivityHeld;
import org.silveralliance.contracts.ActivityEvent.ActivityHeldWithdrawn;
import org.silveralliance.contracts.ActivityEvent.ActivityPublished;
import org.silveralliance.contracts.ActivityEvent.ActivityRescheduled;
import org.silveralliance.contracts.ActivityEvent.ActivityRestored;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.time.Ids;

/** One meeting, theme day or collective activity. Its row is what writers of its sign-ups queue on. */
@Entity
@Table(name = "activity")
public class Activity {

    @Id
    private UUID id;
    private UUID allianceId;
    private @Nullable UUID slotId;
    @Enumerated(EnumType.STRING)
    private ActivityKind kind;
    private @Nullable String type;
    private String title;
    private UUID hostUnit;
    private Instant startsAt;
    private Instant endsAt;
    private String venueName;
    private int capacity;
    private int confirmed;
    private long lastTicket;
    private String month;
    @Enumerated(EnumType.STRING)
    private ActivityState state;
    /** What it was before it was cancelled or held, in case that is taken back. */
    @Enumerated(EnumType.STRING)
    private @Nullable ActivityState stateBefore;
    private @Nullable String reason;
    private String createdBy;
    private @Nullable Instant heldAt;
    @Version
    private long version;

    protected Activity() {
    }

    /** What an organiser writes down; {@code slotMonth} is the rotation month it counts for, if it fills one. */
    public record Draft(UUID allianceId, @Nullable UUID slotId, ActivityKind kind, @Nullable String type, String title,
            UUID hostUnitId,
            Instant startsAt, Instant endsAt, String venueName, int capacity, @Nullable YearMonth slotMonth) {
    }

    Activity(Draft draft, String by, ZoneId zone) {
        this.id = Ids.next();
        this.state = ActivityState.DRAFT;
        this.createdBy = by;
        write(draft, zone);
    }

    final void write(Draft draft, ZoneId zone) {
        must(state == ActivityState.DRAFT, "修改");
        mustEndAfterItStarts(draft.startsAt(), draft.endsAt());
        this.allianceId = draft.allianceId();
        this.slotId = draft.slotId();
        this.kind = draft.kind();
        this.type = draft.type();
        this.title = draft.title();
        this.hostUnit = draft.hostUnitId();
        this.startsAt = draft.startsAt();
        this.endsAt = draft.endsAt();
        this.venueName = draft.venueName();
        this.capacity = draft.capacity();
        YearMonth counted = draft.slotMonth() == null ? YearMonth.from(startsAt.atZone(zone)) : draft.slotMonth();
        this.month = counted.toString();
    }

    ActivityPublished publish() {
        must(state == ActivityState.DRAFT, "发布");
        state = ActivityState.PUBLISHED;
        return new ActivityPublished(id, allianceId, slotId, kind.name(), type, title, hostUnit, startsAt, endsAt, venueName,
                capacity);
    }

    void close() {
        must(state == ActivityState.PUBLISHED, "截止报名");
        state = ActivityState.CLOSED;
    }

    /**
     * @param newEnd null keeps the length
     * @param hasRoll whether it says of anybody that he came: that was on the old day, so only the date of what took place is
     *        put right
     */
    ActivityRescheduled postpone(Instant newStart, @Nullable Instant newEnd, String why, boolean hasRoll, ZoneId zone,
            Instant now) {
        must(state.isAhead(), "改期");
        if (hasRoll && newStart.isAfter(now)) {
            throw ActivitiesProblem.ACTIVITY_BEGUN.because("活动“" + title + "”已登记到会，不能改到以后；改日再办请另建一次活动");
        }
        Instant end = newEnd == null ? newStart.plus(Duration.between(startsAt, endsAt)) : newEnd;
        mustEndAfterItStarts(newStart, end);
        mustNotMoveIntoThePast(newStart, now);
        startsAt = newStart;
        endsAt = end;
        reason = why;
        if (slotId == null) {
            month = YearMonth.from(newStart.atZone(zone)).toString();
        }
        return new ActivityRescheduled(id, allianceId, newStart, end, why);
    }

    /** What an announcement says beside its date; {@code capacity} is the number of seats. */
    public record Announced(String title, String venueName, int capacity) {
    }

    /** Puts right what was announced; empty when that stands already. Nobody loses his seat by it (E-21). */
    public Optional<ActivityCorrected> correct(Announced right) {
        must(state.isAhead(), "更正");
        if (right.capacity() < confirmed) {
            throw ActivitiesProblem.CAPACITY_BELOW_CONFIRMED
                    .because("已有 " + confirmed + " 人报名成功，名额不能少于 " + confirmed + " 人；要减少名额，请先取消一些报名")
                    .at("/capacity", "不少于 " + confirmed);
        }
        if (right.equals(new Announced(title, venueName, capacity))) {
            return Optional.empty();
        }
        title = right.title();
        venueName = right.venueName();
        capacity = right.capacity();
        return Optional.of(new ActivityCorrected(id, allianceId, title, venueName, capacity));
    }

    /** What people still mean to come to; of what has begun, the date may be put right. */
    private void mustNotMoveIntoThePast(Instant newStart, Instant now) {
        if (!hasStarted(now) && !newStart.isAfter(now)) {
            throw KitProblem.INVALID.because("活动还没有开始，不能改到已经过去的时间").at("/startsAt", "应晚于现在");
        }
    }

    ActivityCancelled cancel(String why) {
        must(state.isAhead() || state == ActivityState.DRAFT, "取消");
        stateBefore = state;
        state = ActivityState.CANCELLED;
        reason = why;
        return new ActivityCancelled(id, allianceId, why);
    }

    /** It takes place after all; who had signed up still is. */
    ActivityRestored restore() {
        must(state == ActivityState.CANCELLED, "恢复");
        backToBefore();
        reason = null;
        return new ActivityRestored(id, allianceId, title, hostUnit, startsAt, endsAt, venueName);
    }

    /** Sign-up goes on, as long as there is something to sign up for. */
    void reopen(Instant now) {
        must(state == ActivityState.CLOSED, "恢复报名");
        if (hasStarted(now)) {
            throw ActivitiesProblem.ACTIVITY_BEGUN.because("活动“" + title + "”已经开始，不能恢复报名");
        }
        state = ActivityState.PUBLISHED;
    }

    private void backToBefore() {
        state = Objects.requireNonNullElse(stateBefore, ActivityState.PUBLISHED);
        stateBefore = null;
    }

    /** The organiser says that it took place, which nobody can say before it began. */
    public ActivityHeld recordHeld(Instant at, LocalDate reportDue, ZoneId zone) {
        must(state.isAhead(), "登记举办");
        mustHaveBegun(at, "登记举办");
        stateBefore = state;
        state = ActivityState.HELD;
        heldAt = at;
        return new ActivityHeld(id, allianceId, kind.name(), month, day(zone), reportDue);
    }

    /** It was recorded by mistake; what the committee has accepted stands. */
    public ActivityHeldWithdrawn withdrawHeld() {
        must(state == ActivityState.HELD || state == ActivityState.REPORTED, "撤回已举办");
        backToBefore();
        heldAt = null;
        return new ActivityHeldWithdrawn(id, allianceId, kind.name(), month);
    }

    public void reported() {
        must(state == ActivityState.HELD, "上报资料");
        state = ActivityState.REPORTED;
    }

    public void reportReturned() {
        must(state == ActivityState.REPORTED, "退回资料");
        state = ActivityState.HELD;
    }

    public void reportAccepted() {
        must(state == ActivityState.REPORTED, "审核资料");
        state = ActivityState.ACCEPTED;
    }

    public void mustTakeSignUps(Instant now) {
        must(state == ActivityState.PUBLISHED, "报名");
        if (hasStarted(now)) {
            throw ActivitiesProblem.ACTIVITY_BEGUN.because("活动“" + title + "”已经开始，不能再报名");
        }
    }

    private void mustHaveBegun(Instant now, String what) {
        if (!hasStarted(now)) {
            throw ActivitiesProblem.ACTIVITY_NOT_BEGUN.because("活动“" + title + "”还没有开始，不能" + what);
        }
    }

    /** A seat that becomes free goes to who waits, as long as he can still come. */
    public boolean handsSeatsOn(Instant now) {
        return state.isAhead() && !hasStarted(now);
    }

    public void mustBeAhead() {
        must(state.isAhead(), "变更报名");
    }

    /** Takes a seat if one is free. The caller holds the row's lock; the table's check is the second fence. */
    public boolean takeSeat() {
        if (confirmed >= capacity) {
            return false;
        }
        confirmed++;
        return true;
    }

    public int seatsLeft() {
        return capacity - confirmed;
    }

    public void freeSeat() {
        confirmed--;
    }

    /** The next place in the order of sign-up. */
    public long nextTicket() {
        lastTicket++;
        return lastTicket;
    }

    public boolean hasStarted(Instant now) {
        return !now.isBefore(startsAt);
    }

    /** A roll may be kept from the start until its report is accepted. */
    public boolean takesRoll(Instant now) {
        return hasStarted(now)
                && (state == ActivityState.HELD || state == ActivityState.REPORTED || state.isAhead());
    }

    public LocalDate day(ZoneId zone) {
        return startsAt.atZone(zone).toLocalDate();
    }

    public LocalDate lastDay(ZoneId zone) {
        return endsAt.atZone(zone).toLocalDate();
    }

    private void must(boolean allowed, String what) {
        if (!allowed) {
            throw ActivitiesProblem.ACTIVITY_STATE.because("活动“" + title + "”" + state.title() + "，不能" + what).with("state",
                    state.name());
        }
    }

    private static void mustEndAfterItStarts(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            Problem problem = KitProblem.INVALID.because("结束时间应晚于开始时间");
            throw problem.at("/endsAt", "应晚于开始时间");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID allianceId() {
        return allianceId;
    }

    public @Nullable UUID slotId() {
        return slotId;
    }

    public ActivityKind kind() {
        return kind;
    }

    public @Nullable String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public UUID hostUnitId() {
        return hostUnit;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public String venueName() {
        return venueName;
    }

    public int capacity() {
        return capacity;
    }

    public int confirmed() {
        return confirmed;
    }

    public String month() {
        return month;
    }

    public ActivityState state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Instant heldAt() {
        return heldAt;
    }

    public long version() {
        return version;
    }
}
