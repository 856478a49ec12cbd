package org.silveralliance.local.testrun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.process.Command;
import org.silveralliance.local.process.Spawn;

/** The journeys' browser and CJK fonts: there, or installed where we may, or a failure that names them. */
final class Browser {

    /** Without windows of its own: the same pages in three quarters of the processor's time. */
    private static final String SHELL = "chromium-headless-shell";
    private static final List<String> NAMES = List.of(SHELL, "chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable");
    private static final Path MAC_CHROME = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Platform platform;

    Browser(Platform platform) {
        this.platform = platform;
    }

    Path path() {
        if (found().isEmpty() || !chineseFonts()) {
            install();
        }
        if (!chineseFonts()) {
            throw new Failure(
                    "The journeys need Chinese fonts: install fonts-noto-cjk (or your system's Noto CJK) and try again.");
        }
        return found().orElseThrow(() -> new Failure(
                "The journeys need Chromium: install it with your package manager, or point SA_CHROMIUM at it, and try again."));
    }

    private Optional<Path> found() {
        Optional<Path> named = Optional.ofNullable(platform.environment().get("SA_CHROMIUM")).map(Path::of)
                .filter(Files::isExecutable);
        return named.or(() -> NAMES.stream().flatMap(name -> Spawn.onPath(name).stream()).findFirst())
                .or(() -> Optional.of(MAC_CHROME).filter(Files::isExecutable));
    }

    private static boolean chineseFonts() {
        if (System.getProperty("os.name").startsWith("Mac")) {
            return true;
        }
        return Stream.of("/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk", "/usr/share/fonts/google-noto-cjk")
                .map(Path::of).anyMatch(Files::isDirectory)
                || Spawn.onPath("fc-list").isPresent() && Command.succeeds("sh", "-c", "fc-list :lang=zh | grep -q .");
    }

    private void install() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root || Spawn.onPath("apt-get").isEmpty()) {
            return;
        }
        platform.progress().say("installing Chromium and Chinese fonts with apt");
        Path folder = platform.layout().root();
        Path log = platform.layout().log("apt");
        Map<String, String> quiet = Map.of("DEBIAN_FRONTEND", "noninteractive");
        Command.toLog("Refreshing apt's lists", List.of("apt-get", "-q", "update"), quiet, folder, log);
        String chromium = Command.succeeds("apt-cache", "show", SHELL) ? SHELL : "chromium";
        Command.toLog("Installing Chromium and Chinese fonts",
                List.of("apt-get", "-q", "-y", "install", "--no-install-recommends", chromium, "fonts-noto-cjk"), quiet,
                folder, log);
    }
}
