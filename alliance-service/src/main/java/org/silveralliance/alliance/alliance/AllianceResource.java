package org.silveralliance.alliance.alliance;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.access.Scopes;
import org.silveralliance.alliance.alliance.Alliances.AllianceLine;
import org.silveralliance.alliance.alliance.Alliances.Place;
import org.silveralliance.alliance.alliance.LeadUnits.LeadUnit;
import org.silveralliance.alliance.alliance.Leaders.Leader;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Alliances with their units, lead units and leaders; every answer can be asked as of a day. */
@Path("/api/v1/alliances")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "联盟")
public class AllianceResource {

    private final Alliances alliances;
    private final Seats seats;
    private final LeadUnits leadUnits;
    private final Leaders leaders;
    private final LeaderNames leaderNames;
    private final Scopes scopes;
    private final NominateLeader nominateLeader;
    private final Clock clock;

    public AllianceResource(Alliances alliances, Seats seats, LeadUnits leadUnits, Leaders leaders, LeaderNames leaderNames,
            Scopes scopes, NominateLeader nominateLeader, Clock clock) {
        this.alliances = alliances;
        this.seats = seats;
        this.leadUnits = leadUnits;
        this.leaders = leaders;
        this.leaderNames = leaderNames;
        this.scopes = scopes;
        this.nominateLeader = nominateLeader;
        this.clock = clock;
    }

    /** An alliance in a list; {@code leaderName} is absent where members-service does not tell it to the reader. */
    public record AllianceView(UUID id, int no, String name, Alliance.State state, LocalDate effectiveOn, int unitCount,
            int memberCount, @Nullable UUID leadUnitId, @Nullable String leadUnitName, @Nullable UUID leaderMemberId,
            @Nullable String leaderName) {
    }

    /** An alliance with its history of lead units and leaders. */
    public record AllianceDetail(UUID id, int no, String name, Alliance.State state, LocalDate effectiveOn, String documentNo,
            UUID proposalId, LocalDate asOf, int unitCount, int memberCount, @Nullable UUID leadUnitId,
            @Nullable String leadUnitName, @Nullable UUID leaderMemberId, @Nullable String leaderName,
            List<LeadUnitView> leadUnits,
            List<LeaderView> leaders) {
    }

    /** Who led from when to when; {@code to} is the last day. */
    public record LeadUnitView(UUID unitId, String unitName, LocalDate from, @Nullable LocalDate to, String documentNo) {
    }

    /** Who was leader from when to when; {@code to} is the last day, {@code name} as {@code leaderName} of the alliance. */
    public record LeaderView(UUID memberId, @Nullable String name, LocalDate from, @Nullable LocalDate to,
            Leaders.TermState state,
            LocalDate meetingOn, int present) {
    }

    /** One alliance's count on a day (G-10). */
    public record Ledger(UUID allianceId, LocalDate asOf, int memberCount, List<LedgerLine> units) {
    }

    /** One unit's line. */
    public record LedgerLine(UUID unitId, String unitName, int seat, int memberCount) {
    }

    /** The record of a meeting that put a leader forward. */
    public record Nomination(@NotNull(message = "请填写会议日期") LocalDate meetingOn,
            @Min(value = 1, message = "到会人数至少 1 人") @Max(value = 100_000, message = "到会人数过多") int present,
            @NotEmpty(message = "请填写得票") @Size(max = 50, message = "人选最多 50 名") List<@NotNull @Valid Votes> votes,
            @NotNull(message = "请填写任职起始日期") LocalDate from) {
    }

