package org.silveralliance.alliance.alliance;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.Withdrawal;
import org.silveralliance.alliance.access.Scopes;
import org.silveralliance.alliance.alliance.AllianceResource.LeadUnitView;
import org.silveralliance.alliance.alliance.LeadUnits.LeadUnit;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The lead unit of an alliance, designated from above: never by the lead unit itself. */
@Path("/api/v1/alliances/{id}/lead-unit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "联盟")
public class LeadUnitResource {

    private final Alliances alliances;
    private final LeadUnits leadUnits;
    private final DesignateLeadUnit designateLeadUnit;
    private final Scopes scopes;

    public LeadUnitResource(Alliances alliances, LeadUnits leadUnits, DesignateLeadUnit designateLeadUnit, Scopes scopes) {
        this.alliances = alliances;
        this.leadUnits = leadUnits;
        this.designateLeadUnit = designateLeadUnit;
        this.scopes = scopes;
    }

    /**
     * Another lead unit from a day on. {@code correction} is why the one designated for this very day was wrong, and takes its
     * place until that day is over.
     */
    public record Designation(@NotNull(message = "请选择牵头单位") UUID unitId, @NotNull(message = "请填写起始日期") LocalDate from,
            @NotBlank(message = "请填写文号") @Size(max = 100, message = "文号最多 100 字") String documentNo,
            @Nullable @Size(max = 200, message = "更正原因最多 200 字") @Pattern(regexp = Withdrawal.SAID, message = "请填写更正原因") String correction) {
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LeadUnitView.class)))
    @Operation(summary = "最近一次确定的牵头单位，可能自以后某日起")
    public Response get(UUID id) {
        alliances.existing(id);
        scopes.current().mustSee(id);
        return answer(leadUnits.latest(id));
    }

    @PUT
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LeadUnitView.class)))
    @APIResponse(responseCode = "409", description = "要更正的已经开始")
    @MatchOptional("最近一次的版本，即读取时答复的 ETag，连同引号原样写回；已被他人修改时 412。更正（带 correction）时必须带，缺少则 428；否则可不带")
    @Operation(summary = "确定牵头单位，须有文号；日期与最近一次相同并带 correction 时，更正那一次")
    public Response designate(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Designation asked) {
        scopes.forChange();
        return answer(designateLeadUnit.designate(id, new DesignateLeadUnit.Wanted(asked.unitId(), asked.from(),
                asked.documentNo().strip(), asked.correction()), ifMatch));
    }

    @POST
    @Idempotent
    @Path("/withdraw")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LeadUnitView.class)))
    @APIResponse(responseCode = "409", description = "已经开始")
    @Operation(summary = "撤回还未开始的牵头单位，须写明原因；原牵头单位继续牵头")
    public Response withdraw(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Withdrawal asked) {
        scopes.forChange();
        return answer(designateLeadUnit.withdraw(id, asked.reason().strip(), ifMatch));
    }

    private static Response answer(LeadUnit latest) {
        return Response.ok(AllianceResource.view(latest)).tag(ETags.of(latest.version())).build();
    }
}
