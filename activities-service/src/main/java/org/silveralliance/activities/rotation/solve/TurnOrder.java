package org.silveralliance.activities.rotation.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rule the alliance agreed on (每月轮流) comes before any optimisation: where nobody wishes anything and nothing
 * stands against it, the answer is the turn order, whatever cheaper calendar there might be.
 */
final class TurnOrder {

    private TurnOrder() {
    }

    static Optional<Answer> answer(RotationProblem problem, Model model) {
        boolean wishes = !problem.wishes().isEmpty()
                || problem.months().stream().anyMatch(month -> month.keyDay() || month.theme() != null);
        if (wishes) {
            return Optional.empty();
        }
        int[] hosts = new int[model.months()];
        List<Option> chosen = new ArrayList<>();
        for (int t = 0; t < hosts.length; t++) {
            RotationProblem.Month month = problem.months().get(t);
            int host = referenceOf(problem, month);
            List<Option> onTheDay = host < 0 ? List.of() : onTheDay(problem, model, t, host);
            if (onTheDay.isEmpty()) {
                return Optional.empty();
            }
            hosts[t] = host;
            chosen.add(onTheDay.getFirst());
        }
        return keepsHardRules(model, hosts)
                ? Optional.of(Answers.of(model, Answer.Way.TURN_ORDER, hosts, chosen, 0))
                : Optional.empty();
    }

    private static int referenceOf(RotationProblem problem, RotationProblem.Month month) {
        List<RotationProblem.Party> parties = problem.parties();
        for (int u = 0; u < parties.size(); u++) {
            if (parties.get(u).host().unitId().equals(month.reference().unitId())
                    && parties.get(u).seat().belongsOn(month.preferred())) {
                return u;
            }
        }
        return -1;
    }

    private static List<Option> onTheDay(RotationProblem problem, Model model, int t, int host) {
        RotationProblem.Month month = problem.months().get(t);
        return month.frozen() ? List.of(model.options()[t][host])
                : Options.of(problem, month, problem.parties().get(host), month.preferred());
    }

    private static boolean keepsHardRules(Model model, int[] hosts) {
        int[] turns = new int[model.units()];
        for (int t = 0; t < hosts.length; t++) {
            int before = t == 0 ? model.lastHost() : hosts[t - 1];
            if (model.follows()[t] && before == hosts[t]) {
                return false;
            }
            turns[hosts[t]]++;
        }
        for (int u = 0; u < turns.length; u++) {
            if (turns[u] < model.least()[u] || turns[u] > model.most()[u]) {
                return false;
            }
        }
        return true;
    }
}
