package org.silveralliance.local.testrun;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be tested by itself, by the name under which somebody asks for it. */
enum Stage {
    DOCUMENTS(List.of()),
    CONSOLE(List.of()),
    KIT(List.of("platform/contracts", "platform/kit-tests"), "contracts", "kit", "testkit"),
    MEMBERS(List.of("members-service"), "members"),
    ALLIANCE(List.of("alliance-service"), "alliance"),
    ACTIVITIES(List.of("activities-service"), "activities"),
    NOTIFICATION(List.of("notification-service"), "notification"),
    GATEWAY(List.of("gateway"), "gateway"),
    LAUNCHER(List.of("deploy/local"), "local"),
    FAULTS(List.of()),
    JOURNEYS(List.of());

    private final List<String> modules;
    private final List<String> packages;

    Stage(List<String> modules, String... packages) {
        this.modules = modules;
        this.packages = List.of(packages);
    }

    /** The folders of its Maven modules; none when Maven has no part in it. */
    List<String> modules() {
        return modules;
    }

    boolean isMavens() {
        return !modules.isEmpty();
    }

    boolean needsPlatform() {
        return this == FAULTS || this == JOURNEYS;
    }

    /** Its tests as surefire wants them named, so that the modules it is built upon are built and not tested. */
    List<String> tests() {
        return packages.stream().map(name -> "org/silveralliance/" + name + "/**/*Test").toList();
    }

    static Optional<Stage> called(String word) {
        return Arrays.stream(values()).filter(stage -> stage.toString().equals(word.replace("-service", ""))).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Stage::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
