package org.silveralliance.alliance.grouping.bench;

import java.util.Arrays;

import org.silveralliance.alliance.grouping.search.Instance;
import org.silveralliance.alliance.grouping.search.LeadRoom;
import org.silveralliance.alliance.grouping.search.Search;
import org.silveralliance.alliance.grouping.search.SearchControl;

/** Solves a median instance; where capacities differ, heads beyond them get dearer until no group has any. */
final class MedianSearch {

    private static final int TRIES = 4;
    private static final long DEARER = 8;

    private MedianSearch() {
    }

    /** Group per point, and the cost in the units of the instance. */
    record Answer(int[] groups, long cost) {
    }

    /** @throws IllegalStateException when no answer is possible, or none was found */
    static Answer run(MedianInstance file, long seed, long evaluations, SearchControl watch) {
        Instance in = file.instance();
        refuseTooMuchDemand(in);
        long perHead = perHead(in);
        for (int tried = 0; tried < TRIES; tried++) {
            Instance priced = differ(in) ? in.withLeadRoom(new LeadRoom(in.leadRoom().heads(), perHead)) : in;
            Search.Found found = new Search(priced).run(seed, evaluations, 1, watch);
            if (found.feasible() && keepsRoom(in, found)) {
                return new Answer(found.groups(), found.cost());
            }
            if (!differ(in)) {
                break;
            }
            perHead *= DEARER;
        }
        throw new IllegalStateException("no assignment within the capacities was found");
    }

    private static void refuseTooMuchDemand(Instance in) {
        long demand = Arrays.stream(in.heads()).asLongStream().sum();
        long[] room = differ(in) ? in.leadRoom().heads().clone() : new long[0];
        Arrays.sort(room);
        long most = differ(in) ? Arrays.stream(room, room.length - in.groups(), room.length).sum()
                : in.maxHeads() * in.groups();
        if (demand > most) {
            throw new IllegalStateException("a demand of " + demand + " exceeds the capacity of " + most);
        }
    }

    private static boolean differ(Instance in) {
        return in.leadRoom().heads().length > 0;
    }

    /** One point too many costs about four mean ways. */
    private static long perHead(Instance in) {
        long ways = 0;
        for (int i = 0; i < in.units(); i++) {
            ways += in.costs().at(i, (i + in.units() / 2) % in.units());
        }
        long heads = Math.max(1, Arrays.stream(in.heads()).asLongStream().sum());
        return Math.max(1, 4 * ways / heads);
    }

    private static boolean keepsRoom(Instance in, Search.Found found) {
        long[] load = new long[in.groups()];
        for (int i = 0; i < in.units(); i++) {
            load[found.groups()[i]] += in.heads()[i];
        }
        for (int g = 0; differ(in) && g < load.length; g++) {
            if (found.leads()[g] >= 0 && load[g] > in.leadRoom().heads()[found.leads()[g]]) {
                return false;
            }
        }
        return true;
    }
}
