package org.silveralliance.activities.rotation;

import java.time.Instant;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.rotation.SwapRequests.Line;
import org.silveralliance.activities.rotation.SwapRequests.Place;
import org.silveralliance.activities.rotation.TurnChange.Defer;
import org.silveralliance.activities.rotation.TurnChange.Restore;
import org.silveralliance.activities.rotation.TurnChange.Substitute;
import org.silveralliance.activities.rotation.TurnChange.Suspend;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What people do to a month of the rotation; with {@code ?preview=true} only its effect is shown. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "轮值")
@RunOnVirtualThread
public class SlotResource {

    private final ChangeTurn changeTurn;
    private final SwapTurns swapTurns;
    private final AnswerSwap answerSwap;
    private final SwapRequests requests;
    private final Rotations rotations;
    private final RotationAccess access;
    private final Scopes scopes;

    public SlotResource(ChangeTurn changeTurn, SwapTurns swapTurns, AnswerSwap answerSwap, SwapRequests requests,
            Rotations rotations, RotationAccess access, Scopes scopes) {
        this.changeTurn = changeTurn;
        this.swapTurns = swapTurns;
        this.answerSwap = answerSwap;
        this.requests = requests;
        this.rotations = rotations;
        this.access = access;
        this.scopes = scopes;
    }

    /** Why. */
    public record TurnReason(@NotBlank @Size(max = 200) String reason) {
    }

    /** The other month. */
    public record SwapDraft(@NotNull UUID withSlotId, @Nullable @Size(max = 200) String reason) {
    }

    /** Who hosts instead. */
    public record SubstituteDraft(@NotNull UUID unitId, @NotBlank @Size(max = 200) String reason) {
    }

    /** A swap and who has agreed to it so far. */
    public record SwapView(UUID id, UUID rotationId, UUID fromSlotId, UUID withSlotId, UUID fromUnitId, UUID withUnitId,
            @Nullable LocalDate fromDate, @Nullable LocalDate withDate, String reason, SwapState state, boolean fromAccepted,
            boolean withAccepted, Instant proposedAt) {
    }

    /** A swap that waits for an answer, with the months and units it is about. */
    public record OpenSwap(UUID id, UUID allianceId, String allianceName, int year, int fromMonth,
            @Nullable String fromUnitName, int withMonth, @Nullable String withUnitName, Instant proposedAt) {
    }

    @POST
    @Path("/rotation-slots/{id}/defer")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "本月不能主办，与下一单位互换；preview=true 只看影响")
    @APIResponse(responseCode = "200", description = "对各月和各单位次数的影响", content = @Content(schema = @Schema(implementation = Effect.class)))
    @APIResponse(responseCode = "409", description = "该月轮值已经结束，或已经过去")
    public Effect defer(UUID id, @RestQuery boolean preview, @NotNull @Valid TurnReason why) {
        return changeTurn.change(id, new Defer(why.reason()), preview);
    }

    @POST
    @Path("/rotation-slots/{id}/swap")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "两个月互换主办单位；须对方确认时先提出申请")
    @APIResponse(responseCode = "200", description = "对各月和各单位次数的影响，以及调换申请", content = @Content(schema = @Schema(implementation = Effect.class)))
    @APIResponse(responseCode = "409", description = "该月轮值已经结束或已经过去，或已有待确认的调换申请")
    public Effect swap(UUID id, @RestQuery boolean preview, @NotNull @Valid SwapDraft draft) {
        return swapTurns.propose(id, draft.withSlotId(), draft.reason(), preview);
    }

    @POST
    @Path("/rotation-slots/{id}/substitute")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @Operation(summary = "由另一单位代办，原单位欠一次轮值")
    @APIResponse(responseCode = "200", description = "对各月和各单位次数的影响", content = @Content(schema = @Schema(implementation = Effect.class)))
    @APIResponse(responseCode = "409", description = "该月轮值已经结束")
    public Effect substitute(UUID id, @RestQuery boolean preview,
            @NotNull @Valid SubstituteDraft draft) {
        return changeTurn.change(id, new Substitute(draft.unitId(), draft.reason()), preview);
    }

    /** Takes back a substitution or a suspension. */
    @POST
    @Path("/rotation-slots/{id}/restore")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @Operation(summary = "取消代办；或恢复停办的月份，轮次依次回到原处")
    @APIResponse(responseCode = "200", description = "对各月和各单位次数的影响", content = @Content(schema = @Schema(implementation = Effect.class)))
    @APIResponse(responseCode = "409", description = "该月轮值已经结束，或早已过去")
    public Effect restore(UUID id, @RestQuery boolean preview, @NotNull @Valid TurnReason why) {
        return changeTurn.change(id, new Restore(why.reason()), preview);
    }

    /** The whole month falls away for everyone; the reason names the document. */
    @POST
    @Path("/rotation-slots/{id}/suspend")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @Operation(summary = "全联盟停办一个月，轮次顺延；早已过去的月份不能停办")
    @APIResponse(responseCode = "200", description = "对各月和各单位次数的影响", content = @Content(schema = @Schema(implementation = Effect.class)))
    @APIResponse(responseCode = "409", description = "该月轮值已经结束，或早已过去")
    public Effect suspend(UUID id, @RestQuery boolean preview, @NotNull @Valid TurnReason why) {
        return changeTurn.change(id, new Suspend(why.reason()), preview);
    }

    @GET
    @Path("/rotations/{allianceId}/{year}/swap-requests")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "一年内的调换申请，新的在前")
    public Page<SwapView> swaps(UUID allianceId, int year) {
        access.maySee(allianceId);
        return Page.whole(requests.ofRotation(rotations.get(allianceId, year).id()));
    }

    @GET
    @Path("/swap-requests")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "管理范围内等待答复的调换申请，一县之内等得最久的在前")
    public Page<OpenSwap> openSwaps(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable Boolean total) {
        int size = Page.limit(limit);
        Scope scope = scopes.current();
        Page<OpenSwap> page = Page.of(requests.open(scope, Cursor.decode(cursor, Place::parse), size + 1), size,
                line -> line.place().text(), Line::swap);
        return Boolean.TRUE.equals(total) ? page.withTotal(requests.openTotal(scope)) : page;
    }

    @POST
    @Idempotent
    @Path("/swap-requests/{id}/accept")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "同意调换；双方同意后生效")
    @APIResponse(responseCode = "200", description = "调换申请", content = @Content(schema = @Schema(implementation = SwapView.class)))
    @APIResponse(responseCode = "409", description = "该调换申请已经处理，轮值已有变动，或该月已经过去")
    public SwapView accept(UUID id) {
        return SwapRequests.view(answerSwap.answer(id, true));
    }

    @POST
    @Idempotent
    @Path("/swap-requests/{id}/refuse")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "不同意调换")
    @APIResponse(responseCode = "200", description = "调换申请", content = @Content(schema = @Schema(implementation = SwapView.class)))
    @APIResponse(responseCode = "409", description = "该调换申请已经处理")
    public SwapView refuse(UUID id) {
        return SwapRequests.view(answerSwap.answer(id, false));
    }
}
