package org.silveralliance.activities.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.silveralliance.activities.cost.WriteCost.Part;
import org.silveralliance.activities.cost.WriteCost.Written;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

/** What each method asks of a sheet's shares. */
final class ShareRules {

    private ShareRules() {
    }

    /** What is wrong with the shares for the method, the field named. */
    static Optional<Problem> wrong(Written written, BigDecimal total, UUID host) {
        List<Part> parts = written.parts();
        return switch (written.method()) {
            case EQUAL -> Optional.empty();
            case BY_HEAD -> heads(parts);
            case HOST -> parts.stream().anyMatch(part -> part.unitId().equals(host)) ? Optional.empty()
                    : Optional.of(KitProblem.INVALID.because("由主办单位承担的，要列出主办单位").at("/shares", "没有主办单位"));
            case CUSTOM -> custom(parts, total);
        };
    }

    private static Optional<Problem> heads(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).heads() == null) {
                return Optional.of(KitProblem.INVALID.because("按人数分担的，请填写每个单位的人数").at("/shares/" + i + "/heads", "不能为空"));
            }
        }
        return parts.stream().allMatch(part -> Objects.equals(part.heads(), 0))
                ? Optional.of(KitProblem.INVALID.because("至少有一个单位有人参加").at("/shares", "人数都是 0"))
                : Optional.empty();
    }

    private static Optional<Problem> custom(List<Part> parts, BigDecimal total) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).amount() == null) {
                return Optional.of(KitProblem.INVALID.because("协商分担的，请填写每个单位的金额").at("/shares/" + i + "/amount", "不能为空"));
            }
        }
        BigDecimal sum = WriteCost.sum(parts.stream().map(ShareRules::amount));
        return sum.compareTo(total) == 0 ? Optional.empty()
                : Optional.of(KitProblem.INVALID
                        .because("各单位分担的合计是 " + sum + " 元，费用合计是 " + total + " 元，差 " + total.subtract(sum).abs() + " 元")
                        .at("/shares", "合计应为 " + total + " 元"));
    }

    static BigDecimal amount(Part part) {
        return part.amount() == null ? BigDecimal.ZERO : part.amount();
    }

    static int weight(CostMethod method, Part part, UUID host) {
        return switch (method) {
            case EQUAL -> 1;
            case BY_HEAD -> part.heads() == null ? 0 : part.heads();
            case HOST -> part.unitId().equals(host) ? 1 : 0;
            case CUSTOM -> 0;
        };
    }
}
