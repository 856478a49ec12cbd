package org.silveralliance.alliance.grouping.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.silveralliance.alliance.grouping.CandidateUnit;
import org.silveralliance.alliance.grouping.GroupingProblem;
import org.silveralliance.alliance.grouping.Place;
import org.silveralliance.alliance.grouping.SizeLimits;

/** Invented counties: a seat with most of the units, towns around it, five trades, branches of 6 to 40 members. */
public final class ProductCases {

    private ProductCases() {
    }

    public static GroupingProblem county(long seed, int units, int groups) {
        SplittableRandom random = new SplittableRandom(seed);
        int towns = Math.max(3, units / 12);
        double[][] centre = new double[towns][];
        for (int t = 0; t < towns; t++) {
            double spread = t < 2 ? 0.03 : 0.3;
            centre[t] = new double[] { 118.2 + random.nextDouble(-spread, spread), 37.5 + random.nextDouble(-spread, spread) };
        }
        List<CandidateUnit> list = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            int town = random.nextInt(10) < 6 ? random.nextInt(2) : random.nextInt(towns);
            Place place = new Place.Degrees(centre[town][0] + random.nextDouble(-0.02, 0.02),
                    centre[town][1] + random.nextDouble(-0.02, 0.02));
            list.add(new CandidateUnit("u" + i, "单位" + (i + 1), i + 1, place, "行业" + random.nextInt(5), "镇" + town,
                    6 + random.nextInt(35), null));
        }
        return GroupingProblem.of(list, SizeLimits.around(units, groups));
    }
}
