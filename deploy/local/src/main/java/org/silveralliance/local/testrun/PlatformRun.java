package org.silveralliance.local.testrun;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.silveralliance.local.Platform;
import org.silveralliance.local.process.Command;

/**
 * Faults and journeys, on a platform of their own whose data lie apart from the person's: the demo is played while one part
 * after the other is killed; the journeys then look at what came of it.
 */
final class PlatformRun {

    private final Platform platform;
    private final Set<Stage> wanted;
    private final Path root;
    private final String alliance;
    private final Map<String, String> apart;

    PlatformRun(Platform platform, Set<Stage> wanted) {
        this.platform = platform;
        this.wanted = wanted;
        this.root = platform.layout().root();
        this.alliance = root.resolve("alliance").toString();
        this.apart = Map.of("SA_STATE", platform.layout().cache().resolve("test-state").toString(),
                // Training caches for a platform that lives for minutes costs more than it saves.
                "SA_AOT", "off");
    }

    void into(Stages stages) {
        if (wanted.stream().noneMatch(Stage::needsPlatform)) {
            return;
        }
        Path browser = wanted.contains(Stage.JOURNEYS) ? new Browser(platform).path() : Path.of("");
        List<String> down = List.of(alliance, "down");
        // Whoever ends the test run must not be left with its platform.
        Thread downAtTheEnd = new Thread(() -> Command.onTerminalAtTheEnd(down, apart, root), "down");
        Runtime.getRuntime().addShutdownHook(downAtTheEnd);
        stages.run("the platform starts", () -> Command.onTerminal(up(), apart, root));
        try {
            Map<String, String> environment = new HashMap<>(platform.urls());
            environment.putAll(apart);
            environment.put("SA_CHROMIUM", browser.toString());
            for (Stage stage : List.of(Stage.FAULTS, Stage.JOURNEYS)) {
                if (wanted.contains(stage)) {
                    stages.npm(stage, environment);
                }
            }
        } finally {
            stages.run("the platform stops", () -> Command.onTerminal(down, apart, root));
        }
        Runtime.getRuntime().removeShutdownHook(downAtTheEnd);
    }

    /** The faults play the demo themselves; without them the journeys find it played. */
    private List<String> up() {
        List<String> words = new ArrayList<>(List.of(alliance, "up", "--fresh", "--detach"));
        if (wanted.contains(Stage.FAULTS)) {
            words.add("--empty");
        }
        return words;
    }
}
