package org.silveralliance.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.silveralliance.gateway.EchoService;
import org.silveralliance.gateway.GatewayConfig;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@QuarkusTestResource(EchoService.class)
class SessionsTest {

    private static final String ENDS_SOON = """
            select 1 from session where id_hash = ? and expires_at < now() + interval '61 seconds'""";

    @Inject
    Sessions sessions;

    @Inject
    DataSource database;

    @Inject
    GatewayConfig config;

    @Inject
    Clock clock;

    private final Owner owner = new Owner(UUID.randomUUID().toString(), UUID.randomUUID().toString());

    private static boolean endsSoon(String id) {
        return TestDatabase.count("gateway", ENDS_SOON, SealedTokens.hash(id)) == 1;
    }

    @Test
    void shouldGiveAReplacedSessionTheNewTokensAndAMinute() {
        String before = sessions.keep("old tokens", owner);
        assertThat(endsSoon(before)).isFalse();

        sessions.replace(before, "new tokens", Duration.ZERO);
        String after = sessions.keep("new tokens", owner);

        assertThat(sessions.find(before)).contains("new tokens");
        assertThat(endsSoon(before)).isTrue();
        assertThat(endsSoon(after)).isFalse();
    }

    @Test
    void shouldKeepAReplacedSessionUntilTheUploadThatRenewedItWasAnswered() {
        String before = sessions.keep("old tokens", owner);

        sessions.replace(before, "new tokens", Duration.ofMinutes(5));
        assertThat(sessionsIn(Duration.ofMinutes(5)).find(before)).contains("new tokens");
        assertThat(sessionsIn(Duration.ofMinutes(6)).find(before)).isEmpty();

        sessions.told(before);
        assertThat(endsSoon(before)).isTrue();
    }

    @Test
    void shouldEndTwelveHoursAfterTheLogin() {
        String session = sessions.keep("tokens", owner);

        assertThat(sessionsIn(Duration.ofHours(12).minusMinutes(1)).find(session)).contains("tokens");
        assertThat(sessionsIn(Duration.ofHours(12)).find(session)).isEmpty();
    }

    private Sessions sessionsIn(Duration time) {
        return new Sessions(database, config, Clock.offset(clock, time));
    }

    @Test
    void shouldEndWhatCameBeforeWithTheSessionAndNothingElse() {
        String before = sessions.keep("old tokens", owner);
        sessions.replace(before, "new tokens", Duration.ZERO);
        String after = sessions.keep("new tokens", owner);
        String elsewhere = sessions.keep("tokens", new Owner(UUID.randomUUID().toString(), owner.sub()));
        String unnamed = sessions.keep("tokens", new Owner(null, null));
        String alsoUnnamed = sessions.keep("tokens", new Owner(null, null));

        sessions.end(after);
        sessions.end(unnamed);

        assertThat(sessions.find(before)).isEmpty();
        assertThat(sessions.find(after)).isEmpty();
        assertThat(sessions.find(elsewhere)).isPresent();
        assertThat(sessions.find(alsoUnnamed)).isPresent();
    }
}
