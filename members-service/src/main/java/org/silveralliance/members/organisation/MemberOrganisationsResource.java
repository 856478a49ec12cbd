package org.silveralliance.members.organisation;

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
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.organisation.OrgMembers.Kind;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Where a member belongs and belonged, over HTTP. */
@Path("/api/v1/members/{id}/organisations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党组织")
public class MemberOrganisationsResource {

    /** A relation of a member to an organisation, which is called as it is now; {@code until} is the last day. */
    @Schema(name = "OrgOfMember")
    public record OrgOfMember(UUID orgId, String orgName, Kind kind, LocalDate from, @Nullable LocalDate until) {
    }

    private final OrgMembers members;
    private final Members ledger;
    private final Scopes scopes;

    public MemberOrganisationsResource(OrgMembers members, Members ledger, Scopes scopes) {
        this.members = members;
        this.ledger = ledger;
        this.scopes = scopes;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER, Roles.FAMILY })
    @Operation(summary = "一名党员现在和以前所在的党组织，新的在前")
    public Page<OrgOfMember> organisations(UUID id) {
        ledger.seen(scopes.current(), id);
        return Page.whole(members.organisationsOf(scopes.current(), id));
    }
}
