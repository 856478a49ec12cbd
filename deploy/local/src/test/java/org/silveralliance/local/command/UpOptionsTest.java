package org.silveralliance.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.silveralliance.local.Failure;
import org.silveralliance.local.part.Service;

class UpOptionsTest {

    @Test
    void shouldPassEverythingButDetachToTheLauncherInTheBackground() {
        UpOptions options = UpOptions.of(List.of("--fresh", "--detach", "--empty", "--without", "gateway"));
        assertThat(options.detach()).isTrue();
        assertThat(options.without()).containsExactly(Service.GATEWAY);
        assertThat(options.wordsInBackground()).containsExactly("up", "--fresh", "--empty", "--without", "gateway");
    }

    @Test
    void shouldKnowAServiceByItsShortName() {
        assertThat(UpOptions.of(List.of("--without", "members", "--without", "gateway")).without())
                .containsExactly(Service.MEMBERS, Service.GATEWAY);
    }

    @Test
    void shouldNameWhatItKnowsWhenAskedForSomethingElse() {
        assertThatThrownBy(() -> UpOptions.of(List.of("--detatch"))).isInstanceOf(Failure.class)
                .hasMessageContaining("--detach").hasMessageContaining("'--detatch'");
        assertThatThrownBy(() -> UpOptions.of(List.of("--without", "nobody"))).isInstanceOf(Failure.class)
                .hasMessageContaining("members-service");
        assertThatThrownBy(() -> UpOptions.of(List.of("--without"))).isInstanceOf(Failure.class);
    }
}
