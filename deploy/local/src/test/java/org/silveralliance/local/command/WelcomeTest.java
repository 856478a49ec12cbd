package org.silveralliance.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who tries the demo finds the same accounts wherever he reads of them. */
class WelcomeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final List<String> ACCOUNTS = Welcome.ACCOUNTS.stream().map(Welcome.Account::name).toList();

    @Test
    @DisplayName("the start names every account people log in with")
    void shouldNameTheAccountsOfTheRealm() throws IOException {
        assertThat(found("\"username\": \"((?!service-account-)[^\"]+)\"", "deploy/keycloak/silver-alliance-realm.json"))
                .containsExactlyInAnyOrderElementsOf(ACCOUNTS);
    }

    @Test
    @DisplayName("the table in README has every account the start names")
    void shouldHaveTheSameAccountsInTheReadme() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));
        int head = lines.indexOf("| account | password | who |");
        assertThat(lines.subList(head, lines.size()).stream().takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(cell).results().map(found -> found.group(1))))
                .containsExactlyInAnyOrderElementsOf(ACCOUNTS);
    }

    private static List<String> found(String pattern, String file) throws IOException {
        return Pattern.compile(pattern).matcher(Files.readString(ROOT.resolve(file))).results()
                .map(found -> found.group(1)).toList();
    }
}
