package org.silveralliance.testkit.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.silveralliance.kit.crypto.CryptoConfig;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.testkit.TestDatabase;
import org.silveralliance.testkit.scale.County.Size;

/** The measured services with their invented counties. */
final class Town implements AutoCloseable {

    private static final int ALLIANCES = 10;
    private static final int ALLIANCES_OF_THE_SMALL = 4;

    private final BuiltService members;
    private final Optional<BuiltService> alliances;
    private final Optional<BuiltService> notification;
    private final List<Connection> databases = new ArrayList<>();
    private final InventedMembers inventedMembers;
    private final Optional<InventedAlliances> inventedAlliances;
    private final Optional<InventedMessages> inventedMessages;
    private final Set<String> founded = new HashSet<>();

    /** {@code clone} is the source tree the services were built in; those that were not are left out. */
    Town(Path clone) throws IOException, SQLException {
        members = new BuiltService("members", clone, List.of());
        List<String> where = List.of("-Dquarkus.rest-client.members.url=" + members.address());
        alliances = BuiltService.isBuilt("alliance", clone) ? Optional.of(new BuiltService("alliance", clone, where))
                : Optional.empty();
        notification = BuiltService.isBuilt("notification", clone)
                ? Optional.of(new BuiltService("notification", clone, where))
                : Optional.empty();
        inventedMembers = new InventedMembers(database("members"), new FieldCipher(keys(members)), false);
        inventedAlliances = alliances.isPresent() ? Optional.of(new InventedAlliances(database("alliance"))) : Optional.empty();
        inventedMessages = notification.isPresent() ? Optional.of(new InventedMessages(database("notification")))
                : Optional.empty();
    }

    private Connection database(String service) throws SQLException {
        Connection database = TestDatabase.superuser(service);
        databases.add(database);
        return database;
    }

    /** Adds what the size has more than the one before. */
    void grow(Size size) throws SQLException {
        inventedMembers.grow(size.all());
        if (inventedAlliances.isPresent()) {
            List<County> fresh = size.all().stream().filter(county -> founded.add(county.division())).toList();
            inventedAlliances.get().found(fresh.stream().filter(County::isSmall).toList(), ALLIANCES_OF_THE_SMALL);
            inventedAlliances.get().found(fresh.stream().filter(county -> !county.isSmall()).toList(), ALLIANCES);
            inventedAlliances.get().grow(size.all());
        }
        if (inventedMessages.isPresent()) {
            inventedMessages.get().grow(size.all());
        }
        for (Connection database : databases) {
            try (Statement statement = database.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    /** Everything a county asks. */
    List<Question> questions(County county) throws IOException, InterruptedException {
        List<Question> all = new ArrayList<>(new MemberQuestions(members).of(county));
        all.addAll(ofAlliances(county.committee()));
        if (notification.isPresent() && inventedMessages.isPresent()) {
            all.add(new Question("messages of an activity", notification.get(), county.committee(),
                    inventedMessages.get().activitiesOf(county).stream().map(id -> "/api/v1/messages?activityId=" + id)
                            .toList()));
        }
        return all;
    }

    /** What is asked of alliance-service, by a county or a whole province. */
    List<Question> ofAlliances(String token) {
        return alliances.map(service -> List.of(new Question("alliance list", service, token, List.of("/api/v1/alliances")),
                new Question("dashboard", service, token, List.of("/api/v1/dashboard/county")),
                new Question("dashboard of a past month", service, token,
                        List.of("/api/v1/dashboard/county?month=2026-03", "/api/v1/dashboard/county?month=2026-05"))))
                .orElse(List.of());
    }

    static CryptoConfig keys(BuiltService service) {
        return new CryptoConfig() {
            @Override
            public String provider() {
                return "sm";
            }

            @Override
            public String keysFile() {
                return service.keysFile();
            }
        };
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        for (Connection database : databases) {
            database.close();
        }
        for (BuiltService service : List.of(notification, alliances, Optional.of(members)).stream().flatMap(Optional::stream)
                .toList()) {
            service.close();
        }
    }
}
