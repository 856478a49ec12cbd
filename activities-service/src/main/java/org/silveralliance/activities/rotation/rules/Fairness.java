package org.silveralliance.activities.rotation.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/** The turns report: who hosted how often over some years, who was due, and who owes whom. */
public final class Fairness {

    private Fairness() {
    }

    /**
     * One unit over the chosen years.
     *
     * @param turnsByYear really hosted
     * @param turns their sum
     * @param fairShare months shared equally among the units present, in hundredths of a turn
     * @param owes turns it has to give because others hosted for it, still open
     * @param isOwed turns others have to give it
     */
    public record Balance(Host host, SequencedMap<Integer, Integer> turnsByYear, int turns, int fairShare, int owes,
            int isOwed) {

        /** Hundredths of a turn above (positive) or below its share. */
        public int aboveShare() {
            return turns * 100 - fairShare;
        }
    }

    /** The plans in order of years; open debts are those of the last one. */
    public static List<Balance> report(List<RotationPlan> years) {
        Map<UUID, Host> hosts = new LinkedHashMap<>();
        years.forEach(plan -> plan.seats().forEach(seat -> hosts.put(seat.host().unitId(), seat.host())));
        List<Balance> report = new ArrayList<>();
        for (Host host : hosts.values()) {
            SequencedMap<Integer, Integer> byYear = new LinkedHashMap<>();
            years.forEach(plan -> byYear.put(plan.year(), plan.turns().getOrDefault(host.unitId(), 0)));
            double share = years.stream().mapToDouble(plan -> share(plan, host.unitId())).sum();
            List<Debt> debts = years.getLast().debts();
            report.add(new Balance(host, byYear, byYear.values().stream().mapToInt(Integer::intValue).sum(),
                    (int) Math.round(share * 100),
                    (int) debts.stream().filter(debt -> debt.debtor().unitId().equals(host.unitId())).count(),
                    (int) debts.stream().filter(debt -> debt.creditor().unitId().equals(host.unitId())).count()));
        }
        return report;
    }

    private static double share(RotationPlan plan, UUID unitId) {
        double share = 0;
        for (Slot slot : plan.slots()) {
            long present = plan.seats().stream().filter(seat -> seat.belongsOn(slot.date())).count();
            boolean there = plan.seats().stream()
                    .anyMatch(seat -> seat.host().unitId().equals(unitId) && seat.belongsOn(slot.date()));
            if (there && slot.host().isPresent()) {
                share += 1.0 / present;
            }
        }
        return share;
    }
}
