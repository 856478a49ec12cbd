package org.silveralliance.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

    @Test
    void shouldOpenTokensOnlyWithTheCookieTheyWereSealedFor() {
        String id = SealedTokens.newId();
        byte[] sealed = SealedTokens.seal(id, "tokens");
        assertThat(SealedTokens.open(id, sealed)).isEqualTo("tokens");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("tokens");
        assertThatThrownBy(() -> SealedTokens.open(SealedTokens.newId(), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "//evil.example", "https://evil.example", "/\\evil.example", "", "evil", "/a\nb" })
    void shouldNotLeaveForAnotherSite(String path) {
        assertThat(Login.isOurs(path)).isFalse();
    }

    @Test
    void shouldReturnToAPageOfOurs() {
        assertThat(Login.isOurs("/rotations/1?year=2026")).isTrue();
    }
}
