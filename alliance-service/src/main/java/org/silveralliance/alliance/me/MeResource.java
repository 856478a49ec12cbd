package org.silveralliance.alliance.me;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.access.Scope;
import org.silveralliance.alliance.access.Scopes;
import org.silveralliance.alliance.known.Units;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Who the caller is. Everyone with a token may ask. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "本人")
public class MeResource {

    private static final Set<String> KNOWN = Set.of(Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON,
            Roles.BRANCH_SECRETARY, Roles.MEMBER, Roles.FAMILY, Roles.HEALTH, Roles.AUDITOR, Roles.SYS_ADMIN,
            Roles.SECURITY_OFFICER, Roles.PROVINCE);

    private final Caller caller;
    private final SecurityIdentity identity;
    private final Scopes scopes;
    private final Units units;

    public MeResource(Caller caller, SecurityIdentity identity, Scopes scopes, Units units) {
        this.caller = caller;
        this.identity = identity;
        this.scopes = scopes;
        this.units = units;
    }

    /** {@code allianceIds} are those the caller's units belong to or lead, {@code leadAllianceIds} those they lead. */
    public record Me(String subject, String username, @Nullable String name, List<String> roles, String division,
            List<OwnUnit> units, List<UUID> allianceIds, List<UUID> leadAllianceIds) {
    }

    public record OwnUnit(UUID id, String uscc, String name) {
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "当前登录人的角色、单位和联盟")
    public Me me() {
        Scope scope = scopes.current();
        List<OwnUnit> own = units.withUsccs(caller.units()).stream()
                .map(unit -> new OwnUnit(unit.id(), unit.uscc(), unit.name())).toList();
        return new Me(caller.subject(), caller.username(), name(),
                identity.getRoles().stream().filter(KNOWN::contains).sorted().toList(), caller.division(), own,
                scope.visible().stream().sorted().toList(), scope.led().stream().sorted().toList());
    }

    private @Nullable String name() {
        return identity.getPrincipal() instanceof org.eclipse.microprofile.jwt.JsonWebToken token
                && token.getClaim("name") instanceof Object name ? name.toString() : null;
    }
}
