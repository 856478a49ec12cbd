package org.silveralliance.alliance.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Places of units as points in kilometres; a missing one becomes its town's centre, or the centre of all. */
final class Locations {

    private final GroupingProblem problem;
    private final List<CandidateUnit> units;
    private final List<String> notices;

    Locations(GroupingProblem problem, List<CandidateUnit> units, List<String> notices) {
        this.problem = problem;
        this.units = units;
        this.notices = notices;
    }

    double[][] points(double radius) {
        double[][] points = new double[units.size()][];
        Map<String, double[]> towns = new HashMap<>();
        double[] all = new double[4];
        for (int i = 0; i < points.length; i++) {
            Place place = units.get(i).place();
            if (place != null) {
                points[i] = point(place, radius);
                add(all, points[i]);
                String town = units.get(i).town();
                if (town != null) {
                    add(towns.computeIfAbsent(town, t -> new double[4]), points[i]);
                }
            }
        }
        for (int i = 0; i < points.length; i++) {
            if (points[i] == null) {
                points[i] = substitute(units.get(i), towns, all, radius);
            }
        }
        return points;
    }

    private double[] substitute(CandidateUnit unit, Map<String, double[]> towns, double[] all, double radius) {
        String town = unit.town();
        @Nullable
        Place centre = town == null ? null : problem.townCentres().get(town);
        if (centre != null) {
            notices.add("“" + unit.name() + "”没有坐标，按" + town + "中心计算。");
            return point(centre, radius);
        }
        double[] sum = town == null ? null : towns.get(town);
        if (sum != null) {
            notices.add("“" + unit.name() + "”没有坐标，按" + town + "各单位的中心计算。");
            return mean(sum);
        }
        notices.add("“" + unit.name() + "”没有坐标，其镇街也没有可用坐标，按全部单位的中心计算。");
        return mean(all);
    }

    private static double[] point(Place place, double radius) {
        return switch (place) {
            case Place.Plane(double x, double y) -> new double[] { x, y, 0 };
            case Place.Degrees(double lon, double lat) -> sphere(StrictMath.toRadians(lon), StrictMath.toRadians(lat), radius);
        };
    }

    private static double[] sphere(double lon, double lat, double radius) {
        return new double[] { radius * StrictMath.cos(lat) * StrictMath.cos(lon),
                radius * StrictMath.cos(lat) * StrictMath.sin(lon), radius * StrictMath.sin(lat) };
    }

    private static void add(double[] sum, double[] point) {
        for (int axis = 0; axis < 3; axis++) {
            sum[axis] += point[axis];
        }
        sum[3]++;
    }

    private static double[] mean(double[] sum) {
        double count = Math.max(1, sum[3]);
        return new double[] { sum[0] / count, sum[1] / count, sum[2] / count };
    }
}
