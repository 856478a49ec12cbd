package org.silveralliance.local.testrun;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.silveralliance.local.testrun.StageTable.Outcome;
import org.silveralliance.local.testrun.StageTable.Row;

/** Reads from Maven's output how each module ended. */
final class MavenSummary {

    /** {@code [INFO] members-service ........ SUCCESS [02:13 min]}; a module that Maven left out has no time. */
    private static final Pattern MODULE = Pattern.compile(
            "\\[INFO\\] (?<name>\\S.*?) \\.+ (?<outcome>SUCCESS|FAILURE|SKIPPED)(?: \\[ *(?<time>[\\d:.]+) (?<unit>s|min|h)\\])?");
    private final List<Row> rows = new ArrayList<>();
    private boolean begun;

    void read(String line) {
        begun |= line.startsWith("[INFO] Reactor Summary");
        Matcher module = MODULE.matcher(line.strip());
        // The root only holds the modules together.
        if (begun && module.matches() && !module.group("name").startsWith("Silver Alliance")) {
            rows.add(new Row(module.group("name").replace("Platform: ", "").toLowerCase(Locale.ROOT),
                    outcome(module.group("outcome")), seconds(module)));
        }
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    private static Outcome outcome(String word) {
        return switch (word) {
            case "SUCCESS" -> Outcome.PASSED;
            case "FAILURE" -> Outcome.FAILED;
            // The pattern knows three.
            default -> Outcome.NOT_RUN;
        };
    }

    /** {@code 20.580 s}, {@code 02:13 min}, {@code 01:02 h}. */
    private static double seconds(Matcher module) {
        if (module.group("time") == null) {
            return 0;
        }
        String[] parts = module.group("time").split(":");
        double small = Double.parseDouble(parts[parts.length - 1]);
        double big = parts.length > 1 ? Double.parseDouble(parts[0]) * 60 : 0;
        return "h".equals(module.group("unit")) ? (big + small) * 60 : big + small;
    }
}
