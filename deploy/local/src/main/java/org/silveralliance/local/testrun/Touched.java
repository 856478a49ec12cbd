package org.silveralliance.local.testrun;

import static org.silveralliance.local.testrun.Stage.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.silveralliance.local.Failure;
import org.silveralliance.local.process.Command;

/** Which stages a change touches: those whose files it changes and those that are built upon them. */
final class Touched {

    /** The first that matches a file says what it touches; a group is the name of one stage more. */
    private static final List<Rule> RULES = List.of(
            rule("(members|alliance|activities|notification)-service/src/test/.*"),
            rule("(members|alliance|activities|notification)-service/.*", FAULTS, JOURNEYS),
            rule("gateway/src/main/webui/.*", CONSOLE, GATEWAY, JOURNEYS),
            rule("(gateway)/src/test/.*"),
            rule("(gateway)/.*", FAULTS, JOURNEYS),
            rule("platform/kit-tests/.*", KIT),
            rule("platform/test-kit/.*", KIT, MEMBERS, ALLIANCE, ACTIVITIES, NOTIFICATION, GATEWAY),
            rule("platform/.*", KIT, MEMBERS, ALLIANCE, ACTIVITIES, NOTIFICATION, GATEWAY, FAULTS, JOURNEYS),
            rule("deploy/local/src/test/.*", LAUNCHER),
            rule("deploy/local/.*|alliance", LAUNCHER, FAULTS, JOURNEYS),
            rule("deploy/keycloak/.*", FAULTS, JOURNEYS),
            rule("deploy/kafka/.*", KIT, MEMBERS, ALLIANCE, ACTIVITIES, NOTIFICATION, FAULTS),
            // The console's tests lint the scripts as well.
            rule("e2e/(journeys|faults)/.*\\.mjs", CONSOLE),
            rule("e2e/(documents|journeys|faults)/.*"),
            rule("e2e/demo/.*", CONSOLE, FAULTS, JOURNEYS),
            rule("e2e/load/.*\\.mjs|deploy/sbom/.*", CONSOLE),
            rule("e2e/load/.*|\\.github/.*|\\.gitignore|LICENSE|docs/images/.*"),
            rule("docs/api/(?:internal/)?(members|alliance|activities|notification|gateway)\\.json", DOCUMENTS, CONSOLE),
            // The papers are held against the tree.
            rule("docs/.*|[^/]+\\.md", KIT),
            rule("\\.prettierrc\\.json|\\.editorconfig", CONSOLE, JOURNEYS));

    private record Rule(Pattern files, Set<Stage> stages) {
    }

    private Touched() {
    }

    private static Rule rule(String files, Stage... stages) {
        return new Rule(Pattern.compile(files), Set.of(stages));
    }

    /** By what differs from where this line of work left the revision, files git does not know yet included. */
    static Set<Stage> since(Path root, String revision) {
        String base = git(root, "merge-base", revision, "HEAD").getFirst();
        // A file that moved touches the place it left as well.
        List<String> files = new ArrayList<>(git(root, "diff", "--name-only", "--no-renames", base));
        files.addAll(git(root, "ls-files", "--others", "--exclude-standard"));
        return by(files);
    }

    static Set<Stage> by(List<String> files) {
        Set<Stage> touched = EnumSet.noneOf(Stage.class);
        files.forEach(file -> touched.addAll(by(file)));
        return touched;
    }

    private static Set<Stage> by(String file) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.files().matcher(file);
            if (matcher.matches()) {
                Set<Stage> touched = EnumSet.noneOf(Stage.class);
                touched.addAll(rule.stages());
                named(matcher).ifPresent(touched::add);
                return touched;
            }
        }
        // The root pom, Maven's wrapper, whatever is new: better too much than a test that was needed.
        return EnumSet.allOf(Stage.class);
    }

    private static Optional<Stage> named(Matcher matcher) {
        return matcher.groupCount() == 0 ? Optional.empty() : Stage.called(matcher.group(1));
    }

    private static List<String> git(Path root, String... words) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        List<String> lines = new ArrayList<>();
        if (Command.withLines(command, root, lines::add) != 0) {
            throw new Failure("git cannot tell what changed: " + String.join(" ", lines));
        }
        return lines;
    }
}
