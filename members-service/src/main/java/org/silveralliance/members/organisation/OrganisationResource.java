package org.silveralliance.members.organisation;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.organisation.CommitteeTerm.TermState;
import org.silveralliance.members.organisation.CorrectOrganisation.Correction;
import org.silveralliance.members.organisation.FoundOrganisation.Founding;
import org.silveralliance.members.organisation.OrgHistory.NameView;
import org.silveralliance.members.organisation.OrgHistory.PlaceView;
import org.silveralliance.members.organisation.OrgHistory.StepView;
import org.silveralliance.members.organisation.OrgList.Listed;
import org.silveralliance.members.organisation.OrgList.Place;
import org.silveralliance.members.organisation.OrgList.Search;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Party organisations over HTTP. */
@Path("/api/v1/party-organisations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党组织")
public class OrganisationResource {

    private static final String READ_VERSION = "所读到的版本，即读取时答复的 ETag，连同引号原样写回；已被他人修改时 412。可不带，不带则按当前内容办理";

    /** The term in office; {@code until} is the last day with what was granted. */
    public record OrgTerm(int no, LocalDate until, TermState state, @Nullable Integer remindMonths) {
    }

    /** One organisation of the tree; {@code lastDay} is there once it is dissolved. */
    public record OrgItem(UUID id, String name, List<String> formerNames, OrgLevel level, OrgForm form, OrgBasis basis,
            @Nullable UUID parentId, List<String> unitNames, LocalDate foundedOn, @Nullable LocalDate lastDay, long members,
            long fullMembers, @Nullable String secretaryName, @Nullable String instructorName, @Nullable OrgTerm term,
            List<OrgGap> gaps) {
    }

    public record OrgUnit(UUID id, String name) {
    }

    /** A whole organisation as it stands on a day. */
    public record OrgView(UUID id, String name, List<String> formerNames, OrgLevel level, OrgForm form, OrgBasis basis,
            @Nullable String basisNote, String documentNo, @Nullable UUID parentId, @Nullable String parentName,
            List<OrgUnit> units, LocalDate foundedOn, @Nullable LocalDate lastDay, @Nullable UUID successorId,
            @Nullable String successorName, long members, long fullMembers, @Nullable String secretaryName,
            @Nullable String instructorName, @Nullable OrgTerm term, List<OrgGap> gaps, long version) {
    }

    /** What it was called, whom it stood under and what was done to it, the latest first. */
    public record OrgRecord(List<NameView> names, List<PlaceView> places, List<StepView> steps) {
    }

    public record NewOrg(@NotBlank(message = "请填写名称") @Size(max = 100) String name, @NotNull OrgLevel level,
            @NotNull OrgForm form, @NotNull OrgBasis basis, @Nullable @Size(max = 100) String basisNote,
            @Nullable UUID parentId, @NotNull @Size(max = 50) List<@NotNull UUID> unitIds,
            @NotNull(message = "请填写成立日期") LocalDate on,
            @NotBlank(message = "请填写文号") @Size(max = 100) String documentNo, @Nullable @Size(max = 200) String reason) {
    }

    public record OrgCreated(UUID id) {
    }

    public record OrgRenaming(@NotBlank(message = "请填写新名称") @Size(max = 100) String name,
            @NotNull(message = "请填写日期") LocalDate on, @NotBlank(message = "请填写文号") @Size(max = 100) String documentNo,
            @Nullable @Size(max = 200) String reason) {
    }

    /** Without {@code parentId} it stands on top. */
    public record OrgMove(@Nullable UUID parentId, @NotNull(message = "请填写日期") LocalDate on,
            @NotBlank(message = "请填写文号") @Size(max = 100) String documentNo,
            @NotBlank(message = "请填写原因") @Size(max = 200) String reason) {
    }

    /** {@code on} is the first day on which it is no more. */
    public record OrgDissolution(@Nullable UUID successorId, @NotNull(message = "请填写日期") LocalDate on,
            @NotBlank(message = "请填写文号") @Size(max = 100) String documentNo,
            @NotBlank(message = "请填写原因") @Size(max = 200) String reason) {
    }

    public record OrgCorrection(@NotBlank(message = "请填写名称") @Size(max = 100) String name, @NotNull OrgForm form,
            @NotNull OrgBasis basis, @Nullable @Size(max = 100) String basisNote,
            @NotBlank(message = "请填写文号") @Size(max = 100) String documentNo,
            @NotNull(message = "请填写成立日期") LocalDate foundedOn, @NotNull @Size(max = 50) List<@NotNull UUID> unitIds,
            @NotBlank(message = "请填写更正原因") @Size(max = 200) String reason) {
    }

    private final OrgList list;
    private final OrgHistory history;
    private final FoundOrganisation found;
    private final RenameOrganisation rename;
    private final MoveOrganisation move;
    private final DissolveOrganisation dissolve;
    private final CorrectOrganisation correct;
    private final Scopes scopes;
    private final Caller caller;
    private final Clock clock;

