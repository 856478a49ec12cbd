package org.silveralliance.alliance.grouping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The 24 candidate units of the invented Lijin survey. */
final class Lijin {

    private Lijin() {
    }

    static List<CandidateUnit> units() {
        var resource = Objects.requireNonNull(Lijin.class.getResourceAsStream("/grouping/lijin-candidates.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<CandidateUnit> units = new ArrayList<>();
            for (String line : reader.lines().skip(1).toList()) {
                String[] c = line.split(",");
                units.add(new CandidateUnit(c[1], c[2], Integer.parseInt(c[0]),
                        new Place.Degrees(Double.parseDouble(c[5]), Double.parseDouble(c[6])), c[3], c[4],
                        Integer.parseInt(c[7]), null));
            }
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GroupingProblem problem() {
        return GroupingProblem.of(units(), SizeLimits.around(24, 4));
    }

    static String id(String name) {
        return units().stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow().id();
    }
}
