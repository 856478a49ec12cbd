package org.silveralliance.members.dues;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.time.Days;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.member.Members;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The pension a member's dues follow from, over HTTP. */
@Path("/api/v1/members/{memberId}/pensions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党费")
public class PensionResource {

    private static final int MOST = 200;

    /** A pension from a month on, and the dues that follow from it. */
    public record PensionItem(UUID id, String month, BigDecimal pension, BigDecimal dues, String enteredBy,
            Instant enteredAt) {
    }

    /** What is actually paid out a month, in yuan to the fen. */
    public record NewPension(@NotNull @Pattern(regexp = Days.MONTH, message = Days.MONTH_EXPLAINED) String month,
            @NotNull @DecimalMin(value = "1.00", message = "不能少于 1 元") @Digits(integer = 6, fraction = 2, message = "金额最多六位整数、两位小数") BigDecimal pension) {

        @Override
        public String toString() {
            return "NewPension from " + month;
        }
    }

    /** The answer to a new pension. */
    public record PensionCreated(UUID id) {
    }

    private final DuesRegister register;
    private final SayPension sayPension;
    private final Members members;
    private final Scopes scopes;

    public PensionResource(DuesRegister register, SayPension sayPension, Members members, Scopes scopes) {
        this.register = register;
        this.sayPension = sayPension;
        this.members = members;
        this.scopes = scopes;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "登记过的养老金，自哪个月起，最近的在前；同一个月登记过两次的，以后一次为准")
    public Page<PensionItem> list(UUID memberId) {
        mustSee(memberId);
        return Page.whole(register.pensions(memberId, MOST).stream()
                .map(said -> new PensionItem(said.id(), said.month().toString(), said.pension(), DuesRate.of(said.pension()),
                        said.enteredBy(), said.enteredAt()))
                .toList());
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "登记自某月起实际领取的养老金总额，党费按它计算")
    @APIResponse(responseCode = "201", description = "已登记", content = @Content(schema = @Schema(implementation = PensionCreated.class)))
    public Response say(UUID memberId, @Valid @NotNull NewPension form) {
        mustSee(memberId);
        UUID id = sayPension.say(memberId, YearMonth.parse(form.month()), form.pension());
        return Response.created(URI.create("/api/v1/members/" + memberId + "/pensions")).entity(new PensionCreated(id)).build();
    }

    private void mustSee(UUID memberId) {
        members.seen(scopes.current(), memberId);
    }
}
