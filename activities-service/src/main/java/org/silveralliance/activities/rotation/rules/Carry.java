package org.silveralliance.activities.rotation.rules;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one year hands to the next so that no turn is lost.
 *
 * @param nextSeat the seat whose turn comes first; a seat that has left passes it to the following one
 * @param servedAhead units that already hosted before their turn came, once per such turn
 * @param lastHost who hosted the last month, empty at the very beginning (0 or 1 element)
 */
public record Carry(int nextSeat, List<UUID> servedAhead, List<Debt> debts, List<UUID> lastHost) {

    /** The first year of an alliance. */
    public static final Carry NONE = new Carry(1, List.of(), List.of(), List.of());

    public Carry {
        servedAhead = List.copyOf(servedAhead);
        debts = List.copyOf(debts);
        lastHost = List.copyOf(lastHost);
    }

    /** The same with these turns owed too, each once. */
    public Carry owing(List<Debt> more) {
        return new Carry(nextSeat, servedAhead, Stream.concat(debts.stream(), more.stream()).distinct().toList(), lastHost);
    }
}
