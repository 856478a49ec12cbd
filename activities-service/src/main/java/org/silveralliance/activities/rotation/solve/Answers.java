package org.silveralliance.activities.rotation.solve;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.Slot;
import org.silveralliance.activities.rotation.rules.SlotState;

/** Puts numbers back into words, and answers into plans. */
public final class Answers {

    private Answers() {
    }

    /** The plan with the answer in it: for a draft the new plan, for a published one the actual beside the base. */
    public static RotationPlan revise(RotationPlan plan, Answer answer) {
        RotationPlan revised = plan;
        for (Answer.Assignment month : answer.months()) {
            Slot slot = plan.slot(month.month());
            boolean sameHost = slot.isHostedBy(month.host().unitId());
            if (month.frozen() || (sameHost && slot.date().equals(month.date()))) {
                continue;
            }
            boolean asPlanned = slot.planned().unitId().equals(month.host().unitId());
            Slot moved = sameHost ? slot.on(month.date())
                    : new Slot(slot.month(), slot.planned(), month.host(), month.host().unitId(), slot.plannedDate(),
                            month.date(), SlotState.PLANNED, asPlanned ? null : String.join("；", month.reasons()));
            revised = revised.with(moved);
        }
        return revised;
    }

    /** The plan to publish for the first time: the answer is the base plan, and says where it leaves the turn order. */
    public static RotationPlan draft(RotationPlan turnOrder, Answer answer) {
        RotationPlan draft = turnOrder;
        for (Answer.Assignment month : answer.months()) {
            Slot slot = turnOrder.slot(month.month());
            boolean sameHost = slot.isHostedBy(month.host().unitId());
            if (!sameHost || !slot.date().equals(month.date())) {
                Host planned = sameHost ? slot.planned() : month.host();
                draft = draft.with(new Slot(slot.month(), planned, month.host(),
                        sameHost ? slot.turnOf() : month.host().unitId(), slot.plannedDate(), month.date(), slot.state(),
                        String.join("；", month.reasons())));
            }
        }
        return draft;
    }

    static Answer of(Model model, Choice choice, long evaluations) {
        List<Option> chosen = new ArrayList<>();
        int[] hosts = choice.hosts();
        for (int t = 0; t < hosts.length; t++) {
            chosen.add(model.options()[t][hosts[t]][choice.option(t)]);
        }
        return of(model, Answer.Way.OPTIMISED, hosts, chosen, evaluations);
    }

    static Answer of(Model model, Answer.Way way, int[] hosts, List<Option> chosen, long evaluations) {
        RotationProblem problem = model.problem();
        List<Answer.Assignment> months = new ArrayList<>();
        int[] turns = new int[model.units()];
        long[] costs = new long[model.units()];
        Map<SoftRule, Long> parts = new EnumMap<>(SoftRule.class);
        for (SoftRule rule : SoftRule.values()) {
            parts.put(rule, 0L);
        }
        for (int t = 0; t < hosts.length; t++) {
            RotationProblem.Month month = problem.months().get(t);
            RotationProblem.Party party = problem.parties().get(hosts[t]);
            Option option = chosen.get(t);
            turns[hosts[t]]++;
            costs[hosts[t]] += option.cost();
            if (!month.frozen()) {
                Options.parts(problem.weights(), month, party, option.date(), option.cost())
                        .forEach((rule, points) -> parts.merge(rule, points, Long::sum));
            }
            @Nullable
            Venue venue = option.venue();
            months.add(new Answer.Assignment(month.number(), party.host(), option.date(),
                    venue == null ? null : venue.id(), venue == null ? null : venue.name(), option.cost(),
                    month.frozen(), reasons(problem, month, party, option)));
        }
        List<Answer.Balance> balances = new ArrayList<>();
        for (int u = 0; u < turns.length; u++) {
            RotationProblem.Party party = problem.parties().get(u);
            balances.add(new Answer.Balance(party.host(), turns[u], model.least()[u], model.most()[u],
                    party.lastYear(), costs[u]));
            parts.merge(SoftRule.FAIRNESS, model.unfairness(u, turns[u]), Long::sum);
        }
        parts.put(SoftRule.SPREAD, model.spreadPoints(costs));
        long points = parts.values().stream().mapToLong(Long::longValue).sum();
        return new Answer(problem.year(), way, months, points, parts, balances, evaluations);
    }

    private static List<String> reasons(RotationProblem problem, RotationProblem.Month month,
            RotationProblem.Party party, Option option) {
        List<String> reasons = new ArrayList<>();
        if (month.frozen()) {
            return List.of("已在冻结期内，保持不变");
        }
        if (party.host().unitId().equals(month.reference().unitId())) {
            reasons.add(month.publishedOn() == null ? "按席位轮到" + party.host().name() : "与已公布的安排一致");
        } else {
            reasons.add("原轮到" + month.reference().name() + "；" + problem.parties().stream()
                    .filter(other -> other.host().unitId().equals(month.reference().unitId())).findFirst()
                    .flatMap(other -> Why.cannotHost(problem, month, other)).orElse("为满足其他月份的要求而调整"));
        }
        long away = Math.abs(ChronoUnit.DAYS.between(month.preferred(), option.date()));
        reasons.add(away == 0 ? month.why()
                : month.why() + "（" + Why.day(month.preferred()) + "）不可用或费用更高，相差"
                        + away + "天");
        if (month.theme() != null && party.facts().strengths().contains(month.theme())) {
            reasons.add("擅长主题“" + month.theme() + "”");
        }
        return reasons;
    }
}
