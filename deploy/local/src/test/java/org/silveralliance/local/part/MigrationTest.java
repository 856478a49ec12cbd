package org.silveralliance.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Progress;
import org.silveralliance.local.Secrets;
import org.silveralliance.local.process.Part;

class MigrationTest {

    @TempDir
    Path state;

    @ParameterizedTest
    @EnumSource
    @DisplayName("S-15 the owner's password is the migrations' alone")
    void shouldKeepTheOwnersPasswordFromTheService(Service service) {
        Platform platform = platform();
        String password = platform.secrets().of("db-" + service.database() + "-owner");
        Part part = service.part(platform);
        assertThat(part.environment()).doesNotContainValue(password).allSatisfy(
                (name, value) -> assertThat(name + "=" + value).doesNotContainIgnoringCase("owner"));
        assertThat(String.join(" ", part.command())).doesNotContain(password).doesNotContainIgnoringCase("owner");
        assertThat(new Migration(platform, service).environment()).containsEntry("SA_DB_OWNER_PASSWORD", password)
                .containsOnlyKeys("SA_DB_HOST", "SA_DB_PORT", "SA_PROJECTIONS", "SA_DB_OWNER_PASSWORD");
    }

    private Platform platform() {
        Layout layout = Layout.of(state, Map.of("SA_STATE", state.toString()));
        return new Platform(layout, Map.of(), new Secrets(layout),
                new Progress(new PrintStream(PrintStream.nullOutputStream())));
    }
}
