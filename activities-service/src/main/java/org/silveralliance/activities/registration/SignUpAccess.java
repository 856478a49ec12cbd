package org.silveralliance.activities.registration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.known.KnownPeople;
import org.silveralliance.activities.known.KnownPeople.KnownMember;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.alliance.AllianceFacts.Seat;
import org.silveralliance.kit.problem.Problem;

/** Whom the caller may put on an activity's lists. Each id at fault is named by its place in the request. */
@ApplicationScoped
public class SignUpAccess {

    private final KnownPeople people;
    private final AllianceFacts alliances;
    private final Scopes scopes;

    public SignUpAccess(KnownPeople people, AllianceFacts alliances, Scopes scopes) {
        this.people = people;
        this.alliances = alliances;
        this.scopes = scopes;
    }

    /** A member who may be entered; a guest belongs to another alliance and is credited at home (E-23). */
    public record Eligible(KnownMember member, boolean guest) {
    }

    /** Of each id, once and in the order given: the member it stands for, or what is against him. */
    public sealed interface Verdict {
    }

    /** He may be entered. */
    public record May(Eligible one) implements Verdict {
    }

    /** He may not; {@code place} is that of his id in the request. */
    public record MayNot(UUID memberId, int place, String why) implements Verdict {
    }

    /**
     * The members in the order given, each once.
     *
     * @param pointer where the ids stand in the request, with {@code %d} for the index
     * @param onlyActive false where people who have since left or died may still be noted, as on a roll
     */
    public List<Eligible> eligible(Activity activity, List<UUID> memberIds, String pointer, boolean onlyActive) {
        return all(judge(activity, memberIds, onlyActive, false), pointer);
    }

    /** Whom of these the caller may sign up, and of the others why not. */
    List<Verdict> judge(Activity activity, List<UUID> memberIds) {
        return judge(activity, memberIds, true, false);
    }

    private List<Verdict> judge(Activity activity, List<UUID> memberIds, boolean onlyActive, boolean wholeAlliance) {
        Scope scope = scopes.forChange();
        Map<UUID, KnownMember> known = people.members(memberIds);
        Set<UUID> units = alliances.seats(activity.allianceId()).stream().map(Seat::unitId)
                .collect(Collectors.toSet());
        List<Verdict> verdicts = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < memberIds.size(); i++) {
            KnownMember member = known.get(memberIds.get(i));
            if (!seen.add(memberIds.get(i))) {
                continue;
            }
            if (member == null || !(wholeAlliance && units.contains(member.unitId()))
                    && !inScope(member, activity, scope, units)) {
                verdicts.add(new MayNot(memberIds.get(i), i, "没有该党员，或不在您的管理范围内"));
            } else if (onlyActive && !member.mayTakePart()) {
                verdicts.add(new MayNot(memberIds.get(i), i, "该党员当前状态不能报名"));
            } else {
                verdicts.add(new May(new Eligible(member, !units.contains(member.unitId()))));
            }
        }
        return verdicts;
    }

    /** All of them, or a refusal that names each id at fault. */
    static List<Eligible> all(List<Verdict> verdicts, String pointer) {
        List<Eligible> eligible = new ArrayList<>();
        List<MayNot> refused = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            switch (verdict) {
                case May(Eligible one) -> eligible.add(one);
                case MayNot not -> refused.add(not);
            }
        }
        if (!refused.isEmpty()) {
            Problem problem = ActivitiesProblem.MEMBER_NOT_ELIGIBLE.because("名单中有党员不存在、不在您的管理范围内或状态不允许");
            for (MayNot not : refused) {
                problem = problem.at(pointer.formatted(not.place()), not.why());
            }
            throw problem;
        }
        return eligible;
    }

    /** Whom the organiser may put on his roll: whoever looks after the activity keeps it for the whole alliance. */
    public List<Eligible> eligibleForRoll(Activity activity, List<UUID> memberIds, String pointer) {
        Scope scope = scopes.current();
        boolean whole = scope.actsFor(activity.allianceId(), activity.hostUnitId());
        return all(judge(activity, memberIds, false, whole), pointer);
    }

    private static boolean inScope(KnownMember member, Activity activity, Scope scope, Set<UUID> units) {
        if (scope.county()) {
            return true;
        }
        return scope.self().filter(member.id()::equals).isPresent() || scope.units().contains(member.unitId())
                || (scope.led().contains(activity.allianceId()) && units.contains(member.unitId()));
    }
}
