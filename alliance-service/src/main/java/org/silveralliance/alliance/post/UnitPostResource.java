package org.silveralliance.alliance.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
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
import org.silveralliance.alliance.Withdrawal;
import org.silveralliance.alliance.access.Scope;
import org.silveralliance.alliance.access.Scopes;
import org.silveralliance.alliance.alliance.Seats;
import org.silveralliance.alliance.alliance.Seats.Seat;
import org.silveralliance.alliance.post.Posts.Liaison;
import org.silveralliance.alliance.post.Posts.SeatPosts;
import org.silveralliance.alliance.post.Posts.Venue;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.crypto.Mask;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;
import org.silveralliance.kit.idempotency.NotReplayed;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What each member unit provides: a liaison and a venue. Phones are shown masked. */
@Path("/api/v1/alliance-units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "联络员与场所")
public class UnitPostResource {

    private final Posts posts;
    private final AppointLiaison appointLiaison;
    private final FixVenue fixVenue;
    private final Seats seats;
    private final Scopes scopes;
    private final LiaisonPhones phones;
    private final Clock clock;

    public UnitPostResource(Posts posts, AppointLiaison appointLiaison, FixVenue fixVenue, Seats seats, Scopes scopes,
            LiaisonPhones phones, Clock clock) {
        this.posts = posts;
        this.appointLiaison = appointLiaison;
        this.fixVenue = fixVenue;
        this.seats = seats;
        this.scopes = scopes;
        this.phones = phones;
        this.clock = clock;
    }

    /** {@code correction} is why the one appointed for this very day was wrong, and takes its place until that day is over. */
    public record NewLiaison(@NotBlank(message = "请填写姓名") @Size(max = 60, message = "姓名最多 60 字") String name,
            @NotNull(message = "请填写电话") @Pattern(regexp = "1\\d{10}|0\\d{2,3}-?\\d{7,8}", message = "电话格式不正确") String phone,
            @Nullable @Size(max = 36, message = "账号标识过长") @Pattern(regexp = ACCOUNT, message = "账号标识格式不正确") String userSub,
            @Nullable Boolean retired, @NotNull(message = "请填写起始日期") LocalDate from,
            @Nullable @Size(max = 200, message = "更正原因最多 200 字") @Pattern(regexp = Withdrawal.SAID, message = "请填写更正原因") String correction) {

        /** An account's name with the identity provider: a UUID. */
        private static final String ACCOUNT = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    }

    /** {@code correction} as of a liaison. */
    public record NewVenue(@NotBlank(message = "请填写地址") @Size(max = 200, message = "地址最多 200 字") String address,
            @Min(value = 1, message = "容纳人数至少 1 人") @Max(value = 100000, message = "容纳人数过大") int capacity,
            @NotNull(message = "请填写有无无障碍通道") Boolean stepFree,
            @NotBlank(message = "请填写联系人") @Size(max = 60, message = "联系人最多 60 字") String contact,
            @NotNull(message = "请填写起始日期") LocalDate from,
            @Nullable @Size(max = 200, message = "更正原因最多 200 字") @Pattern(regexp = Withdrawal.SAID, message = "请填写更正原因") String correction) {
    }

    /** What a unit can lack. */
    public enum Gap {
        LIAISON,
        VENUE
    }

    /** A member unit with its liaison and venue on a day; {@code gaps} names what is missing. */
    public record UnitPosts(UUID unitId, String unitName, UUID allianceId, int seat, @Nullable LiaisonView liaison,
            @Nullable VenueView venue, List<Gap> gaps) {
    }

    /** {@code phoneMasked} is absent where the phone does not open. */
    public record LiaisonView(String name, @Nullable String phoneMasked, @Nullable String userSub, LocalDate from,
            @Nullable LocalDate to) {
    }

    public record VenueView(String address, int capacity, boolean stepFree, String contact, LocalDate from) {
    }

    /** {@code gapsOnly} leaves units out that have everything. */
    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "成员单位的联络员和固定场所，可只列缺项")
    public Page<UnitPosts> list(@RestQuery @Nullable LocalDate asOf, @RestQuery("allianceId") @Nullable UUID alliance,
            @RestQuery boolean gapsOnly) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return Page.whole(posts.inScope(scopes.current(), day, Optional.ofNullable(alliance), gapsOnly).stream()
                .map(unit -> view(unit)).toList());
    }

    @GET
    @Path("/{unitId}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "一个成员单位的联络员和固定场所")
    public UnitPosts get(UUID unitId, @RestQuery @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        Seat seat = visible(unitId, scopes.current());
        return view(new SeatPosts(unitId, seat.unitName(), seat.allianceId(), seat.seat(),
                posts.liaison(unitId, day).orElse(null), posts.venue(unitId, day).orElse(null)));
    }

    /** For whoever is about to name another one; its ETag is what a change says to have read. */
    @GET
    @Path("/{unitId}/liaison")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LiaisonView.class)))
    @Operation(summary = "最近一次指定的联络员，可能自以后某日起或已离任")
    public Response liaison(UUID unitId) {
        visible(unitId, scopes.current());
        return answer(posts.latestLiaison(unitId).orElseThrow(() -> KitProblem.NOT_FOUND.because("该单位还没有联络员")));
    }

    @PUT
    @Path("/{unitId}/liaison")
    @NotReplayed("The answer shows a person; told twice, it says the same")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LEAD_UNIT, Roles.LIAISON })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LiaisonView.class)))
    @APIResponse(responseCode = "409", description = "要更正的已经开始")
    @MatchOptional("最近一次的版本，即读取时答复的 ETag，连同引号原样写回；已被他人修改时 412。更正（带 correction）时必须带，缺少则 428；否则可不带")
    @Operation(summary = "指定联络员；日期与最近一次相同并带 correction 时，更正那一次")
    public Response appoint(UUID unitId, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull NewLiaison asked) {
        visible(unitId, scopes.forChange());
        return answer(appointLiaison.appoint(unitId, new AppointLiaison.Person(asked.name().strip(), asked.phone(),
                asked.userSub(), Boolean.TRUE.equals(asked.retired())), asked.from(), asked.correction(), ifMatch));
    }

    /** Leaves the post vacant from a day on. */
    @DELETE
    @Path("/{unitId}/liaison")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LEAD_UNIT })
    @MatchOptional(value = "最近一次的版本，即读取时答复的 ETag，连同引号原样写回；已被他人修改时 412。可不带", never = true)
    @Operation(summary = "联络员离任，岗位空缺")
    public void vacate(UUID unitId, @RestHeader("If-Match") @Nullable String ifMatch, @RestQuery @Nullable LocalDate from) {
        visible(unitId, scopes.forChange());
        appointLiaison.vacate(unitId, from == null ? LocalDate.now(clock) : from, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{unitId}/liaison/withdraw")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LEAD_UNIT, Roles.LIAISON })
    @APIResponse(responseCode = "204", description = "已撤回")
    @APIResponse(responseCode = "409", description = "没有还未开始的")
    @Operation(summary = "撤回还未开始的联络员，须写明原因")
    public void withdrawLiaison(UUID unitId, @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Withdrawal asked) {
        visible(unitId, scopes.forChange());
        appointLiaison.withdraw(unitId, asked.reason().strip(), ifMatch);
    }

    @GET
    @Path("/{unitId}/venue")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VenueView.class)))
    @Operation(summary = "最近一次登记的固定活动场所，可能自以后某日起")
    public Response venue(UUID unitId) {
        visible(unitId, scopes.current());
        return answer(posts.latestVenue(unitId).orElseThrow(() -> KitProblem.NOT_FOUND.because("该单位还没有固定活动场所")));
    }

    @PUT
    @Path("/{unitId}/venue")
    @NotReplayed("The answer shows a person; told twice, it says the same")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LEAD_UNIT, Roles.LIAISON })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VenueView.class)))
    @APIResponse(responseCode = "409", description = "要更正的已经开始")
    @MatchOptional("最近一次的版本，即读取时答复的 ETag，连同引号原样写回；已被他人修改时 412。更正（带 correction）时必须带，缺少则 428；否则可不带")
    @Operation(summary = "登记固定活动场所；日期与最近一次相同并带 correction 时，更正那一次")
    public Response fix(UUID unitId, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull NewVenue asked) {
        visible(unitId, scopes.forChange());
        return answer(fixVenue.fix(new Venue(Ids.next(), unitId, asked.address().strip(), asked.capacity(),
                asked.stepFree(), asked.contact().strip(), asked.from(), null, 0), asked.correction(), ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{unitId}/venue/withdraw")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LEAD_UNIT, Roles.LIAISON })
    @APIResponse(responseCode = "204", description = "已撤回")
    @APIResponse(responseCode = "409", description = "没有还未开始的")
    @Operation(summary = "撤回还未开始使用的固定活动场所，须写明原因")
    public void withdrawVenue(UUID unitId, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Withdrawal asked) {
        visible(unitId, scopes.forChange());
        fixVenue.withdraw(unitId, asked.reason().strip(), ifMatch);
    }

    private Response answer(Liaison latest) {
        return Response.ok(view(latest)).tag(ETags.of(latest.version())).build();
    }

    private static Response answer(Venue latest) {
        return Response.ok(view(latest)).tag(ETags.of(latest.version())).build();
    }

    private Seat visible(UUID unitId, Scope scope) {
        return seats.openEnded(unitId).filter(seat -> scope.seesUnit(seat.allianceId(), unitId))
                .orElseThrow(() -> KitProblem.notInScope("没有找到该成员单位"));
    }

    private UnitPosts view(SeatPosts unit) {
        Liaison liaison = unit.liaison();
        Venue venue = unit.venue();
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        if (liaison == null) {
            gaps.add(Gap.LIAISON);
        }
        if (venue == null) {
            gaps.add(Gap.VENUE);
        }
        return new UnitPosts(unit.unitId(), unit.unitName(), unit.allianceId(), unit.seat(),
                liaison == null ? null : view(liaison), venue == null ? null : view(venue), List.copyOf(gaps));
    }

    private LiaisonView view(Liaison liaison) {
        return new LiaisonView(liaison.name(), phones.open(liaison).map(Mask::phone).orElse(null), liaison.userSub(),
                liaison.from(), liaison.to() == null ? null : liaison.to().minusDays(1));
    }

    private static VenueView view(Venue venue) {
        return new VenueView(venue.address(), venue.capacity(), venue.stepFree(), venue.contact(), venue.from());
    }
}
