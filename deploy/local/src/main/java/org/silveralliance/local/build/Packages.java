package org.silveralliance.local.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.silveralliance.local.Fingerprint;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Trees;
import org.silveralliance.local.process.Command;

/** The packages of a folder with a package-lock.json, installed when that file changed. */
public final class Packages {

    private final Platform platform;
    private final String name;
    private final Path folder;

    public Packages(Platform platform, String name, Path folder) {
        this.platform = platform;
        this.name = name;
        this.folder = folder;
    }

    public void install() {
        Path stamp = platform.layout().fingerprints().resolve(name + "-packages");
        String print = new Fingerprint().tree(folder.resolve("package-lock.json")).hex();
        if (Trees.read(stamp).equals(print) && Files.isDirectory(folder.resolve("node_modules"))) {
            return;
        }
        platform.progress().say("installing the packages of " + name);
        Command.toLog("Installing the packages of " + name, List.of("npm", "ci", "--no-audit", "--no-fund"), Map.of(), folder,
                platform.layout().log(name + "-packages"));
        Trees.write(stamp, print);
    }
}
