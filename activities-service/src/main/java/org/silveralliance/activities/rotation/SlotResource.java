package org.silveralliance.activities.rotation;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.TurnChange.Defer;
import org.silveralliance.activities.rotation.TurnChange.Restore;
import org.silveralliance.activities.rotation.TurnChange.Substitute;
import org.silveralliance.activities.rotation.TurnChange.Suspend;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What people do to a month of the rotation; with {@code ?preview=true} only its effect is shown. */
@Path("/api/v1")
@Tag(name = "轮值")
@RunOnVirtualThread
public class SlotResource {

    private final ChangeTurn changeTurn;
    private final SwapTurns swapTurns;
    private final AnswerSwap answerSwap;
    private final SwapRequests requests;
    private final Rotations rotations;
    private final RotationAccess access;

    public SlotResource(ChangeTurn changeTurn, SwapTurns swapTurns, AnswerSwap answerSwap, SwapRequests requests,
            Rotations rotations, RotationAccess access) {
        this.changeTurn = changeTurn;
        this.swapTurns = swapTurns;
        this.answerSwap = answerSwap;
        this.requests = requests;
        this.rotations = rotations;
        this.access = access;
    }

    /** Why. */
    public record Reason(@NotBlank @Size(max = 200) String reason) {
    }

    /** The other month. */
    public record SwapDraft(@NotNull UUID withSlotId, @Nullable @Size(max = 200) String reason) {
    }

    /** Who hosts instead. */
    public record SubstituteDraft(@NotNull UUID unitId, @NotBlank @Size(max = 200) String reason) {
    }

    /** A swap and who has agreed to it so far. */
    public record SwapView(UUID id, UUID rotationId, UUID fromSlotId, UUID withSlotId, UUID fromUnitId, UUID withUnitId,
            String reason, String state, boolean fromAccepted, boolean withAccepted, Instant proposedAt) {
    }

    @POST
    @Path("rotation-slots/{id}/defer")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Effect.class)))
    public Response defer(@PathParam("id") UUID id, @QueryParam("preview") boolean preview, @NotNull @Valid Reason why) {
        return Response.ok(changeTurn.apply(id, new Defer(why.reason()), preview)).build();
    }

    @POST
    @Path("rotation-slots/{id}/swap")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Effect.class)))
    public Response swap(@PathParam("id") UUID id, @QueryParam("preview") boolean preview, @NotNull @Valid SwapDraft draft) {
        return Response.ok(swapTurns.propose(id, draft.withSlotId(), draft.reason(), preview)).build();
    }

    @POST
    @Path("rotation-slots/{id}/substitute")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Effect.class)))
    public Response substitute(@PathParam("id") UUID id, @QueryParam("preview") boolean preview,
            @NotNull @Valid SubstituteDraft draft) {
        return Response.ok(changeTurn.apply(id, new Substitute(draft.unitId(), draft.reason()), preview)).build();
    }

    /** Takes back a substitution. */
    @POST
    @Path("rotation-slots/{id}/restore")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Effect.class)))
    public Response restore(@PathParam("id") UUID id, @QueryParam("preview") boolean preview, @NotNull @Valid Reason why) {
        return Response.ok(changeTurn.apply(id, new Restore(why.reason()), preview)).build();
    }

    /** The whole month falls away for everyone; the reason names the document. */
    @POST
    @Path("rotation-slots/{id}/suspend")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Effect.class)))
    public Response suspend(@PathParam("id") UUID id, @QueryParam("preview") boolean preview, @NotNull @Valid Reason why) {
        return Response.ok(changeTurn.apply(id, new Suspend(why.reason()), preview)).build();
    }

    @GET
    @Path("rotations/{allianceId}/{year}/swap-requests")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    public Page<SwapView> swaps(@PathParam("allianceId") UUID allianceId, @PathParam("year") int year) {
        access.maySee(allianceId);
        Rotation rotation = rotations.of(allianceId, year).orElseThrow(Rotations::noSuchSlot);
        return Page.whole(requests.of(rotation.id()).stream().map(SlotResource::view).toList());
    }

    @POST
    @Idempotent
    @Path("swap-requests/{id}/accept")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    public SwapView accept(@PathParam("id") UUID id) {
        return view(answerSwap.answer(id, true));
    }

    @POST
    @Idempotent
    @Path("swap-requests/{id}/refuse")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    public SwapView refuse(@PathParam("id") UUID id) {
        return view(answerSwap.answer(id, false));
    }

    private static SwapView view(SwapRequest it) {
        return new SwapView(it.id(), it.rotationId(), it.fromSlot(), it.withSlot(), it.fromUnit(), it.withUnit(),
                it.reasonText(), it.state().name(), it.fromAccepted(), it.withAccepted(), it.proposedAt());
    }
}
