package org.silveralliance.members.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.organisation.OrgMembers.Kind;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The members of an organisation over HTTP. */
@Path("/api/v1/party-organisations/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党组织")
public class MembershipResource {

    public record OrgMember(UUID id, String name, String unitName, Member.State state, Kind kind, LocalDate from) {
    }

    public record OrgJoining(@NotNull(message = "请选择党员") UUID memberId, @NotNull(message = "请填写日期") LocalDate on,
            @NotBlank(message = "请填写文号") @Size(max = 100) String documentNo) {
    }

    public record OrgLeaving(@NotNull(message = "请填写日期") LocalDate on,
            @NotBlank(message = "请填写文号") @Size(max = 100) String documentNo,
            @NotBlank(message = "请填写原因") @Size(max = 200) String reason) {
    }

    private final OrgList list;
    private final OrgMembers members;
    private final JoinOrganisation join;
    private final Scopes scopes;
    private final Clock clock;

    public MembershipResource(OrgList list, OrgMembers members, JoinOrganisation join, Scopes scopes, Clock clock) {
        this.list = list;
        this.members = members;
        this.join = join;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "某日在册的党员；kind 说明组织关系在此，还是功能型党支部的成员")
    public Page<OrgMember> members(UUID id, @RestQuery @Nullable LocalDate asOf, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        list.mustSee(scopes.current(), id);
        int size = Page.limit(limit);
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return Page.of(members.page(scopes.current(), id, day, Cursor.decode(cursor, UUID::fromString), size + 1), size,
                member -> member.id().toString(), member -> member);
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "把一名党员编入党支部；原来的组织关系随之结束，功能型党支部不影响原来的")
    @APIResponse(responseCode = "204", description = "已编入")
    @APIResponse(responseCode = "409", description = "已在这个党组织，或党组织已撤销")
    public void join(UUID id, @Valid @NotNull OrgJoining form) {
        mustChange(id);
        join.join(id, form.memberId(), new Decision(form.on(), form.documentNo(), null));
    }

    @POST
    @Idempotent
    @Path("/{memberId}/leave")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "结束一名党员在这个党组织的关系")
    @APIResponse(responseCode = "204", description = "已结束")
    public void leave(UUID id, UUID memberId, @Valid @NotNull OrgLeaving form) {
        mustChange(id);
        join.leave(id, memberId, new Decision(form.on(), form.documentNo(), form.reason()));
    }

    private void mustChange(UUID id) {
        scopes.forChange();
        list.mustSee(scopes.current(), id);
    }
}
