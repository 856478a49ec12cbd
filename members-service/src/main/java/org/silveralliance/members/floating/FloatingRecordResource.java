package org.silveralliance.members.floating;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.NotReplayed;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.floating.ChangeFloating.Change;
import org.silveralliance.members.floating.FloatingForm.FloatingCorrection;
import org.silveralliance.members.floating.FloatingForm.NewFloating;
import org.silveralliance.members.floating.Whereabouts.Opened;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** One stay away, or here, over HTTP. */
@Path("/api/v1/floating-records")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "流动党员")
public class FloatingRecordResource {

    /** A branch that took somebody in, since when and what it serves. */
    @Schema(name = "FloatingPlacement")
    public record Placed(String branch, LocalDate on, List<PlacementReason> reasons) {
    }

    /** One of the six: whether he has it, what shows it and of which day that is. */
    @Schema(name = "SixHaveShown")
    public record HaveView(SixHave have, boolean held, @Nullable LocalDate on, @Nullable String what) {
    }

    /** A record; the phone masked, address and family contact by reveal alone. */
    public record FloatingView(UUID id, Direction direction, @Nullable UUID memberId, String name, UUID unitId, String unitName,
            @Nullable String homeBranch, NamedPlace from, NamedPlace to, LocalDate fromOn, @Nullable LocalDate returnedOn,
            SurveyMethod surveyMethod, LocalDate surveyedOn, @Nullable String certificateNo, @Nullable Placed placement,
            String phoneMasked, @Nullable LocalDate lastContactOn, LocalDate heardOn, ContactWatch watch, LocalDate amberFrom,
            LocalDate redFrom, List<HaveView> six, long version) {

        /** The same with what shows the six. */
        FloatingView with(List<HaveView> shown) {
            return new FloatingView(id, direction, memberId, name, unitId, unitName, homeBranch, from, to, fromOn, returnedOn,
                    surveyMethod, surveyedOn, certificateNo, placement, phoneMasked, lastContactOn, heardOn, watch, amberFrom,
                    redFrom, shown, version);
        }
    }

    /** Why something was never true. */
    @Schema(name = "RecordWithdrawal")
    public record Withdrawal(@NotBlank @Size(max = 200) String reason) {
    }

    /** The day of the return. */
    @Schema(name = "FloatingReturn")
    public record Return(@NotNull LocalDate on) {
    }

    /** Into which branch, from when and for what. */
    @Schema(name = "NewPlacement")
    public record Placement(@NotBlank @Size(max = 100) String branch, @NotNull LocalDate on,
            @NotNull @Size(max = 3) Set<@NotNull PlacementReason> reasons) {
    }

    /** What shows one of the six. */
    @Schema(name = "NewEvidence")
    public record NewEvidence(@NotNull SixHave have, @NotNull LocalDate on, @NotBlank @Size(max = 200) String what) {
    }

    /** Which sealed facts shall be shown, and why. */
    @Schema(name = "FloatingReveal")
    public record Reveal(@NotEmpty @Size(max = 3) Set<RevealFloating.@NotNull Field> fields,
            @NotBlank @Size(max = 200) String reason) {
    }

    /** What was asked for. */
    @Schema(name = "FloatingRevealed")
    public record Revealed(UUID id, @Nullable String phone, @Nullable String address, @Nullable String familyName,
            @Nullable String familyPhone) {
    }

    /** The answer to a new record. */
    public record FloatingCreated(UUID id) {
    }

    private final FloatingRecords records;
    private final Scopes scopes;
    private final RecordFloating recordFloating;
    private final ChangeFloating changeFloating;
    private final ShowHave showHave;
    private final RevealFloating revealFloating;

