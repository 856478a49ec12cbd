package org.silveralliance.activities.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.catalogue.Catalogue;
import org.silveralliance.activities.fromalliances.KnownAlliances;
import org.silveralliance.activities.rotation.Rotation;
import org.silveralliance.activities.rotation.Rotations;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

/** Writes an activity down, or a draft of it anew. */
@ApplicationScoped
public class WriteActivity {

    private final Activities activities;
    private final KnownAlliances alliances;
    private final AllianceFacts facts;
    private final Rotations rotations;
    private final Catalogue catalogue;
    private final ActivityAccess access;
    private final Scopes scopes;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public WriteActivity(Activities activities, KnownAlliances alliances, AllianceFacts facts, Rotations rotations,
            Catalogue catalogue,
            ActivityAccess access, Scopes scopes, AuditTrail audit, Caller caller, Clock clock) {
        this.activities = activities;
        this.alliances = alliances;
        this.facts = facts;
        this.rotations = rotations;
        this.catalogue = catalogue;
        this.access = access;
        this.scopes = scopes;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** As the organiser sends it; {@code kind} is one of {@link Kind} or a type of the catalogue under it. */
    public record Wish(UUID allianceId, @Nullable UUID slotId, String kind, @Nullable String type, String title,
            UUID hostUnitId,
            Instant startsAt, Instant endsAt, String venueName, int capacity) {
    }

    /** A new draft, or with {@code known} the same draft written anew. */
    @Transactional
    public Activity write(Wish wish, @Nullable UUID known, @Nullable String ifMatch) {
        scopes.toChange().mustActFor(wish.allianceId(), wish.hostUnitId());
        Activity.Draft draft = draft(wish);
        if (known != null) {
            Activity activity = access.toManage(known);
            if (activity.state() == ActivityState.DRAFT) {
                ETags.requireMatch(ifMatch, activity.version());
            }
            activity.write(draft, clock.getZone());
            activities.flush();
            return activity;
        }
        Activity activity = new Activity(DivisionScope.current(), draft, caller.username(), clock.getZone());
        activities.persistAndFlush(activity);
        audit.record("activity.written", "activity/" + activity.id(), null);
        return activity;
    }

    private Activity.Draft draft(Wish wish) {
        if (alliances.find(wish.allianceId()).isEmpty()) {
            throw KitProblem.NOT_FOUND.because("没有找到该联盟，或不在您的管理范围内");
        }
        if (facts.seats(wish.allianceId()).stream().noneMatch(seat -> seat.unitId().equals(wish.hostUnitId()))) {
            throw problem("主办单位不是该联盟的成员单位", "/hostUnitId", "不是联盟成员单位");
        }
        Catalogue.Entry entry = catalogue.usable(wish.kind(), wish.type());
        return new Activity.Draft(wish.allianceId(), wish.slotId(), entry.kind(), entry.type(), wish.title(),
                wish.hostUnitId(), wish.startsAt(), wish.endsAt(), wish.venueName(), wish.capacity(),
                month(wish));
    }

    private @Nullable YearMonth month(Wish wish) {
        UUID slotId = wish.slotId();
        if (slotId == null) {
            return null;
        }
        Rotation rotation = rotations.ofSlot(slotId).filter(found -> found.allianceId().equals(wish.allianceId()))
                .orElseThrow(() -> problem("没有找到该联盟的这一轮值月", "/slotId", "不属于该联盟"));
        return YearMonth.of(rotation.year(), rotation.slot(slotId).month());
    }

    private static Problem problem(String detail, String pointer, String at) {
        return KitProblem.INVALID.because(detail).at(pointer, at);
    }
}