    /** What one nominee got. */
    public record Votes(@NotNull(message = "请选择人选") UUID memberId,
            @Min(value = 0, message = "票数不能为负") @Max(value = 100_000, message = "票数过多") int count) {
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "某日的联盟列表，含牵头单位、负责人、单位数和党员数")
    public Page<AllianceView> list(@RestQuery @Nullable LocalDate asOf, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable @Parameter(description = "一页最多多少个联盟，最多 200，超出的按边界处理；缺省 100", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "100")) Integer limit) {
        LocalDate day = dayOf(asOf);
        int size = limit == null ? Alliances.USUAL_PAGE : Page.limit(limit);
        List<AllianceLine> seen = alliances.lines(scopes.current(), day, Cursor.decode(cursor, Place::read), size + 1);
        Map<UUID, String> names = leaderNames
                .of(seen.stream().limit(size).flatMap(line -> Stream.ofNullable(line.leaderMemberId())).toList());
        return Page.of(seen, size, line -> line.place().text(), line -> view(line, names));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AllianceDetail.class)))
    @Operation(summary = "一个联盟及其历任牵头单位和负责人")
    public Response get(UUID id, @RestQuery @Nullable LocalDate asOf) {
        LocalDate day = dayOf(asOf);
        Alliance alliance = visible(id);
        List<Leader> history = leaders.history(id);
        Map<UUID, String> names = leaderNames.of(history.stream().map(Leader::memberId).toList());
        AllianceView now = view(
                alliances.line(id, day).orElseGet(() -> alliances.line(id, alliance.effectiveOn()).orElseThrow()), names);
        return Response.ok(new AllianceDetail(id, now.no(), now.name(), now.state(), now.effectiveOn(),
                alliance.documentNo(), alliance.proposalId(), day, now.unitCount(), now.memberCount(), now.leadUnitId(),
                now.leadUnitName(), now.leaderMemberId(), now.leaderName(),
                leadUnits.history(id).stream().map(AllianceResource::view).toList(),
                history.stream().map(leader -> view(leader, names)).toList()))
                .tag(ETags.of(alliance.version())).build();
    }

    @GET
    @Path("/{id}/ledger")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一个联盟某日的台账人数，按单位")
    public Ledger ledger(UUID id, @RestQuery @Nullable LocalDate asOf) {
        LocalDate day = dayOf(asOf);
        visible(id);
        List<LedgerLine> lines = seats.inScope(scopes.current(), day, id).stream().map(line -> new LedgerLine(
                line.seat().unitId(), line.seat().unitName(), line.seat().seat(), line.members())).toList();
        return new Ledger(id, day, lines.stream().mapToInt(LedgerLine::memberCount).sum(), lines);
    }

    /** Put forward from below: never by the committee. */
    @POST
    @Path("/{id}/leader-nominations")
    @RolesAllowed(Roles.LEAD_UNIT)
    @Idempotent
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LeaderView.class)))
    @Operation(summary = "登记推选负责人的会议")
    public Response nominate(UUID id, @Valid @NotNull Nomination asked) {
        scopes.forChange().mustLead(id);
        NominateLeader.Meeting meeting = new NominateLeader.Meeting(asked.meetingOn(), asked.present(),
                asked.votes().stream().map(votes -> new NominateLeader.Vote(votes.memberId(), votes.count())).toList());
        return Response.created(URI.create("/api/v1/alliances/" + id))
                .entity(view(nominateLeader.nominate(id, meeting, asked.from()), Map.of()))
                .build();
    }

    private Alliance visible(UUID id) {
        Alliance alliance = alliances.existing(id);
        scopes.current().mustSee(id);
        return alliance;
    }

    private static AllianceView view(AllianceLine line, Map<UUID, String> names) {
        UUID leader = line.leaderMemberId();
        return new AllianceView(line.id(), line.no(), line.name(), line.state(), line.effectiveOn(), line.unitCount(),
                line.memberCount(), line.leadUnitId(), line.leadUnitName(), leader, leader == null ? null : names.get(leader));
    }

    static LeadUnitView view(LeadUnit lead) {
        return new LeadUnitView(lead.unitId(), lead.unitName(), lead.from(), lastDay(lead.to()), lead.documentNo());
    }

    private static LeaderView view(Leader leader, Map<UUID, String> names) {
        return new LeaderView(leader.memberId(), names.get(leader.memberId()), leader.from(), lastDay(leader.to()),
                leader.state(), leader.meetingOn(), leader.present());
    }

    static @Nullable LocalDate lastDay(@Nullable LocalDate to) {
        return to == null ? null : to.minusDays(1);
    }

    private LocalDate dayOf(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
