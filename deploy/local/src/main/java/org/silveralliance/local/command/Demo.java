package org.silveralliance.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;
import org.silveralliance.local.Trees;
import org.silveralliance.local.process.Command;
import org.silveralliance.local.process.Probe;

/** Plays the demo county through the gateway, as its users would. */
final class Demo {

    private final Platform platform;
    private final Path script;

    Demo(Platform platform) {
        this.platform = platform;
        this.script = platform.layout().root().resolve("e2e/demo/demo.mjs");
    }

    int run(List<String> words) {
        if (!Probe.listens(platform.port(Port.GATEWAY))) {
            throw new Failure("The demo needs a running platform: ./alliance up first.");
        }
        int code = play(words);
        if (code == 0) {
            Trees.write(platform.layout().demoMarker(), "");
        }
        return code;
    }

    /** On a platform that never saw it. Its failure is said, but a running platform stays. */
    void playOnce(boolean unwanted) {
        if (unwanted || Files.exists(platform.layout().demoMarker()) || !Files.exists(script)) {
            return;
        }
        platform.progress().say("playing the demo county through the public API");
        int code = play(List.of());
        if (code == 0) {
            Trees.write(platform.layout().demoMarker(), "");
            platform.progress().say("the demo county is played");
        } else {
            platform.progress().say("the demo ended with exit code " + code
                    + ", so the platform may look empty; ./alliance demo tries again");
        }
    }

    private int play(List<String> words) {
        if (!Files.exists(script)) {
            throw new Failure("There is no demo in this clone (" + script + ").");
        }
        List<String> command = new ArrayList<>(List.of("node", script.toString()));
        command.addAll(words);
        return Command.onTerminal(command, platform.urls(), platform.layout().root());
    }
}
