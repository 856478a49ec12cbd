package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRulesTest {

    @ParameterizedTest
    @DisplayName("P-08 a personal field is shown by the calls that are for it, and to the roles that may see it")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            /api/v1/members/7 | liaison | {"living":"独居","remark":null} | -
            /api/v1/members/7 | health | {"living":"独居"} | living
            /api/v1/members | org-dept | {"items":[{"birth":"1944-05-06"}]} | -
            /api/v1/members | org-dept | {"items":[{"name":"试","remark":"x"}]} | remark
            /api/v1/members/7/reveal | county-committee | {"phone":"19900000001"} | -
            /api/v1/members/7/reveal | county-committee | {"health":"一般"} | health
            /api/v1/members/7/reveal | health | {"health":"一般"} | -
            /api/v1/members/7/health-record | health | {"content":{"conditions":[],"bloodGroup":"A_POSITIVE"}} | -
            /api/v1/members/7/health-record | county-committee | {"content":{"conditions":[]}} | conditions
            /api/v1/health-records | health | {"items":[{"medications":[]}]} | medications
            /api/v1/members/7/reveal | family | {"idNo":"x"} | idNo
            /internal/contacts | service | {"contacts":[{"phone":"19900000001"}]} | -
            /internal/contacts | service | {"contacts":[{"address":"x"}]} | address
            /api/v1/call-lists | lead-unit | {"items":[{"familyPhone":"19900000001"}]} | -
            /api/v1/alliance-units/7/venue | liaison | {"address":"x"} | -
            /api/v1/activities/7 | county-committee | {"host":{"phone":"19900000001"}} | phone
            /api/v1/audit/members | auditor | {"items":[{"phoneMasked":"199****0001"}]} | phoneMasked
            """)
    void shouldKnowWhatIsForWhom(String path, String role, String answer, String broken) {
        assertThat(FieldRules.broken(path, Set.of(role), OpenApiReferee.parse(answer)).orElse(null)).isEqualTo(broken);
    }

    @Test
    void shouldReadTheRolesOfAToken() {
        assertThat(FieldRules.rolesOf(Tokens.of("auditor", "370522"))).containsExactly("auditor");
        assertThat(FieldRules.rolesOf(Tokens.saying("x", Map.of("realm_access", Map.of("roles", List.of("a", "b"))))))
                .containsExactlyInAnyOrder("a", "b");
    }
}
