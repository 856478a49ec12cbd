package org.silveralliance.local.testrun;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.silveralliance.local.Platform;
import org.silveralliance.local.build.Applications;
import org.silveralliance.local.build.PartsStore;
import org.silveralliance.local.part.ThrowawayDatabase;
import org.silveralliance.local.process.Command;
import org.silveralliance.local.testrun.StageTable.Outcome;
import org.silveralliance.local.testrun.StageTable.Row;

/** Units and services: Maven's modules, the services against real PostgreSQL and Kafka. */
final class MavenRun {

    /**
     * The tests of a service wait for its database, its broker and its clock half of the time. Five are ready at once:
     * the four of them and what tests the kit.
     */
    private static final String SIDE_BY_SIDE = "-T2.5C";

    private final Platform platform;
    private final Set<Stage> wanted;
    private final Set<Stage> mavens;

    MavenRun(Platform platform, Set<Stage> wanted) {
        this.platform = platform;
        this.wanted = wanted;
        this.mavens = wanted.stream().filter(Stage::isMavens)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }

    void into(StageTable table) {
        if (mavens.isEmpty()) {
            return;
        }
        platform.progress().say("── Maven: " + mavens.stream().map(Stage::toString).collect(Collectors.joining(", ")));
        double begun = platform.progress().seconds();
        Applications applications = new Applications(platform);
        boolean packages = wanted.stream().anyMatch(Stage::needsPlatform) && isWhole() && !applications.stale().isEmpty();
        MavenSummary summary = new MavenSummary();
        int code = run(packages, summary);
        summary.rows().forEach(table::add);
        if (code == 0 && packages) {
            applications.adopt();
        }
        if (code != 0 && !table.has(Outcome.FAILED)) {
            table.add(new Row("maven", Outcome.FAILED, platform.progress().seconds() - begun));
        }
    }

    private int run(boolean packages, MavenSummary summary) {
        // One that was never fetched for a platform is not fetched for this: then every test process starts one of its own.
        if (!new PartsStore(platform).hasPostgres()) {
            return run(command(packages), summary);
        }
        try (ThrowawayDatabase database = ThrowawayDatabase.start(platform)) {
            List<String> command = command(packages);
            command.add("-Dsa.test.postgres.port=" + database.port());
            return run(command, summary);
        }
    }

    private int run(List<String> command, MavenSummary summary) {
        return Command.withLines(command, platform.layout().root(), line -> {
            platform.progress().plain(line);
            summary.read(line);
        });
    }

    /** What the tests log goes to target/surefire-reports of their module. */
    private List<String> command(boolean packages) {
        List<String> command = new ArrayList<>(List.of(platform.maven(), "-B", "-ntp", "-fae", SIDE_BY_SIDE,
                packages ? "verify" : "test", "-Dmaven.test.redirectTestOutputToFile=true"));
        if (!isWhole()) {
            command.addAll(List.of("-am", "-pl", joined(mavens.stream().flatMap(stage -> stage.modules().stream()).toList()),
                    "-Dtest=" + joined(mavens.stream().flatMap(stage -> stage.tests().stream()).toList()),
                    "-Dsurefire.failIfNoSpecifiedTests=false"));
        }
        return command;
    }

    private boolean isWhole() {
        return EnumSet.allOf(Stage.class).stream().filter(Stage::isMavens).allMatch(mavens::contains);
    }

    private static String joined(List<String> words) {
        return String.join(",", words);
    }
}
