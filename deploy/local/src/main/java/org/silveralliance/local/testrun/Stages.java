package org.silveralliance.local.testrun;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Progress;
import org.silveralliance.local.Trees;
import org.silveralliance.local.build.Packages;
import org.silveralliance.local.process.Command;
import org.silveralliance.local.testrun.StageTable.Outcome;
import org.silveralliance.local.testrun.StageTable.Row;

/** Runs what is a stage of its own, one after the other or beside another, and writes it into the table. */
final class Stages {

    private final Platform platform;
    private final Progress progress;
    private final StageTable table;

    Stages(Platform platform, StageTable table) {
        this.platform = platform;
        this.progress = platform.progress();
        this.table = table;
    }

    interface Work {

        int exitCode();
    }

    void run(String name, Work work) {
        progress.say("── " + name);
        double begun = progress.seconds();
        boolean good = succeeds(work);
        Row row = new Row(name, good ? Outcome.PASSED : Outcome.FAILED, progress.seconds() - begun);
        table.add(row);
        progress.say(String.format(Locale.ROOT, "── %s: %s after %.0f s", name, good ? "passed" : "FAILED", row.seconds()));
    }

    /** The packages of the folder below {@code e2e} that is named like the stage, and its {@code npm test}, on the terminal. */
    void npm(Stage stage, Map<String, String> environment) {
        Path folder = platform.layout().root().resolve("e2e").resolve(stage.toString());
        run(stage.toString(), () -> {
            new Packages(platform, stage.toString(), folder).install();
            return Command.onTerminal(List.of("npm", "test"), environment, folder);
        });
    }

    /** As {@link #npm}, beside something that has the terminal; what it says is shown when {@link Beside#join} is called. */
    Beside npmBeside(Stage stage, Path folder) {
        Path log = platform.layout().log(stage + "-test");
        Trees.delete(log);
        Thread thread = Thread.startVirtualThread(() -> run(stage.toString(),
                () -> Command.quietly(List.of("npm", "test"), Map.of(), folder, log)));
        return () -> {
            try {
                thread.join();
                progress.plain(Trees.read(log));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure(stage + " was interrupted.", e);
            }
        };
    }

    interface Beside {

        void join();
    }

    /** A stage that cannot even begin is told and counted; the others go on. */
    private boolean succeeds(Work work) {
        try {
            return work.exitCode() == 0;
        } catch (Failure failure) {
            progress.say(String.valueOf(failure.getMessage()));
            return false;
        }
    }
}
