package org.silveralliance.members.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.identity.Category;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** How many are on the ledger, as of any day. */
@Path("/api/v1/members/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党员")
public class LedgerResource {

    private final Members members;
    private final Scopes scopes;
    private final Clock clock;

    public LedgerResource(Members members, Scopes scopes, Clock clock) {
        this.members = members;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** How many of a category are on a unit's ledger. */
    public record LedgerCount(UUID unitId, String unitName, Category category, long members) {
    }

    /** The ledger's numbers on a day. */
    public record Ledger(LocalDate asOf, long members, long veterans, long retired, List<LedgerCount> units) {
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "某日台账人数，按单位和类别")
    public Ledger ledger(@RestQuery @Nullable LocalDate asOf, @RestQuery @Nullable UUID unitId) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        List<LedgerCount> counts = members.ledger(scopes.current(), day, Optional.ofNullable(unitId));
        long all = counts.stream().mapToLong(LedgerCount::members).sum();
        long veterans = counts.stream().filter(count -> count.category() == Category.VETERAN).mapToLong(LedgerCount::members)
                .sum();
        return new Ledger(day, all, veterans, all - veterans, counts);
    }
}