    public FloatingRecordResource(FloatingRecords records, Scopes scopes, RecordFloating recordFloating,
            ChangeFloating changeFloating, ShowHave showHave, RevealFloating revealFloating) {
        this.records = records;
        this.scopes = scopes;
        this.recordFloating = recordFloating;
        this.changeFloating = changeFloating;
        this.showHave = showHave;
        this.revealFloating = revealFloating;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一名党员历次的流动登记，最近的在前")
    public Page<FloatingView> ofMember(@RestQuery @NotNull UUID memberId) {
        return Page.whole(records.ofMember(scopes.current(), memberId));
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "登记流动党员：流出的写明是哪名党员，流入的写明姓名和由哪个单位联系；详细地址、电话、家属联系人缺一不可")
    @APIResponse(responseCode = "201", description = "已登记", content = @Content(schema = @Schema(implementation = FloatingCreated.class)))
    @APIResponse(responseCode = "409", description = "该党员不在册，或这段时间已登记为流动")
    public Response record(@Valid @NotNull NewFloating form) {
        FloatingRecord created = recordFloating.record(form);
        return Response.created(URI.create("/api/v1/floating-records/" + created.id())).tag(ETags.of(created.version()))
                .entity(new FloatingCreated(created.id())).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一条流动登记，含“六有”和各项依据")
    @APIResponse(responseCode = "200", description = "流动登记", content = @Content(schema = @Schema(implementation = FloatingView.class)))
    public Response get(UUID id) {
        FloatingView record = found(id);
        return Response.ok(record).tag(ETags.of(record.version())).build();
    }

    @PUT
    @Path("/{id}")
    @NotReplayed("The answer shows a person; told twice, the second is refused")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "更正一条流动登记；未给出的地址、电话、家属联系人保持不变")
    @APIResponse(responseCode = "200", description = "已更正", content = @Content(schema = @Schema(implementation = FloatingView.class)))
    @APIResponse(responseCode = "409", description = "该党员已登记去世")
    public Response correct(UUID id, @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull FloatingCorrection form) {
        return change(id, ifMatch, new Change.Correction(form));
    }

    @POST
    @Path("/{id}/return")
    @NotReplayed("The answer shows a person; told twice, the second is refused")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "登记返回：流出的回到本县，流入的离开本县")
    @APIResponse(responseCode = "200", description = "已登记返回", content = @Content(schema = @Schema(implementation = FloatingView.class)))
    @APIResponse(responseCode = "409", description = "这次流动已结束，或该党员已登记去世")
    public Response giveBack(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Return form) {
        return change(id, ifMatch, new Change.Return(form.on()));
    }

    @PUT
    @Path("/{id}/placement")
    @NotReplayed("The answer shows a person; told twice, the second is refused")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "编入党支部，至少写明三个“有利于”中的一个")
    @APIResponse(responseCode = "200", description = "已编入", content = @Content(schema = @Schema(implementation = FloatingView.class)))
    @APIResponse(responseCode = "409", description = "这次流动已结束，或该党员已登记去世")
    public Response place(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Placement form) {
        return change(id, ifMatch, new Change.Placement(form.branch(), form.on(), form.reasons()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "撤销登记错了的流动，须写明原因；没有返回的，台账恢复为登记以前的状态")
    @APIResponse(responseCode = "204", description = "已撤销")
    @APIResponse(responseCode = "409", description = "该党员已登记去世")
    public void withdraw(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Withdrawal asked) {
        found(id);
        changeFloating.change(id, ifMatch, new Change.Withdrawal(asked.reason().strip()));
    }

    @POST
    @Path("/{id}/evidence")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "写明“六有”中一项的依据；有记载、有桥梁两项由登记和联系记录得出")
    @APIResponse(responseCode = "204", description = "已记下")
    @APIResponse(responseCode = "409", description = "这次流动已结束，或该党员已登记去世")
    public void show(UUID id, @Valid @NotNull NewEvidence form) {
        found(id);
        showHave.show(id, form.have(), form.on(), form.what());
    }

    @POST
    @Path("/{id}/reveal")
    @NotReplayed("The answer is personal data, and each look is put on the trail")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "查看电话、详细地址或家属联系人，须写明理由并记入审计")
    public Revealed reveal(UUID id, @Valid @NotNull Reveal reveal) {
        found(id);
        Opened opened = revealFloating.reveal(id, reveal.fields(), reveal.reason());
        boolean family = reveal.fields().contains(RevealFloating.Field.familyContact);
        return new Revealed(id, reveal.fields().contains(RevealFloating.Field.phone) ? opened.phone() : null,
                reveal.fields().contains(RevealFloating.Field.address) ? opened.address() : null,
                family ? opened.familyName() : null, family ? opened.familyPhone() : null);
    }

    private Response change(UUID id, @Nullable String ifMatch, Change change) {
        found(id);
        changeFloating.change(id, ifMatch, change);
        return get(id);
    }

    private FloatingView found(UUID id) {
        return records.visible(scopes.current(), id).orElseThrow(() -> KitProblem.notInScope("没有这条流动登记"));
    }
}
