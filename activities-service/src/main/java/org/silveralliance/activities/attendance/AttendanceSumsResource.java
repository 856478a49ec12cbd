package org.silveralliance.activities.attendance;

import java.time.YearMonth;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.catalogue.ActivityKind;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.time.Days;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Who came in a month, all rolls together; a bulletin need not read them one by one. */
@Path("/api/v1/activities/attendance-sums")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "到会")
@RunOnVirtualThread
public class AttendanceSumsResource {

    private final AttendanceSums sums;
    private final Scopes scopes;

    public AttendanceSumsResource(AttendanceSums sums, Scopes scopes) {
        this.sums = sums;
        this.scopes = scopes;
    }

    /** The rolls of one kind together, guests apart as on each; {@code activities} are those whose roll says something. */
    public record KindSum(ActivityKind kind, int activities, int present, int excused, int absent, int atHome,
            int notRecorded) {
    }

    /** A month's rolls, by kind; a kind of which nothing was recorded is missing. */
    public record MonthAttendance(String month, List<KindSum> kinds) {
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "某月已举办活动的到会人数，按大类合计；没有到会登记的活动不计")
    public MonthAttendance month(
            @RestQuery @NotNull @Pattern(regexp = Days.MONTH, message = Days.MONTH_EXPLAINED) String month) {
        return new MonthAttendance(month, sums.of(scopes.current(), YearMonth.parse(month)));
    }
}
