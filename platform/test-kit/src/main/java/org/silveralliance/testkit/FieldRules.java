package org.silveralliance.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The field rules of docs/security.md: which personal fields stand in the answers to which calls, and for which roles. Fields
 * are known by the names below; the same value under another name passes, and so does what is no JSON.
 */
final class FieldRules {

    private static final Set<String> OFFICE = Set.of("county-committee", "org-dept", "lead-unit", "liaison",
            "branch-secretary");
    private static final Set<String> CARERS = Set.of("county-committee", "org-dept", "liaison", "branch-secretary");
    private static final Set<String> OFFICE_AND_SELF = and(OFFICE, "member");
    private static final Set<String> READERS = and(OFFICE_AND_SELF, "family");
    private static final Set<String> CALLERS = Set.of("county-committee", "lead-unit", "liaison");
    private static final String REVEAL = "/api/v1/members/[^/]+/reveal";
    private static final String CONTACTS = "/internal/contacts";
    private static final String CALL_LIST = "/api/v1/call-lists";
    private static final String MEMBER = "/api/v1/members/[^/]+(/death|/restore)?";
    private static final String MEMBERS = "/api/v1/members(/.*)?";
    private static final String FLOATING = "/api/v1/floating(-records(/[^/]+(/return|/placement)?)?)?";
    private static final String FLOATING_REVEAL = "/api/v1/floating-records/[^/]+/reveal";
    private static final String CONTACT_LOGS = "/api/v1/contact-logs";
    private static final String DUES = "/api/v1/(party-organisations/[^/]+/dues|members/[^/]+/pensions)";
    private static final String CARE_VISITS = "/api/v1/care-visits";
    private static final String UNITS = "/api/v1/alliance-units(/.*)?";

    private static final String HEALTH_RECORD = "/api/v1/members/[^/]+/health-record";
    private static final Set<String> CARED_FOR = Set.of("health", "member");

    private static final Map<String, List<Rule>> RULES = Map.ofEntries(
            Map.entry("idNo", List.of(rule(REVEAL, OFFICE_AND_SELF))),
            Map.entry("idNoMasked", List.of(rule(MEMBER, READERS))),
            Map.entry("phone",
                    List.of(rule(REVEAL, OFFICE_AND_SELF), rule(FLOATING_REVEAL, OFFICE),
                            rule(CONTACTS, Set.of("service")), rule(CALL_LIST, CALLERS))),
            Map.entry("phoneMasked", List.of(rule(MEMBERS, READERS), rule(FLOATING, OFFICE), rule(CARE_VISITS, CARERS),
                    rule(UNITS, OFFICE))),
            Map.entry("address",
                    List.of(rule(REVEAL, OFFICE_AND_SELF), rule(FLOATING_REVEAL, OFFICE), rule(UNITS, OFFICE))),
            Map.entry("familyContact", List.of(rule(REVEAL, OFFICE_AND_SELF), rule(CONTACTS, Set.of("service")))),
            Map.entry("familyName", List.of(rule(CALL_LIST, CALLERS), rule(FLOATING_REVEAL, OFFICE))),
            Map.entry("familyPhone", List.of(rule(CALL_LIST, CALLERS), rule(FLOATING_REVEAL, OFFICE))),
            Map.entry("health", List.of(rule(REVEAL, CARED_FOR))),
            Map.entry("conditions", List.of(rule(HEALTH_RECORD, CARED_FOR))),
            Map.entry("allergies", List.of(rule(HEALTH_RECORD, CARED_FOR))),
            Map.entry("medications", List.of(rule(HEALTH_RECORD, CARED_FOR))),
            Map.entry("bloodGroup", List.of(rule(HEALTH_RECORD, CARED_FOR))),
            Map.entry("birth", List.of(rule(MEMBERS, READERS))),
            Map.entry("idBirth", List.of(rule(MEMBER, READERS))),
            Map.entry("pension", List.of(rule(DUES, Set.of("county-committee", "liaison", "branch-secretary")))),
            Map.entry("living", List.of(rule(MEMBER, READERS))),
            Map.entry("hobbies", List.of(rule(MEMBER, READERS))),
            Map.entry("remark", List.of(rule(MEMBER, READERS), rule(CONTACT_LOGS, OFFICE))));

    private FieldRules() {
    }

    private record Rule(Pattern path, Set<String> roles) {

        boolean allows(String called, Set<String> holding) {
            return path.matcher(called).matches() && holding.stream().anyMatch(roles::contains);
        }
    }

    private static Rule rule(String path, Set<String> roles) {
        return new Rule(Pattern.compile(path), roles);
    }

    private static Set<String> and(Set<String> roles, String one) {
        Set<String> all = new HashSet<>(roles);
        all.add(one);
        return Set.copyOf(all);
    }

    /** The roles an access token gives. */
    static Set<String> rolesOf(String token) {
        Set<String> roles = new HashSet<>();
        OpenApiReferee.parse(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8))
                .path("realm_access").path("roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    /** A field of an answer that somebody with these roles may not be shown there; empty when there is none. */
    static Optional<String> broken(String path, Set<String> roles, JsonNode answer) {
        if (answer.isObject()) {
            for (Map.Entry<String, JsonNode> field : answer.properties()) {
                List<Rule> rules = RULES.get(field.getKey());
                if (rules != null && !field.getValue().isNull() && rules.stream().noneMatch(rule -> rule.allows(path, roles))) {
                    return Optional.of(field.getKey());
                }
            }
        }
        for (JsonNode part : answer) {
            Optional<String> found = broken(path, roles, part);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
