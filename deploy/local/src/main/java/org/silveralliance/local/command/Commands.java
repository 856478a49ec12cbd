package org.silveralliance.local.command;

import java.util.List;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.testrun.TestRun;

/** The words that can follow ./alliance. */
public final class Commands {

    private static final String HELP = """
            ./alliance up [--fresh] [--detach] [--empty] [--parts] [--without NAME]…
                                   build what is stale and start everything; Ctrl-C stops it in order
                                   --fresh   wipe the data first
                                   --detach  return once everything is ready
                                   --empty   do not play the demo county
                                   --parts   only PostgreSQL, Kafka and Keycloak
                                   --without NAME  leave out a service that you run by other means
            ./alliance down        stop everything in order; data stays
            ./alliance status      what runs, since when, on which port, in how much memory
            ./alliance logs NAME [-f]
                                   the log of a part: postgres, kafka, keycloak, members-service, gateway, …
            ./alliance dev NAME    start the rest, and one service in live reload
            ./alliance rebuild NAME
                                   let a service forget what it learnt from events and learn it again at the next up
            ./alliance demo        play the demo county through the public API
            ./alliance test [NAME… | --since REV]
                                   everything CI runs; or only: documents, console, kit, members, alliance, activities,
                                   notification, gateway, launcher, faults, journeys
                                   --since REV  only what differs from REV touches
            ./alliance bench [NAME [DIR]]
                                   the benchmarks, or one of them
            ./alliance sbom        which libraries we carry (CycloneDX), and under which licences: target/sbom
            ./alliance env NAME    the environment of a service, to run it by hand
            ./alliance help        this text

            Ports move with SA_GATEWAY_PORT, SA_MEMBERS_PORT, SA_ALLIANCE_PORT, SA_ACTIVITIES_PORT,
            SA_NOTIFICATION_PORT, SA_KEYCLOAK_PORT, SA_DB_PORT, SA_KAFKA_PORT, SA_KAFKA_CONTROLLER_PORT,
            SA_SIMULATOR_PORT, those of health and metrics with SA_GATEWAY_MANAGEMENT_PORT and so on.
            SA_STATE=<folder> keeps another platform's data apart. Messages go out at any hour here;
            SA_QUIET_FROM=21:00 SA_QUIET_UNTIL=08:00 holds them at night as a county does.""";

    private Commands() {
    }

    public static int run(Platform platform, List<String> words) {
        String word = words.isEmpty() ? "help" : words.getFirst();
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        return switch (word) {
            case "up" -> Up.with(platform, rest);
            case "down" -> new Down(platform).run();
            case "status" -> new Status(platform).run();
            case "logs" -> new Logs(platform).run(rest);
            case "dev" -> new Dev(platform).run(rest);
            case "rebuild" -> new Rebuild(platform).run(rest);
            case "demo" -> new Demo(platform).run(rest);
            case "test" -> new TestRun(platform).run(rest);
            case "bench" -> new Bench(platform).run(rest);
            case "sbom" -> new BillOfMaterials(platform).run();
            case "env" -> new Environment(platform).run(rest);
            case "help", "--help", "-h" -> help(platform);
            default -> throw new Failure("There is no command '" + word + "'; ./alliance help lists them.");
        };
    }

    private static int help(Platform platform) {
        platform.progress().plain(HELP);
        return 0;
    }
}
