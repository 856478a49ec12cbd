package org.silveralliance.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.part.Migration;
import org.silveralliance.local.part.Service;

/** The rest of the platform as usual, one service in Quarkus' live reload on the terminal. */
final class Dev {

    private final Platform platform;

    Dev(Platform platform) {
        this.platform = platform;
    }

    int run(List<String> words) {
        Service service = Environment.service(words);
        new Up(platform, new UpOptions(false, false, true, false, Set.of(service))).start();
        platform.progress().say(service.module() + " follows in live reload; q ends it and the platform");
        ProcessBuilder maven = new ProcessBuilder(platform.maven(), "quarkus:dev", "-pl", service.module(), "-am",
                "-DskipTests", "-Dquarkus.analytics.disabled=true", "-Djvm.args=" + compilerAccess(),
                "-Dquarkus.http.port=" + platform.port(service.port()))
                .directory(platform.layout().root().toFile()).inheritIO();
        maven.environment().putAll(service.environment(platform));
        maven.environment().putAll(new Migration(platform, service).inLiveReload());
        try {
            return maven.start().waitFor();
        } catch (IOException e) {
            throw new Failure("Maven cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** What Maven's own process lets the checks see of the compiler, for the process that compiles on reload. */
    private String compilerAccess() {
        Path options = platform.layout().root().resolve(".mvn/jvm.config");
        try (Stream<String> lines = Files.lines(options)) {
            return lines.filter(line -> line.startsWith("--add-")).collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new Failure(options + " cannot be read", e);
        }
    }
}
