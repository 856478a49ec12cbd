package org.silveralliance.alliance.survey;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
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
import org.silveralliance.alliance.access.Scopes;
import org.silveralliance.alliance.survey.Answers.Expected;
import org.silveralliance.alliance.survey.Answers.Returned;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The survey campaign, from its announcement to the candidates it yields. */
@Path("/api/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "摸底")
public class SurveyResource {

    private final Surveys surveys;
    private final Answers answers;
    private final Scopes scopes;
    private final SurveyAccess access;
    private final CreateSurvey createSurvey;
    private final OpenSurvey openSurvey;
    private final CloseSurvey closeSurvey;
    private final RecordAnswer recordAnswer;
    private final Caller caller;
    private final Clock clock;

    public SurveyResource(Surveys surveys, Answers answers, Scopes scopes, SurveyAccess access, CreateSurvey createSurvey,
            OpenSurvey openSurvey, CloseSurvey closeSurvey, RecordAnswer recordAnswer, Caller caller, Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.scopes = scopes;
        this.access = access;
        this.createSurvey = createSurvey;
        this.openSurvey = openSurvey;
        this.closeSurvey = closeSurvey;
        this.recordAnswer = recordAnswer;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a new campaign says of itself. */
    public record NewSurvey(@Min(value = 2000, message = "年度不正确") @Max(value = 2100, message = "年度不正确") int year,
            @NotBlank(message = "请填写标题") @Size(max = 100, message = "标题最多 100 字") String title,
            @NotNull(message = "请填写开始日期") LocalDate opensOn, @NotNull(message = "请填写截止日期") LocalDate closesOn) {
    }

    /** Why a campaign closes although answers are missing. */
    public record Closing(@Size(max = 500, message = "原因最多 500 字") @Nullable String reason) {
    }

    /** A unit's answer. */
    public record NewAnswer(@NotNull(message = "请填写是否成立党支部") Boolean hasBranch,
            @NotNull(message = "请填写党员数") Integer memberCount, @Nullable Integer regularCount) {
    }

    public record SurveyView(UUID id, int year, String title, LocalDate opensOn, LocalDate closesOn, Survey.State state,
            @Nullable String closeReason, @Nullable Instant closedAt, @Nullable String snapshotHash) {
    }

    public record AnswerView(UUID unitId, String unitName, boolean hasBranch, int memberCount,
            @Nullable Integer regularCount, Instant returnedAt, String returnedBy) {
    }

    /** Who answered; {@code overdue} lists the missing ones once the last day is over. */
    public record Progress(int expected, int returned, List<UnitName> missing, List<UnitName> overdue, LocalDate closesOn,
            Survey.State state) {
    }

    public record UnitName(UUID unitId, String unitName) {
    }

    /** A unit that should be grouped, and why. */
    public record CandidateView(UUID unitId, String unitName, Answer.Reason reason, int memberCount,
            @Nullable Integer regularCount) {
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "摸底调查列表，新的在前")
    public Page<SurveyView> list() {
        return Page.whole(surveys.newestFirst().stream().map(SurveyResource::view).toList());
    }

    @POST
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Idempotent
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SurveyView.class)))
    @Operation(summary = "新建摸底调查")
    public Response create(@Valid @NotNull NewSurvey asked) {
        Survey survey = createSurvey.create(caller.county(), asked.year(), asked.title(), asked.opensOn(), asked.closesOn());
        return Response.created(URI.create("/api/v1/surveys/" + survey.id())).entity(view(survey))
                .tag(ETags.of(survey.version())).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SurveyView.class)))
    @Operation(summary = "一次摸底调查")
    public Response get(UUID id) {
        Survey survey = surveys.existing(id);
        return Response.ok(view(survey)).tag(ETags.of(survey.version())).build();
    }

    @POST
    @Idempotent
    @Path("/{id}/open")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "开始摸底")
    @APIResponse(responseCode = "200", description = "已开始")
    @APIResponse(responseCode = "409", description = "调查已经开始或已经截止")
    public SurveyView open(UUID id) {
        caller.county();
        return view(openSurvey.open(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/close")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "结束摸底并固定结果；还有单位未填报时须写明原因")
    @APIResponse(responseCode = "200", description = "已截止")
    @APIResponse(responseCode = "409", description = "调查尚未开始或已经截止")
    public SurveyView close(UUID id, @Valid @Nullable Closing asked) {
        caller.county();
        return view(closeSurvey.close(id, asked == null ? null : asked.reason()));
    }

    @GET
    @Path("/{id}/returns")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON })
    @Operation(summary = "已填报的摸底表")
    public Page<AnswerView> returns(UUID id) {
        surveys.existing(id);
        return Page.whole(answers.inScope(scopes.current(), id).stream().map(SurveyResource::view).toList());
    }

    @GET
    @Path("/{id}/returns/{unitId}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnswerView.class)))
    @Operation(summary = "一个单位的摸底表")
    public Response answer(UUID id, UUID unitId) {
        surveys.existing(id);
        access.mustSee(unitId);
        Returned returned = answers.of(id, unitId).orElseThrow(SurveyAccess::absent);
        return Response.ok(view(returned)).tag(ETags.of(returned.version())).build();
    }

    @PUT
    @Path("/{id}/returns/{unitId}")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LIAISON })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnswerView.class)))
    @MatchOptional("所读到的版本，即读取时答复的 ETag，连同引号原样写回；已被他人修改时 412。首次填写不必带；已有内容时必须带，缺少则 428")
    @Operation(summary = "填报或修改一个单位的摸底表")
    @APIResponse(responseCode = "409", description = "调查尚未开始或已经截止")
    public Response put(UUID id, UUID unitId, @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NewAnswer asked) {
        caller.county();
        access.mustSee(unitId);
        Answer answer = new Answer(unitId, asked.hasBranch(), asked.memberCount(), asked.regularCount());
        Returned returned = recordAnswer.record(id, answer, ifMatch, caller.username());
        return Response.ok(view(returned)).tag(ETags.of(returned.version())).build();
    }

    @GET
    @Path("/{id}/progress")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "填报进度和未填报单位")
    public Progress progress(UUID id) {
        Survey survey = surveys.existing(id);
        List<Expected> expected = answers.expected(survey);
        List<UnitName> missing = expected.stream().filter(unit -> !unit.returned())
                .map(unit -> new UnitName(unit.unitId(), unit.unitName())).toList();
        boolean late = survey.isOverdueOn(LocalDate.now(clock));
        return new Progress(expected.size(), expected.size() - missing.size(), missing, late ? missing : List.of(),
                survey.closesOn(), survey.state());
    }

    /** While the campaign is open this is a preview; a grouping takes the closed campaign's. */
    @GET
    @Path("/{id}/candidates")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "候选单位：没有支部，或正常参加活动人数不足")
    public Page<CandidateView> candidates(UUID id,
            @RestQuery @DefaultValue("5") @Min(value = 1, message = "人数至少为 1") @Max(value = 1000, message = "人数过大") int minRegular) {
        surveys.existing(id);
        return Page.whole(answers.all(id).stream().flatMap(returned -> returned.answer().candidacy(minRegular)
                .map(reason -> new CandidateView(returned.answer().unitId(), returned.unitName(), reason,
                        returned.answer().memberCount(), returned.answer().regularCount()))
                .stream()).toList());
    }

    private static SurveyView view(Survey survey) {
        return new SurveyView(survey.id(), survey.year(), survey.title(), survey.opensOn(), survey.closesOn(),
                survey.state(), survey.closeReason(), survey.closedAt(), survey.snapshotHash());
    }

    private static AnswerView view(Returned returned) {
        Answer answer = returned.answer();
        return new AnswerView(answer.unitId(), returned.unitName(), answer.hasBranch(), answer.memberCount(),
                answer.regularCount(), returned.at(), returned.by());
    }
}