    public OrganisationResource(OrgList list, OrgHistory history, FoundOrganisation found, RenameOrganisation rename,
            MoveOrganisation move, DissolveOrganisation dissolve, CorrectOrganisation correct, Scopes scopes, Caller caller,
            Clock clock) {
        this.list = list;
        this.history = history;
        this.found = found;
        this.rename = rename;
        this.move = move;
        this.dissolve = dissolve;
        this.correct = correct;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "某日的党组织，由 parentId 连成树；name 按现名和曾用名模糊查找；dissolved=true 时含已撤销的")
    public Page<OrgItem> list(@RestQuery @Nullable LocalDate asOf, @RestQuery @Nullable String name,
            @RestQuery @Nullable OrgLevel level, @RestQuery @Nullable Boolean dissolved, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit, @RestQuery @Nullable Boolean total) {
        int size = Page.limit(limit);
        Scope scope = scopes.current();
        Search search = new Search(day(asOf), name == null ? "" : name.strip(), Optional.ofNullable(level),
                Boolean.TRUE.equals(dissolved));
        Page<OrgItem> page = Page.of(list.page(scope, search, Cursor.decode(cursor, Place::parse), size + 1), size,
                listed -> listed.place().text(), Listed::org);
        return Boolean.TRUE.equals(total) ? page.withTotal(list.count(scope, search)) : page;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一个党组织在某日的情况；已撤销的按撤销前一日")
    @APIResponse(responseCode = "200", description = "党组织", content = @Content(schema = @Schema(implementation = OrgView.class)))
    public Response get(UUID id, @RestQuery @Nullable LocalDate asOf) {
        OrgView org = found(id, asOf);
        return Response.ok(org).tag(ETags.of(org.version())).build();
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一个党组织的曾用名、历次上级和变更记录，更正前后的内容都在")
    public OrgRecord history(UUID id) {
        list.mustSee(scopes.current(), id);
        return new OrgRecord(history.names(id), history.places(id), history.steps(id, caller.has(Roles.COUNTY_COMMITTEE)));
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "成立一个党组织")
    @APIResponse(responseCode = "201", description = "已成立", content = @Content(schema = @Schema(implementation = OrgCreated.class)))
    @APIResponse(responseCode = "409", description = "同一上级之下已有同名的党组织")
    public Response found(@Valid @NotNull NewOrg form) {
        scopes.forChange();
        UUID id = found.found(new Founding(form.name().strip(), form.level(), form.form(), form.basis(), form.basisNote(),
                form.parentId(), distinct(form.unitIds())), new Decision(form.on(), form.documentNo(), form.reason()));
        return Response.created(URI.create("/api/v1/party-organisations/" + id)).tag(ETags.of(PartyOrg.FIRST_VERSION))
                .entity(new OrgCreated(id)).build();
    }

    @POST
    @Idempotent
    @Path("/{id}/rename")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @MatchOptional(value = READ_VERSION, never = true)
    @Operation(summary = "更名，自某日起；此前的日子仍显示原名")
    @APIResponse(responseCode = "200", description = "已更名", content = @Content(schema = @Schema(implementation = OrgView.class)))
    @APIResponse(responseCode = "409", description = "已撤销，或同一上级之下已有同名的党组织")
    public Response rename(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull OrgRenaming form) {
        mustChange(id);
        rename.rename(id, ifMatch, form.name().strip(), new Decision(form.on(), form.documentNo(), form.reason()));
        return get(id, form.on());
    }

    @POST
    @Idempotent
    @Path("/{id}/move")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @MatchOptional(value = READ_VERSION, never = true)
    @Operation(summary = "调整上级党组织，自某日起，下级随之调整")
    @APIResponse(responseCode = "200", description = "已调整", content = @Content(schema = @Schema(implementation = OrgView.class)))
    @APIResponse(responseCode = "409", description = "已撤销，或同一上级之下已有同名的党组织")
    public Response move(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull OrgMove form) {
        mustChange(id);
        move.move(id, ifMatch, form.parentId(), new Decision(form.on(), form.documentNo(), form.reason()));
        return get(id, form.on());
    }

    @POST
    @Idempotent
    @Path("/{id}/dissolve")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @MatchOptional(value = READ_VERSION, never = true)
    @Operation(summary = "撤销，自某日起；下级由承接的党组织接收")
    @APIResponse(responseCode = "200", description = "已撤销", content = @Content(schema = @Schema(implementation = OrgView.class)))
    @APIResponse(responseCode = "409", description = "已撤销，或还有下级而没有承接的党组织")
    public Response dissolve(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull OrgDissolution form) {
        mustChange(id);
        dissolve.dissolve(id, ifMatch, form.successorId(), new Decision(form.on(), form.documentNo(), form.reason()));
        return get(id, form.on());
    }

    @PUT
    @Idempotent
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "更正登记错了的内容，更正前后的内容都保留")
    @APIResponse(responseCode = "200", description = "已更正", content = @Content(schema = @Schema(implementation = OrgView.class)))
    @APIResponse(responseCode = "409", description = "已撤销，或同一上级之下已有同名的党组织")
    public Response correct(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull OrgCorrection form) {
        mustChange(id);
        correct.correct(id, ifMatch, new Correction(form.name().strip(), form.form(), form.basis(), form.basisNote(),
                form.documentNo(), form.foundedOn(), distinct(form.unitIds()), form.reason()));
        return get(id, null);
    }

    private void mustChange(UUID id) {
        list.mustSee(scopes.forChange(), id);
    }

    private OrgView found(UUID id, @Nullable LocalDate asOf) {
        return list.visible(scopes.current(), id, day(asOf)).orElseThrow(() -> KitProblem.notInScope("没有这个党组织"));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    private static List<UUID> distinct(List<UUID> ids) {
        return ids.stream().distinct().toList();
    }
}
