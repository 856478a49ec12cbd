package org.silveralliance.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;

/** Bearer tokens of people with one role each, signed with a key made for this test process. */
public final class Tokens {

    public static final String ISSUER = "https://login.test/realms/silver-alliance";
    public static final String AUDIENCE = "silver-alliance";
    private static final String KEY = "sa.test.signing-key";
    private static final String PUBLIC = "sa.test.public-key";
    private static final Duration LIFE = Duration.ofMinutes(30);
    /** A signature costs a test process more than what it asks with it, so people keep their tokens. */
    private static final Map<List<Object>, Signed> KEPT = new ConcurrentHashMap<>();

    private record Signed(String token, Instant made) {

        boolean isFresh() {
            return made.isAfter(Instant.now().minus(LIFE.dividedBy(2)));
        }
    }

    private Tokens() {
    }

    /** The county committee of 370522. */
    public static String committee() {
        return of("county-committee", "370522");
    }

    /** The organization department of 370522. */
    public static String orgDept() {
        return of("org-dept", "370522");
    }

    /** The committee of the county next door, who shall see nothing of 370522. */
    public static String neighbour() {
        return of("county-committee", "370523");
    }

    /** Someone of a unit that leads an alliance. */
    public static String leadUnit(String uscc) {
        return of("lead-unit", "370522", uscc);
    }

    /** A unit's liaison. */
    public static String liaison(String uscc) {
        return of("liaison", "370522", uscc);
    }

    /** The provincial system of Shandong. */
    public static String province() {
        return of("province", "37");
    }

    /** Another of our services. */
    public static String service() {
        return of("service", "370522");
    }

    /** Anyone: one role, a division prefix, and the codes of the units acted for. */
    public static String of(String role, String division, String... units) {
        return KEPT.compute(List.of(role, division, List.of(units)), (who, kept) -> kept != null && kept.isFresh() ? kept
                : new Signed(sign(ISSUER, AUDIENCE, LIFE, role, division, units), Instant.now())).token();
    }

    /** Somebody of 370522 with several roles, who belongs to a member and acts for units. */
    public static String holding(List<String> roles, String member, String... units) {
        return saying(AUDIENCE, Map.of("sub", "several", "preferred_username", "several", "realm_access",
                Map.of("roles", roles), "division", "370522", "member", member, "units", List.of(units)));
    }

    /** The committee's token, good for a while only; counted in whole seconds. */
    public static String lasting(Duration life) {
        return sign(ISSUER, AUDIENCE, life, "county-committee", "370522");
    }

    /** A token that ran out. */
    public static String expired() {
        return sign(ISSUER, AUDIENCE, Duration.ofHours(-2), "county-committee", "370522");
    }

    /** A token of another realm. */
    public static String otherRealm() {
        return sign("https://login.test/realms/other", AUDIENCE, LIFE, "county-committee", "370522");
    }

    /** A token meant for somebody else. */
    public static String otherAudience() {
        return sign(ISSUER, "somebody-else", LIFE, "county-committee", "370522");
    }

    /** The committee's token, signed with the right key in a way that was not agreed upon. */
    public static String otherAlgorithm() {
        Map<String, Object> claims = Map.of("sub", "committee", "realm_access", Map.of("roles", List.of("county-committee")),
                "division", "370522");
        return Jwt.claims(claims).issuer(ISSUER).audience(AUDIENCE).issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(Duration.ofMinutes(2))).jws().algorithm(SignatureAlgorithm.PS256)
                .sign(privateKey());
    }

    /** What the gateway is told about who logged in: of the same person and realm, for the gateway alone. */
    public static String idToken() {
        return saying("gateway", Map.of("typ", "ID", "sub", "committee", "preferred_username", "committee", "realm_access",
                Map.of("roles", List.of("county-committee")), "division", "370522"));
    }

    /** A token of our realm that says something else, for as long as a token lives. */
    public static String saying(String audience, Map<String, Object> claims) {
        return Jwt.claims(claims).issuer(ISSUER).audience(audience).issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(Duration.ofMinutes(2))).sign(privateKey());
    }

    private static String sign(String issuer, String audience, Duration life, String role, String division, String... units) {
        Instant expires = Instant.now().plus(life);
        String name = role + "-" + division + (units.length > 0 ? "-" + units[0] : "");
        return Jwt.issuer(issuer).audience(audience).subject(name).claim("preferred_username", name)
                .claim("realm_access", Map.of("roles", List.of(role))).claim("division", division)
                .claim("units", List.of(units)).issuedAt(expires.minus(Duration.ofHours(1))).expiresAt(expires)
                .sign(privateKey());
    }

    /** The public half in Base64, as the service under test is told it. */
    public static synchronized String publicKey() {
        privateKey();
        return System.getProperty(PUBLIC);
    }

    private static synchronized PrivateKey privateKey() {
        try {
            if (System.getProperty(KEY) == null) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                // Shorter than Keycloak's: nobody but tests believes it, and each test process makes one.
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                System.setProperty(PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
                System.setProperty(KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            }
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(KEY))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
