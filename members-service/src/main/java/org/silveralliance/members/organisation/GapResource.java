package org.silveralliance.members.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.organisation.OrganisationResource.OrgTerm;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What organisations lack, over HTTP. */
@Path("/api/v1/party-organisations/gaps")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党组织")
public class GapResource {

    /** What is missing or due, and where: of an organisation, or of a unit that should have a branch. */
    @Schema(name = "OrgGapItem")
    public record GapItem(OrgGap gap, @Nullable UUID orgId, @Nullable UUID unitId, String name, long fullMembers,
            @Nullable OrgTerm term) {
    }

    private final OrgGaps gaps;
    private final Scopes scopes;
    private final Clock clock;

    public GapResource(OrgGaps gaps, Scopes scopes, Clock clock) {
        this.gaps = gaps;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "待办的：任期届满和将满、没有登记任期、没有书记、没有指导员、不足三人，应建未建党支部的单位")
    public Page<GapItem> gaps(@RestQuery @Nullable LocalDate asOf) {
        return Page.whole(gaps.on(scopes.current(), asOf == null ? LocalDate.now(clock) : asOf));
    }
}
