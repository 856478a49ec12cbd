package org.silveralliance.activities.cost;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.activity.ActivityState;
import org.silveralliance.activities.cost.CostSheets.Line;
import org.silveralliance.activities.cost.CostSheets.Share;
import org.silveralliance.activities.cost.CostSheets.Sheet;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.alliance.AllianceFacts.Seat;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.refusal.SeenText;
import org.silveralliance.kit.time.Ids;

/** Writes a sheet as a draft. What is wrong is named by its field, and nothing is saved. */
@ApplicationScoped
public class WriteCost {

    /** What a sheet may come to, in yuan: below 100 million, as its column and the split allow. */
    private static final BigDecimal MOST = new BigDecimal("99999999.99");
    private static final int MOST_SHEETS = 99;

    private final CostSheets sheets;
    private final ActivityAccess access;
    private final AllianceFacts alliances;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public WriteCost(CostSheets sheets, ActivityAccess access, AllianceFacts alliances, AuditTrail audit, Caller caller,
            Clock clock) {
        this.sheets = sheets;
        this.access = access;
        this.alliances = alliances;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A unit as it is put on a sheet: the people it is counted for, or what it has agreed to bear. */
    public record Part(UUID unitId, @Nullable Integer heads, @Nullable BigDecimal amount) {
    }

    /** What somebody writes down; {@code reason} says why, of a sheet that replaces another. */
    public record Written(CostMethod method, List<Line> lines, List<Part> parts, @Nullable String reason) {
    }

    /** The first sheet of an activity, or one that is to replace what stands. */
    @Transactional
    UUID write(UUID activityId, Written written) {
        Activity activity = access.toManage(activityId);
        List<Sheet> known = sheets.of(activityId);
        sheets.draft(activityId).ifPresent(draft -> {
            throw ActivitiesProblem.COST_STATE.because("这次活动已有一份费用单草稿，请在草稿上修改").with("id", draft.id());
        });
        if (known.size() >= MOST_SHEETS) {
            throw ActivitiesProblem.COST_STATE.because("这次活动的费用单已有 " + MOST_SHEETS + " 份，不能再增加");
        }
        mustSayWhy(written, known);
        Sheet sheet = sheet(Ids.next(), activity, known.size() + 1, written);
        List<Share> shares = shares(activity, written, sheet.total());
        sheets.insert(sheet);
        save(sheet, written, shares);
        return sheet.id();
    }

    /** A draft written anew. */
    @Transactional
    void rewrite(UUID sheetId, @Nullable String ifMatch, Written written) {
        Activity activity = access.toManage(sheets.get(sheetId).activityId());
        Sheet before = sheets.get(sheetId);
        ETags.requireMatch(ifMatch, before.version());
        if (before.state() != CostState.DRAFT) {
            throw ActivitiesProblem.COST_STATE.because("这份费用单" + before.state().title() + "，不能修改；要更正请另写一份");
        }
        mustSayWhy(written, sheets.of(activity.id()).stream().filter(other -> other.no() < before.no()).toList());
        Sheet sheet = sheet(sheetId, activity, before.no(), written);
        List<Share> shares = shares(activity, written, sheet.total());
        sheets.update(sheet);
        save(sheet, written, shares);
    }

    private void save(Sheet sheet, Written written, List<Share> shares) {
        sheets.fill(sheet.id(), written.lines(), shares);
        audit.record("cost.written", "activity/" + sheet.activityId() + "/cost/" + sheet.id(), written.reason());
    }

    private static void mustSayWhy(Written written, List<Sheet> before) {
        if (!before.isEmpty() && !SeenText.isSeen(written.reason())) {
            throw KitProblem.INVALID.because("新的费用单会取代原来的，请写明更正的原因").at("/reason", "不能为空");
        }
    }

    private Sheet sheet(UUID id, Activity activity, int no, Written written) {
        if (activity.state() == ActivityState.DRAFT) {
            throw ActivitiesProblem.COST_STATE.because("活动还是草稿，发布以后再记费用");
        }
        BigDecimal total = sum(written.lines().stream().map(Line::amount));
        if (total.compareTo(MOST) > 0) {
            throw KitProblem.INVALID.because("费用合计超出了 " + MOST + " 元").at("/lines", "合计过大");
        }
        return new Sheet(id, activity.id(), no, written.method(), total, written.reason(), CostState.DRAFT, caller.username(),
                clock.instant(), null, null, 0);
    }

    private List<Share> shares(Activity activity, Written written, BigDecimal total) {
        LocalDate day = activity.day(clock.getZone());
        Map<UUID, Seat> seats = alliances.seats(activity.allianceId()).stream().filter(seat -> seat.isHeldOn(day))
                .collect(Collectors.toMap(Seat::unitId, Function.identity(), (first, _) -> first));
        List<Part> parts = written.parts();
        mustBeUnits(parts, seats, day);
        Optional<Problem> wrong = ShareRules.wrong(written, total, activity.hostUnitId());
        if (wrong.isPresent()) {
            throw wrong.get();
        }
        Map<UUID, BigDecimal> amounts = written.method() == CostMethod.CUSTOM
                ? parts.stream().collect(Collectors.toMap(Part::unitId, ShareRules::amount))
                : Split.of(total, parts.stream().map(part -> new Split.Part(part.unitId(), seat(seats, part),
                        ShareRules.weight(written.method(), part, activity.hostUnitId()))).toList());
        List<Share> shares = new ArrayList<>();
        for (Part part : parts) {
            shares.add(new Share(part.unitId(), seat(seats, part), part.heads(),
                    amounts.getOrDefault(part.unitId(), BigDecimal.ZERO)));
        }
        return shares;
    }

    private static int seat(Map<UUID, Seat> seats, Part part) {
        Seat seat = seats.get(part.unitId());
        return seat == null ? 0 : seat.seat();
    }

    private static void mustBeUnits(List<Part> parts, Map<UUID, Seat> seats, LocalDate day) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            UUID unit = parts.get(i).unitId();
            String field = "/shares/" + i + "/unitId";
            if (!seats.containsKey(unit)) {
                throw KitProblem.INVALID.because("费用只由活动当天（" + day + "）在本联盟的单位分担").at(field, "当天不在本联盟");
            }
            if (!seen.add(unit)) {
                throw KitProblem.INVALID.because("一个单位只列一次").at(field, "重复");
            }
        }
    }

    static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2);
    }
}
