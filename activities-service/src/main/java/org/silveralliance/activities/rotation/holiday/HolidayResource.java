package org.silveralliance.activities.rotation.holiday;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.calendar.Holiday;
import org.silveralliance.activities.rotation.calendar.HolidayTable;
import org.silveralliance.activities.rotation.holiday.ReadHolidays.HolidayLines;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;
import org.silveralliance.kit.idempotency.NotReplayed;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The holiday arrangement of a year. */
@Path("/api/v1/holidays/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "节假日")
@RunOnVirtualThread
public class HolidayResource {

    private final HolidayYears years;
    private final SetHolidays setHolidays;
    private final ReadHolidays readHolidays;
    private final Caller caller;

    public HolidayResource(HolidayYears years, SetHolidays setHolidays, ReadHolidays readHolidays, Caller caller) {
        this.years = years;
        this.setHolidays = setHolidays;
        this.readHolidays = readHolidays;
        this.caller = caller;
    }

    /** One line: a day off, or a weekend day that is worked. */
    public record HolidayDay(@NotNull LocalDate date, @NotBlank @Size(max = 40) String name, @NotNull Boolean off) {
    }

    /** A date worth an activity of its own; {@code markedOn} is the nearest working day within three days. */
    public record KeyDay(String name, LocalDate date, @Nullable LocalDate markedOn) {
    }

    /** A year's arrangement as it is sent; {@code source} names the notice it is taken from. */
    public record HolidayDraft(@NotNull Boolean provisional, @NotBlank @Size(max = 200) String source,
            @NotNull @Size(max = 366) List<@NotNull @Valid HolidayDay> days) {
    }

    /**
     * A year's arrangement; {@code provisional} until the official notice is in. {@code warnings} names the days that a
     * neighbouring year arranges otherwise.
     */
    public record HolidayTableView(int year, boolean provisional, String source, List<HolidayDay> days,
            List<KeyDay> keyDates, List<String> warnings) {
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一年的节假日安排和重要节点")
    @APIResponse(responseCode = "200", description = "节假日安排", content = @Content(schema = @Schema(implementation = HolidayTableView.class)))
    public Response get(@Min(2000) @Max(2100) int year) {
        long version = years.own(year).map(HolidayYear::version).orElse(-1L);
        return Response.ok(years.view(years.table(year))).tag(ETags.of(version)).build();
    }

    @PUT
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @MatchOptional("所读到的版本，即读取时答复的 ETag，连同引号原样写回；已被他人修改时 412。首次填写不必带；已有内容时必须带，缺少则 428")
    @Operation(summary = "登记一年的节假日安排；已编排的轮值不随之改变，只提示")
    @APIResponse(responseCode = "200", description = "已登记", content = @Content(schema = @Schema(implementation = HolidayTableView.class)))
    public Response set(@Min(2000) @Max(2100) int year, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HolidayDraft draft) {
        HolidayTable table = table(year, draft);
        long version = setHolidays.set(table, ifMatch);
        return Response.ok(years.view(table)).tag(ETags.of(version)).build();
    }

    @POST
    @Path("/lines")
    @NotReplayed("Reads a file and keeps nothing")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "读出工作簿中的节假日，供核对后登记；不保存")
    @APIResponse(responseCode = "200", description = "读出的各行", content = @Content(schema = @Schema(implementation = HolidayLines.class)))
    @APIResponse(responseCode = "400", description = "没有表头，缺列，或工作簿已损坏")
    @APIResponse(responseCode = "413", description = "文件过大")
    @APIResponse(responseCode = "415", description = "不是工作簿")
    public HolidayLines lines(@Min(2000) @Max(2100) int year,
            @RestForm @NotNull(message = "请选择要上传的工作簿") FileUpload file) throws IOException {
        caller.county();
        return readHolidays.read(file.uploadedFile());
    }

    private static HolidayTable table(int year, HolidayDraft draft) {
        try {
            return new HolidayTable(year, draft.provisional(), draft.source(),
                    draft.days().stream().map(day -> new Holiday(day.date(), day.name(), day.off())).toList());
        } catch (HolidayTable.Invalid invalid) {
            throw HolidayProblem.HOLIDAY_TABLE_INVALID.because(String.valueOf(invalid.getMessage()));
        }
    }
}
