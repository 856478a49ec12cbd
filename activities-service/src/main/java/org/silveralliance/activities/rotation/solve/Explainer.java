package org.silveralliance.activities.rotation.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.RotationRefused;

/** Why this unit and not another: every other unit is made to host the month and the rest solved again. */
public final class Explainer {

    private Explainer() {
    }

    /**
     * One cell of the table.
     *
     * @param more points the whole plan would cost more (negative: less), null when impossible
     * @param because why it is impossible, null when it is not
     * @param also what other months would have to give, as sentences
     */
    public record Instead(Host host, int month, @Nullable Long more, @Nullable String because, List<String> also) {

        public String sentence() {
            if (because != null) {
                return host.name() + "主办" + month + "月：不可行，" + because;
            }
            long points = more == null ? 0 : more;
            String price = points == 0 ? "同样好" : (points > 0 ? "多" : "少") + Why.points(Math.abs(points)) + "分";
            return host.name() + "主办" + month + "月：" + (also.isEmpty() ? "" : String.join("，", also) + "，") + price;
        }
    }

    /** Every unit in that month instead, in seat order; the present host costs nothing more. */
    public static List<Instead> month(RotationProblem problem, Answer answer, int number, Budget budget) {
        List<Instead> row = new ArrayList<>();
        for (RotationProblem.Party party : problem.parties()) {
            row.add(answer.month(number).host().unitId().equals(party.host().unitId())
                    ? new Instead(party.host(), number, 0L, null, List.of())
                    : instead(problem, answer, party, number, budget));
        }
        return row;
    }

    /** The next best place of a unit: the month it does not host where it would cost least, empty when there is none. */
    public static Optional<Instead> secondBest(RotationProblem problem, Answer answer, UUID unitId, Budget budget) {
        RotationProblem.Party party = problem.parties().stream()
                .filter(each -> each.host().unitId().equals(unitId)).findFirst()
                .orElseThrow(() -> new RotationRefused(RotationRefused.Code.NO_SUCH_UNIT, "该单位不在本联盟轮值名单中"));
        Model model = Model.of(problem);
        long[][] atLeast = TurnCount.of(model).through(model.cheapest(), model.turnPoints());
        int unit = problem.parties().indexOf(party);
        List<Integer> cheapestFirst = IntStream.range(0, model.months()).boxed()
                .filter(t -> !answer.month(problem.months().get(t).number()).host().unitId().equals(unitId))
                .filter(t -> atLeast[t][unit] < Model.IMPOSSIBLE)
                .sorted(Comparator.comparingLong(t -> atLeast[t][unit])).toList();
        Optional<Instead> best = Optional.empty();
        for (int t : cheapestFirst) {
            // What cannot become cheaper than the best so far need not be solved.
            if (best.isPresent() && atLeast[t][unit] - answer.points() >= price(best.get())) {
                break;
            }
            Instead cell = instead(problem, answer, party, problem.months().get(t).number(), budget);
            if (cell.because() == null && price(cell) < best.map(Explainer::price).orElse(Long.MAX_VALUE)) {
                best = Optional.of(cell);
            }
        }
        return best;
    }

    private static long price(Instead cell) {
        return cell.more() == null ? Long.MAX_VALUE : cell.more();
    }

    /** One unit in one month instead. */
    public static Instead instead(RotationProblem problem, Answer answer, RotationProblem.Party party, int number,
            Budget budget) {
        RotationProblem.Month month = problem.months().stream().filter(each -> each.number() == number).findFirst()
                .orElseThrow(
                        () -> new RotationRefused(RotationRefused.Code.NO_SUCH_SLOT, number + "月没有轮值安排"));
        Optional<String> plainly = Why.cannotHost(problem, month, party);
        if (plainly.isPresent()) {
            return new Instead(party.host(), number, null, plainly.get(), List.of());
        }
        RotationProblem pinned = problem.plus(new Wish.MustHost(party.host().unitId(), number));
        return switch (RotationSolver.optimise(pinned, Model.of(pinned), budget)) {
            case Outcome.Solved solved ->
                new Instead(party.host(), number, solved.answer().points() - answer.points(), null,
                        also(answer, solved.answer(), number));
            case Outcome.Impossible impossible ->
                new Instead(party.host(), number, null, because(impossible, Why.wish(problem, pinned.wishes().getLast())),
                        List.of());
        };
    }

    /** What stands against it; that the unit hosts this month is the question and no news. */
    private static String because(Outcome.Impossible impossible, String pinned) {
        List<String> others = impossible.conflicts().stream().filter(conflict -> !conflict.equals(pinned)).toList();
        if (!others.isEmpty()) {
            return "与已定的要求不能同时满足：" + String.join("、", others);
        }
        return impossible.wouldHelp().isEmpty() ? impossible.sentence()
                : "除非放宽：" + String.join("；或", impossible.wouldHelp());
    }

    private static List<String> also(Answer now, Answer then, int number) {
        return then.months().stream().filter(month -> month.month() != number)
                .filter(month -> !month.host().unitId().equals(now.month(month.month()).host().unitId()))
                .map(month -> month.month() + "月要改由" + month.host().name() + "主办").toList();
    }
}
