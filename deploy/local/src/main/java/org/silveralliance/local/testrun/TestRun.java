package org.silveralliance.local.testrun;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;
import org.silveralliance.local.build.Applications;
import org.silveralliance.local.build.Checks;
import org.silveralliance.local.build.PartsStore;

/** All stages, or those that somebody names or a change touches; what each took stands in a table at the end. */
public final class TestRun {

    private static final String SINCE = "--since";

    private final Platform platform;
    private final StageTable table = new StageTable();
    private final Stages stages;

    public TestRun(Platform platform) {
        this.platform = platform;
        this.stages = new Stages(platform, table);
    }

    public int run(List<String> words) {
        Set<Stage> wanted = wanted(words);
        if (wanted.isEmpty()) {
            platform.progress().say("nothing that is tested was changed");
        } else {
            check(wanted);
            try {
                test(wanted);
            } finally {
                platform.progress().plain("\n" + table.text() + "\n\n" + table.closing());
            }
        }
        return table.isGood() ? 0 : 1;
    }

    private Set<Stage> wanted(List<String> words) {
        if (words.isEmpty()) {
            return EnumSet.allOf(Stage.class);
        }
        if (SINCE.equals(words.getFirst())) {
            if (words.size() != 2) {
                throw new Failure(SINCE + " takes one revision, for example: ./alliance test " + SINCE + " main");
            }
            Set<Stage> touched = Touched.since(platform.layout().root(), words.getLast());
            platform.progress().say("touched since " + words.getLast() + ": "
                    + touched.stream().map(Stage::toString).collect(Collectors.joining(", ")));
            return touched;
        }
        return named(words);
    }

    static Set<Stage> named(List<String> words) {
        return words.stream()
                .map(word -> Stage.called(word).orElseThrow(
                        () -> new Failure("There is no test stage '" + word + "'; there are: " + Stage.names() + ".")))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }

    private void check(Set<Stage> wanted) {
        Checks checks = new Checks(platform);
        checks.jdk();
        checks.node();
        checks.disk();
        if (wanted.stream().anyMatch(Stage::needsPlatform)) {
            checks.ports(EnumSet.allOf(Port.class));
        }
        if (wanted.contains(Stage.JOURNEYS)) {
            // What it takes minutes to miss is asked for first.
            new Browser(platform).path();
        }
    }

    /**
     * Maven's first modules wait for one another and leave a processor idle: the console's tests and what is left to do for the
     * platform's parts go beside it.
     */
    private void test(Set<Stage> wanted) {
        if (wanted.contains(Stage.DOCUMENTS)) {
            stages.npm(Stage.DOCUMENTS, Map.of());
        }
        CompletableFuture<Void> parts = wanted.stream().anyMatch(Stage::needsPlatform) ? parts()
                : CompletableFuture.completedFuture(null);
        boolean console = wanted.contains(Stage.CONSOLE);
        if (console || wanted.contains(Stage.GATEWAY)) {
            // What Maven built and tested is what the journeys run on, so the console goes in before.
            new Applications(platform).buildConsole();
        }
        Path sources = platform.layout().root().resolve(Applications.CONSOLE);
        Stages.Beside beside = console ? stages.npmBeside(Stage.CONSOLE, sources) : () -> {
        };
        new MavenRun(platform, wanted).into(table);
        beside.join();
        parts.join();
        new PlatformRun(platform, wanted).into(stages);
    }

    private CompletableFuture<Void> parts() {
        PartsStore store = new PartsStore(platform);
        if (!store.isStale()) {
            return CompletableFuture.completedFuture(null);
        }
        store.unpack();
        return CompletableFuture.runAsync(store::complete, Thread::startVirtualThread);
    }
}
