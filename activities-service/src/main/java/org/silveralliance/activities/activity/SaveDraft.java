package org.silveralliance.activities.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.catalogue.ActivityKind;
import org.silveralliance.activities.catalogue.Catalogue;
import org.silveralliance.activities.known.KnownAlliances;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

/** Writes an activity down, or a draft of it anew. */
@ApplicationScoped
public class SaveDraft {

    private final Activities activities;
    private final KnownAlliances alliances;
    private final AllianceFacts facts;
    private final Catalogue catalogue;
    private final ActivityAccess access;
    private final Scopes scopes;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public SaveDraft(Activities activities, KnownAlliances alliances, AllianceFacts facts, Catalogue catalogue,
            ActivityAccess access, Scopes scopes, AuditTrail audit, Caller caller, Clock clock) {
        this.activities = activities;
        this.alliances = alliances;
        this.facts = facts;
        this.catalogue = catalogue;
        this.access = access;
        this.scopes = scopes;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** As the organiser sends it; {@code kind} is one of {@link ActivityKind} or a type of the catalogue under it. */
    public record ActivityInput(UUID allianceId, @Nullable UUID slotId, String kind, @Nullable String type, String title,
            UUID hostUnitId,
            Instant startsAt, Instant endsAt, String venueName, int capacity) {
    }

    /** A new draft, or with {@code known} the same draft written anew; returns its id. */
    @Transactional
    public UUID save(ActivityInput input, @Nullable UUID known, @Nullable String ifMatch) {
        Scope scope = scopes.forChange();
        scope.mustActFor(input.allianceId(), input.hostUnitId());
        Activity.Draft draft = draft(input, scope);
        if (known != null) {
            rewrite(access.toManage(known), draft, ifMatch);
            return known;
        }
        Activity activity = new Activity(draft, caller.username(), clock.getZone());
        activities.persistAndFlush(activity);
        audit.record("activity.written", "activity/" + activity.id(), null);
        return activity.id();
    }

    private void rewrite(Activity activity, Activity.Draft draft, @Nullable String ifMatch) {
        if (activity.state() == ActivityState.DRAFT) {
            ETags.requireMatch(ifMatch, activity.version());
        }
        activity.write(draft, clock.getZone());
        activities.flush();
        audit.record("activity.rewritten", "activity/" + activity.id(), null);
    }

    private Activity.Draft draft(ActivityInput input, Scope scope) {
        if (alliances.find(input.allianceId()).isEmpty()) {
            throw KitProblem.notInScope("没有找到该联盟");
        }
        if (facts.seats(input.allianceId()).stream().noneMatch(seat -> seat.unitId().equals(input.hostUnitId()))) {
            throw problem("主办单位不是该联盟的成员单位", "/hostUnitId", "不是联盟成员单位");
        }
        Catalogue.Entry entry = catalogue.usable(input.kind(), input.type());
        return new Activity.Draft(input.allianceId(), input.slotId(), entry.kind(), entry.type(), input.title(),
                input.hostUnitId(), input.startsAt(), input.endsAt(), input.venueName(), input.capacity(),
                month(input, scope));
    }

    private @Nullable YearMonth month(ActivityInput input, Scope scope) {
        UUID slotId = input.slotId();
        if (slotId == null) {
            return null;
        }
        Activities.Turn turn = activities.turn(input.allianceId(), slotId)
                .orElseThrow(() -> problem("没有找到该联盟的这一轮值月", "/slotId", "不属于该联盟"));
        if (turn.hostUnitId() == null) {
            throw problem(turn.month().getMonthValue() + "月停办，不能办这个月的轮值活动", "/slotId", "该月停办");
        }
        if (!turn.hostUnitId().equals(input.hostUnitId()) && !scope.manages(input.allianceId())) {
            throw problem(turn.month().getMonthValue() + "月由" + turn.hostName() + "轮值主办，不能记作其他单位的轮值", "/slotId",
                    "由其他单位主办");
        }
        YearMonth starts = YearMonth.from(input.startsAt().atZone(clock.getZone()));
        // A turn's day may have moved over the end of its month to a working day.
        if (!starts.equals(turn.month()) && !starts.equals(YearMonth.from(turn.on()))) {
            throw problem("活动日期不在" + turn.month() + "，不能记作这个月的轮值", "/slotId", "与活动日期不在同一个月");
        }
        return turn.month();
    }

    private static Problem problem(String detail, String pointer, String at) {
        return KitProblem.INVALID.because(detail).at(pointer, at);
    }
}
