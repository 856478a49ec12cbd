package org.silveralliance.local.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;
import org.silveralliance.local.process.ProcessorTime;

/**
 * Runs `e2e/load/NAME.sh`: every script of that folder is a benchmark. Lines of its output that are JSON objects are its
 * figures; they are kept in `e2e/load/results/NAME.jsonl`, those with a name in a table at the end. README.md beside the
 * launcher says what a script may count on.
 */
final class Bench {

    private static final Pattern FIELD = Pattern.compile("\"(name|value|unit|target|met)\"\\s*:\\s*(\"[^\"]*\"|[^,}\\s]+)");

    private final Platform platform;
    private final Path scripts;

    Bench(Platform platform) {
        this.platform = platform;
        this.scripts = platform.layout().root().resolve("e2e/load");
    }

    int run(List<String> words) {
        List<String> names = words.isEmpty() ? all() : List.of(words.getFirst());
        List<String> arguments = words.isEmpty() ? List.of() : words.subList(1, words.size());
        List<String> figures = new ArrayList<>();
        Optional<ProcessorTime> before = ProcessorTime.now();
        boolean good = true;
        for (String name : names) {
            Path script = scripts.resolve(name + ".sh");
            if (!Files.exists(script)) {
                throw new Failure("There is no benchmark '" + name + "'; there are: " + String.join(", ", all()) + ".");
            }
            platform.progress().say("benchmark " + name);
            int rc = measure(name, script, arguments, figures);
            if (rc != 0) {
                platform.progress().say("benchmark " + name + " failed (" + rc + ")");
                good = false;
            }
        }
        printTable(figures);
        before.flatMap(then -> ProcessorTime.now().map(now -> now.stolenSince(then))).ifPresent(this::tellStolen);
        return good ? 0 : 1;
    }

    /** Figures of a machine that shares its processors mean little without it. */
    private void tellStolen(double percent) {
        platform.progress()
                .plain("The host gave %.0f %% of the processors' time to other machines meanwhile.".formatted(percent));
    }

    private List<String> all() {
        if (!Files.isDirectory(scripts)) {
            throw new Failure("There are no benchmarks in this clone (" + scripts + ").");
        }
        try (Stream<Path> files = Files.list(scripts)) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".sh"))
                    .map(file -> file.substring(0, file.length() - ".sh".length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The benchmarks in " + scripts + " cannot be listed", e);
        }
    }

    private int measure(String name, Path script, List<String> arguments, List<String> figures) {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(platform.urls());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SA_ROOT", platform.layout().root().toString());
        builder.environment().put("SA_STATE", platform.layout().state().toString());
        builder.environment().put("SA_DB_PORT", Integer.toString(platform.port(Port.DB)));
        builder.environment().put("SA_KAFKA", "127.0.0.1:" + platform.port(Port.KAFKA));
        List<String> lines = new ArrayList<>();
        try {
            Process process = builder.start();
            try (BufferedReader out = new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    platform.progress().plain(line);
                    if (line.startsWith("{") && line.endsWith("}")) {
                        lines.add(line);
                    }
                }
            }
            if (!lines.isEmpty()) {
                Files.write(Layout.folder(scripts.resolve("results")).resolve(name + ".jsonl"), lines);
            }
            figures.addAll(lines);
            return process.waitFor();
        } catch (IOException e) {
            throw new Failure("The benchmark " + name + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The benchmark was interrupted.");
        }
    }

    private void printTable(List<String> figures) {
        List<String> rows = figures.stream().filter(line -> !field(line, "name").isEmpty())
                .map(Bench::row).toList();
        if (!rows.isEmpty()) {
            platform.progress().plain("\n" + row("FIGURE", "VALUE", "UNIT", "TARGET", "MET"));
            rows.forEach(platform.progress()::plain);
        }
    }

    static String field(String json, String name) {
        Matcher matcher = FIELD.matcher(json);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                String value = matcher.group(2);
                return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
            }
        }
        return "";
    }

    /** A figure nobody set a target for is neither met nor missed. */
    static String row(String json) {
        boolean judged = !Set.of("", "-", "null").contains(field(json, "target"));
        String met = "true".equals(field(json, "met")) ? "yes" : "NO";
        return row(field(json, "name"), field(json, "value"), field(json, "unit"), judged ? field(json, "target") : "",
                judged ? met : "");
    }

    private static String row(String name, String value, String unit, String target, String met) {
        return String.format(Locale.ROOT, "%-44s %14s %-14s %14s  %s", name, value, unit, target, met).stripTrailing();
    }
}
