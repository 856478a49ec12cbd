package org.silveralliance.alliance.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what makes a problem unanswerable before any search, in Chinese sentences that name the units. */
final class InputCheck {

    static final int MOST_UNITS = 20_000;
    private static final double MOST_WEIGHT = 1_000;
    /** Bounding box of the country, generously. */
    private static final double WEST = 73;
    private static final double EAST = 136;
    private static final double SOUTH = 3;
    private static final double NORTH = 54;

    private final GroupingProblem problem;
    private final List<String> faults = new ArrayList<>();

    private InputCheck(GroupingProblem problem) {
        this.problem = problem;
    }

    static List<String> faults(GroupingProblem problem) {
        InputCheck check = new InputCheck(problem);
        check.units();
        if (check.faults.isEmpty()) {
            check.sizes();
            check.places();
            check.weights();
            check.names();
        }
        return check.faults;
    }

    private void units() {
        int n = problem.units().size();
        int k = problem.limits().groups();
        if (n == 0) {
            faults.add("没有候选单位，无需组盟。");
        } else if (n == 1) {
            faults.add("只有一个候选单位（" + problem.units().getFirst().name() + "），无法与其他单位组盟。");
        } else if (n > MOST_UNITS) {
            faults.add("候选单位 " + n + " 个，超过一次组盟上限 " + MOST_UNITS + " 个，请按区县分批。");
        }
        if (k < 1) {
            faults.add("联盟数必须至少为 1。");
        } else if (k > n && n > 1) {
            faults.add("联盟数 " + k + " 多于候选单位数 " + n + "。");
        }
        Set<String> seen = new HashSet<>();
        for (CandidateUnit unit : problem.units()) {
            if (!seen.add(unit.id())) {
                faults.add("单位“" + unit.name() + "”重复出现。");
            }
            if (unit.heads() < 0 || unit.heads() > 1_000_000) {
                faults.add("单位“" + unit.name() + "”的党员数 " + unit.heads() + " 无效。");
            }
        }
    }

    private void sizes() {
        SizeLimits s = problem.limits();
        long n = problem.units().size();
        long heads = problem.units().stream().mapToLong(CandidateUnit::heads).sum();
        if (s.minUnits() < 1) {
            faults.add("每个联盟至少要有 1 个单位。");
        }
        span("单位数", "个单位", s.groups(), Math.max(1, s.minUnits()), s.maxUnits(), n);
        span("党员数", "名党员", s.groups(), s.minHeads(), s.maxHeads(), heads);
        for (CandidateUnit unit : problem.units()) {
            if (unit.heads() > s.maxHeads()) {
                faults.add("“" + unit.name() + "”一个单位就有 " + unit.heads() + " 名党员，超过每个联盟上限 " + s.maxHeads() + " 名。");
            }
        }
    }

    private void span(String what, String counted, long groups, long min, long max, long total) {
        if (min > max) {
            faults.add("每个联盟" + what + "的下限 " + min + " 大于上限 " + max + "。");
        } else if (groups * min > total) {
            faults.add(groups + " 个联盟每个至少 " + min + " " + counted + "，共需 " + groups * min + "，实际只有 " + total + "。");
        } else if (groups * max < total) {
            faults.add(groups + " 个联盟每个至多 " + max + " " + counted + "，最多容纳 " + groups * max + "，实际有 " + total + "。");
        }
    }

    private void places() {
        boolean degrees = false;
        boolean plane = false;
        for (CandidateUnit unit : problem.units()) {
            Place place = unit.place();
            if (place != null) {
                degrees |= place instanceof Place.Degrees;
                plane |= place instanceof Place.Plane;
                place("“" + unit.name() + "”", place);
            }
        }
        for (Map.Entry<String, Place> centre : problem.townCentres().entrySet()) {
            degrees |= centre.getValue() instanceof Place.Degrees;
            plane |= centre.getValue() instanceof Place.Plane;
            place("“" + centre.getKey() + "”中心", centre.getValue());
        }
        if (degrees && plane) {
            faults.add("经纬度与平面坐标混用，无法计算距离。");
        }
    }

    private void place(String whose, Place place) {
        switch (place) {
            case Place.Degrees(double lon, double lat) -> {
                if (!Double.isFinite(lon) || !Double.isFinite(lat)) {
                    faults.add(whose + "的经纬度不是有效数字。");
                } else if (!inCountry(lon, lat)) {
                    faults.add(whose + "的坐标（" + lon + "，" + lat + "）"
                            + (inCountry(lat, lon) ? "经度与纬度疑似颠倒。" : "不在中国范围内。"));
                }
            }
            case Place.Plane(double x, double y) -> {
                if (!(Math.abs(x) <= 100_000) || !(Math.abs(y) <= 100_000)) {
                    faults.add(whose + "的平面坐标不是有效的公里数。");
                }
            }
        }
    }

    private static boolean inCountry(double lon, double lat) {
        return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH;
    }

    private void weights() {
        Weights w = problem.weights();
        double[] all = { w.distance(), w.sector(), w.town(), w.balance(), w.stability() };
        for (double one : all) {
            if (!(one >= 0 && one <= MOST_WEIGHT)) {
                faults.add("权重必须是 0 到 1000 之间的数。");
                return;
            }
        }
    }

    private void names() {
        Map<String, String> known = new HashMap<>();
        problem.units().forEach(u -> known.put(u.id(), u.name()));
        for (Wish wish : problem.wishes()) {
            switch (wish) {
                case Wish.Pinned(String unit, int group) -> {
                    name(known, unit);
                    if (group < 1 || group > problem.limits().groups()) {
                        faults.add("要求“" + known.getOrDefault(unit, unit) + "”固定在第 " + group + " 组，但只有 "
                                + problem.limits().groups() + " 个组。");
                    }
                }
                case Wish.Together(List<String> units) -> units.forEach(u -> name(known, u));
                case Wish.Apart(String one, String other) -> {
                    name(known, one);
                    name(known, other);
                    if (one.equals(other)) {
                        faults.add("不能要求“" + known.getOrDefault(one, one) + "”与自己分开。");
                    }
                }
            }
        }
    }

    private void name(Map<String, String> known, String unit) {
        if (!known.containsKey(unit)) {
            faults.add("意愿中提到的单位 " + unit + " 不在候选名单里。");
        }
    }
}
