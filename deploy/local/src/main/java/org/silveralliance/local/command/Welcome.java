package org.silveralliance.local.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;

/** The last lines of a good start. */
final class Welcome {

    /** An account of the demo, its password is {@code demo-} and its name; README and the realm have the same ones. */
    record Account(String name, String who) {
    }

    static final List<Account> ACCOUNTS = List.of(new Account("committee", "党工委 (county committee of 370522)"),
            new Account("orgdept", "组织部 (organisation department)"), new Account("lead-a1", "牵头单位 113705229900000172"),
            new Account("lead-a2", "牵头单位 113705229900000765"),
            new Account("liaison-a1-2", "联络员 of unit 11370522990000025W"), new Account("auditor", "审计员"),
            new Account("sysadmin", "系统管理员"), new Account("neighbour", "党工委 of the next county, 370523"),
            new Account("neighbour-org", "组织部 of the next county"), new Account("city", "党工委 of the city, 3705"),
            new Account("secretary-a1-1", "党支部书记 of unit 113705229900000172"),
            new Account("health", "健康档案 of six units"), new Account("security", "安全管理员"),
            new Account("member-1", "党员"), new Account("family-1", "家属"));

    private final Platform platform;
    private final UpOptions options;

    Welcome(Platform platform, UpOptions options) {
        this.platform = platform;
        this.options = options;
    }

    String text() {
        if (options.partsOnly()) {
            return "\nPostgreSQL 127.0.0.1:%d, Kafka 127.0.0.1:%d and %s/realms/silver-alliance are ready."
                    .formatted(platform.port(Port.DB), platform.port(Port.KAFKA), platform.url(Port.KEYCLOAK));
        }
        String accounts = ACCOUNTS.stream().map(
                account -> String.format(Locale.ROOT, "  %-13s demo-%-13s %s", account.name(), account.name(), account.who()))
                .collect(Collectors.joining("\n"));
        return """

                银发联盟 Silver Alliance is ready after %.0f s: %s

                  account       password           who
                %s

                Stop with ./alliance down%s; ./alliance status and ./alliance logs NAME say how it is.""".formatted(
                platform.progress().seconds(), platform.url(Port.GATEWAY), accounts,
                System.getenv("SA_IN_BACKGROUND") == null ? " or Ctrl-C" : "");
    }
}
