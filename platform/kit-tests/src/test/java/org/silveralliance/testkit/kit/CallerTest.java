package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.problem.Problem;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** What a token says of its bearer is looked at before it is believed. */
class CallerTest {

    @Test
    @DisplayName("L-21 a county's code has six digits, and nobody else changes anything")
    void shouldTellACountyFromACity() {
        assertThat(saying("division", "370522").county()).isEqualTo("370522");
        assertThat(saying("division", "3705").division()).isEqualTo("3705");
        assertThatThrownBy(() -> saying("division", "3705").county()).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " 37052", "37052x", "3705220", "970522", "%", "3705_2", "37052' or '1'='1", "３７０５２２" })
    @DisplayName("L-21 what is no code of a division sees nothing and changes nothing")
    void shouldSeeNothingWithoutACode(String claim) {
        assertThat(saying("division", claim).division()).isEmpty();
        assertThatThrownBy(() -> saying("division", claim).county()).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "370522194001010012", "0198a000-0000-7000-8000", "0198a000-0000-7000-8000-00000000000g" })
    @DisplayName("L-21 a member that is no id is no member, and no fault of the service")
    void shouldKnowNoMemberWithoutAnId(String claim) {
        assertThat(saying("member", claim).member()).isEmpty();
    }

    @Test
    @DisplayName("L-21 a member that is an id is that member")
    void shouldKnowTheMember() {
        UUID member = UUID.randomUUID();
        assertThat(saying("member", member.toString()).member()).contains(member);
    }

    private static Caller saying(String claim, String value) {
        return new Caller(QuarkusSecurityIdentity.builder().setPrincipal(new Token(Map.of(claim, value))).build());
    }

    private record Token(Map<String, String> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
