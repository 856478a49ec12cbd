package org.silveralliance.activities.rotation.solve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.rules.RotationRefused;

/** What a change by hand would cost, without solving anything: shown before somebody confirms it. */
public final class ManualMove {

    private ManualMove() {
    }

    /**
     * The plan after the change.
     *
     * @param more points it costs more than before, negative when it costs less
     * @param broken hard rules it would break, Chinese; empty when it is allowed
     */
    public record Priced(Answer answer, long more, List<String> broken) {
    }

    /** Two months exchange hosts. */
    public static Priced swap(RotationProblem problem, Answer answer, int month, int withMonth) {
        return price(problem, answer, Map.of(month, answer.month(withMonth).host().unitId(), withMonth,
                answer.month(month).host().unitId()));
    }

    /**
     * Some months get other hosts; each takes its cheapest day, the other months stay as they are.
     *
     * @param hosts unit by month
     */
    public static Priced price(RotationProblem problem, Answer answer, Map<Integer, UUID> hosts) {
        Model model = Model.of(problem);
        Map<UUID, Integer> index = new HashMap<>();
        for (int u = model.units() - 1; u >= 0; u--) {
            index.put(problem.parties().get(u).host().unitId(), u);
        }
        int[] chosenHosts = new int[model.months()];
        List<Option> chosen = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (int t = 0; t < chosenHosts.length; t++) {
            RotationProblem.Month month = problem.months().get(t);
            Answer.Assignment now = answer.month(month.number());
            UUID unitId = hosts.getOrDefault(month.number(), now.host().unitId());
            @Nullable
            Integer u = index.get(unitId);
            if (u == null) {
                throw new RotationRefused(RotationRefused.Code.NO_SUCH_UNIT, "该单位不在本联盟轮值名单中");
            }
            chosenHosts[t] = u;
            if (unitId.equals(now.host().unitId())) {
                chosen.add(asItIs(month, problem.parties().get(u), now));
            } else {
                chosen.add(cheapest(model, t, u));
                Why.cannotHost(problem, month, problem.parties().get(u)).ifPresent(broken::add);
            }
        }
        Answer moved = Answers.of(model, Answer.Way.OPTIMISED, chosenHosts, chosen, 0);
        broken.addAll(distances(model, chosenHosts));
        broken.addAll(turns(moved));
        return new Priced(moved, moved.points() - answer.points(), broken);
    }

    private static Option asItIs(RotationProblem.Month month, RotationProblem.Party party,
            Answer.Assignment now) {
        @Nullable
        Venue venue = party.facts().venues().stream().filter(each -> each.id().equals(now.venueId()))
                .findFirst().orElse(null);
        return new Option(now.date(), month.frozen() ? null : venue, 0, now.cost());
    }

    /** Where nothing is possible the month keeps its preferred day at no cost; the reason is among the broken rules. */
    private static Option cheapest(Model model, int t, int unit) {
        Option[] options = model.options()[t][unit];
        LocalDate preferred = model.problem().months().get(t).preferred();
        return List.of(options).stream().min(Comparator.comparingLong(Option::points))
                .orElse(new Option(preferred, null, 0, 0));
    }

    private static List<String> distances(Model model, int[] hosts) {
        List<String> broken = new ArrayList<>();
        for (int t = 0; t < hosts.length; t++) {
            int before = t == 0 ? model.lastHost() : hosts[t - 1];
            if (model.follows()[t] && before == hosts[t]) {
                broken.add(model.unit(hosts[t]) + "连续两月主办（" + (t == 0 ? "上年12月" : model.month(t - 1)) + "、"
                        + model.month(t) + "）");
            }
        }
        return broken;
    }

    private static List<String> turns(Answer moved) {
        return moved.balances().stream()
                .filter(balance -> balance.turns() < balance.least() || balance.turns() > balance.most())
                .map(balance -> balance.host().name() + "全年轮值" + balance.turns() + "次，应为" + balance.least()
                        + (balance.least() == balance.most() ? "" : "至" + balance.most()) + "次")
                .toList();
    }
}
