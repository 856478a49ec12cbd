package org.silveralliance.members.unit;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.unit.ChangeUnit.Change;
import org.silveralliance.members.unit.Unit.Facts;
import org.silveralliance.members.unit.Units.Listed;
import org.silveralliance.members.unit.Units.Place;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Units over HTTP. */
@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "单位")
public class UnitResource {

    /** A unit as callers see it. */
    public record UnitView(UUID id, String uscc, String name, List<String> formerNames, @Nullable String kind,
            @Nullable String sector, @Nullable String town, @Nullable Double lon, @Nullable Double lat, boolean hasBranch,
            Unit.State state, long version) {
    }

    /** A new unit; the override reason lets a code pass whose check character fails. */
    public record NewUnit(@NotBlank @Size(max = 40) String uscc, @Nullable @Size(max = 200) String usccOverrideReason,
            @NotBlank @Size(max = 100) String name, @Nullable @Size(max = 20) String kind,
            @Nullable @Size(max = 50) String sector, @Nullable @Size(max = 50) String town,
            @Nullable @DecimalMin("73") @DecimalMax("136") Double lon, @Nullable @DecimalMin("3") @DecimalMax("54") Double lat,
            @NotNull Boolean hasBranch) {

        Facts facts() {
            return new Facts(name, kind, sector, town, lon, lat, hasBranch);
        }
    }

    /** A new name, and perhaps a new code, from a date on. */
    public record Rename(@NotBlank @Size(max = 100) String name, @Nullable @Size(max = 40) String uscc, @NotNull LocalDate on,
            @NotBlank @Size(max = 100) String documentNo) {
    }

    private final Units units;
    private final Scopes scopes;
    private final RegisterUnit registerUnit;
    private final ChangeUnit changeUnit;

    public UnitResource(Units units, Scopes scopes, RegisterUnit registerUnit, ChangeUnit changeUnit) {
        this.units = units;
        this.scopes = scopes;
        this.registerUnit = registerUnit;
        this.changeUnit = changeUnit;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @Operation(summary = "单位列表，name 按现名和曾用名模糊查找")
    public Page<UnitView> list(@RestQuery @Nullable String name, @RestQuery Unit.@Nullable State state,
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit, @RestQuery @Nullable Boolean total) {
        int size = Page.limit(limit);
        Scope scope = scopes.current();
        String part = name == null ? "" : name.strip();
        Optional<Unit.State> inState = Optional.ofNullable(state);
        Page<UnitView> page = Page.of(units.page(scope, part, inState, Cursor.decode(cursor, Place::parse), size + 1), size,
                listed -> listed.place().text(), Listed::unit);
        return Boolean.TRUE.equals(total) ? page.withTotal(units.count(scope, part, inState)) : page;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @Operation(summary = "一个单位，含曾用名")
    @APIResponse(responseCode = "200", description = "单位", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response get(UUID id) {
        UnitView unit = found(id);
        return Response.ok(unit).tag(ETags.of(unit.version())).build();
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "登记一个单位；校验码不符的信用代码须填写说明")
    @APIResponse(responseCode = "201", description = "已登记", content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "409", description = "信用代码已登记")
    public Response register(@Valid @NotNull NewUnit form) {
        Unit unit = registerUnit.register(form.uscc(), form.usccOverrideReason(), form.facts());
        return Response.created(URI.create("/api/v1/units/" + unit.id())).tag(ETags.of(unit.version()))
                .entity(view(unit)).build();
    }

    @PUT
    @Path("/{id}")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "更正一个单位的信息")
    @APIResponse(responseCode = "200", description = "已更正", content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response correct(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Facts facts) {
        found(id);
        changeUnit.change(id, ifMatch, new Change.Correction(facts));
        return get(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/rename")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @MatchOptional(value = "所读到的版本，即读取时答复的 ETag，连同引号原样写回；已被他人修改时 412。可不带，不带则按当前内容办理", never = true)
    @Operation(summary = "更名或换代码，编号不变，曾用名仍可查到")
    @APIResponse(responseCode = "200", description = "已更名", content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "409", description = "新代码已被占用")
    public Response rename(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Rename rename) {
        UnitView unit = found(id);
        String match = ifMatch == null ? Long.toString(unit.version()) : ifMatch;
        changeUnit.change(id, match, new Change.Renaming(rename.name(), rename.uscc(), rename.on(), rename.documentNo()));
        return get(id);
    }

    private UnitView found(UUID id) {
        return units.visible(scopes.current(), id)
                .orElseThrow(() -> KitProblem.notInScope("没有这个单位"));
    }

    private static UnitView view(Unit unit) {
        Facts facts = unit.facts();
        return new UnitView(unit.id(), unit.uscc(), facts.name(), List.of(), facts.kind(), facts.sector(), facts.town(),
                facts.lon(), facts.lat(), facts.hasBranch(), unit.state(), unit.version());
    }
}
