package org.silveralliance.members.endoflife;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.endoflife.EndOfLifeResource.EndOfLifeCase;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What is or was to be done after one member's death, over HTTP. */
@Path("/api/v1/members/{memberId}/end-of-life")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "后事")
public class MemberEndOfLifeResource {

    private final Affairs affairs;
    private final Scopes scopes;

    public MemberEndOfLifeResource(Affairs affairs, Scopes scopes) {
        this.affairs = affairs;
        this.scopes = scopes;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一名党员的后事清单，含去世登记撤销以前的，近的在前；没有登记去世的为空")
    public Page<EndOfLifeCase> list(UUID memberId) {
        return Page.whole(affairs.of(scopes.current(), memberId).stream().map(EndOfLifeCase::of).toList());
    }
}
