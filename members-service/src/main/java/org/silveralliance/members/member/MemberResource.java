package org.silveralliance.members.member;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;
import org.silveralliance.kit.idempotency.NotReplayed;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.CitizenId;
import org.silveralliance.members.identity.Phone;
import org.silveralliance.members.identity.Sex;
import org.silveralliance.members.member.ChangeMember.Change;
import org.silveralliance.members.member.MemberList.Listed;
import org.silveralliance.members.member.MemberList.Total;
import org.silveralliance.members.member.MemberSearch.Sort;
import org.silveralliance.members.member.MemberSearch.StateFilter;
import org.silveralliance.members.statistics.Cells;
import org.silveralliance.members.statistics.Group;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Members over HTTP. Identity numbers, phones and addresses are masked everywhere but in the audited reveal. */
@Path("/api/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党员")
public class MemberResource {

    /**
     * One line of a list. Sex is the code of GB/T 2261.1. It carries no part of the identity number: beside the birth date a
     * number with its middle hidden is the whole number (GB/T 35273-2020). {@code initials} and {@code pinyin} are what the
     * name
     * is found by, initials several where it can be read so.
     */
    public record MemberItem(UUID id, String name, String initials, String pinyin, int sex, PartialDate birth,
            Category category,
            UUID unitId, String unitName, @Nullable String phoneMasked, Member.State state) {
    }

    /**
     * A whole member; of the identity number only the division it was given in; {@code idBirth} differs from {@code birth}
     * where the archive says otherwise (E-28).
     */
    public record MemberView(UUID id, String name, int sex, PartialDate birth, LocalDate idBirth, Category category,
            UUID unitId,
            String unitName, String idNoMasked, @Nullable String phoneMasked, Member.State state, @Nullable String ethnicity,
            @Nullable String education, @Nullable PartialDate joinedPartyOn, @Nullable PartialDate retiredOn,
            @Nullable String branch, @Nullable String living, @Nullable String hobbies, @Nullable String remark,
            LocalDate registeredOn, @Nullable LocalDate diedOn, boolean hasAddress, boolean hasFamilyContact, long version) {
    }

    /** A death; {@code source} says how it became known. */
    @Schema(name = "MemberDeath")
    public record Death(@NotNull LocalDate on, @NotBlank @Size(max = 200) String source) {
    }

    /** Why something is done. */
    @Schema(name = "RestoreReason")
    public record Reason(@NotBlank @Size(max = 200) String reason) {
    }

    /** Which sealed fields shall be shown, and why. */
    public record Reveal(@NotEmpty Set<RevealMember.@NotNull Field> fields, @NotBlank @Size(max = 200) String reason) {
    }

    /** The fields asked for; absent where not asked for or not known. */
    public record Revealed(UUID id, @Nullable String idNo, @Nullable String phone, @Nullable String address,
            @Nullable FamilyContact familyContact, @Nullable String health) {
    }

    /** Somebody of the family. */
    public record FamilyContact(@Nullable String name, @Nullable String phone) {
    }

    /** A whole number to find somebody by; it stands in the body because addresses are logged. */
    public record NumberSearch(@Nullable @Size(max = 40) String idNo, @Nullable @Size(max = 40) String phone) {
    }

    /** Whose names are asked for. */
    public record NameRequest(@NotNull @Size(max = 200, message = "一次最多 200 名") List<@NotNull UUID> ids) {
    }

    /** What a member is called. */
    public record MemberName(UUID id, String name) {
    }

    private final MemberList list;
    private final Members members;
    private final Cells cells;
    private final Scopes scopes;
    private final RegisterMember registerMember;
    private final ChangeMember changeMember;
    private final RevealMember revealMember;
    private final FindByNumber findByNumber;
    private final Clock clock;

    public MemberResource(MemberList list, Members members, Cells cells, Scopes scopes, RegisterMember registerMember,
            ChangeMember changeMember, RevealMember revealMember, FindByNumber findByNumber, Clock clock) {
        this.list = list;
        this.members = members;
        this.cells = cells;
        this.scopes = scopes;
        this.registerMember = registerMember;
        this.changeMember = changeMember;
        this.revealMember = revealMember;
        this.findByNumber = findByNumber;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @Operation(summary = "党员列表；q 可为姓名开头、单位名称、电话后四位或拼音首字母；state 缺省不含去世；无 q 时可按 sort=PINYIN 排序；总数超过一万时为估计数，给出 asOf 或 group 的除外；asOf 为该日台账，group 为统计的组，一个分组标志一组")
    public Page<MemberItem> list(@RestQuery @Nullable String q, @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable Category category, @RestQuery @DefaultValue("ON_LEDGER") StateFilter state,
            @RestQuery @Nullable LocalDate asOf, @RestQuery @Size(max = 2) List<@NotNull Group> group,
            @RestQuery @DefaultValue("ARRIVAL") Sort sort,
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit, @RestQuery @Nullable Boolean total) {
        int size = Page.limit(limit);
        Scope scope = scopes.current();
        MemberSearch search = new MemberSearch(MemberSearch.words(q), Optional.ofNullable(unitId),
                Optional.ofNullable(category), state, cells.of(asOf, group), sort);
        Page<MemberItem> page = Page.of(
                list.page(scope, search, Cursor.decode(cursor, text -> list.place(search, text)), size + 1),
                size, listed -> list.text(listed.place()), Listed::item);
        if (!Boolean.TRUE.equals(total)) {
            return page;
        }
        Total count = list.count(scope, search);
        return count.isEstimate() ? page.withEstimate(count.members()) : page.withTotal(count.members());
    }

    @POST
    @NotReplayed("A question; nothing changes")
    @Path("/search")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "按完整身份证号或电话查找")
    public Page<MemberItem> search(@Valid @NotNull NumberSearch search) {
        Optional<String> idNo = Optional.ofNullable(search.idNo()).filter(text -> !text.isBlank());
        Optional<String> phone = Optional.ofNullable(search.phone()).filter(text -> !text.isBlank()).map(Phone::normalised);
        if (idNo.isEmpty() && phone.isEmpty()) {
            throw KitProblem.INVALID.because("请填写身份证号或电话").at("/idNo", "不能都为空");
        }
        Optional<String> number = idNo.map(text -> switch (CitizenId.read(text, LocalDate.now(clock))) {
            case CitizenId.Reading.Valid(CitizenId id, boolean upgraded) -> id.value();
            case CitizenId.Reading.Invalid(CitizenId.Fault fault) ->
                throw KitProblem.INVALID.because("身份证号有误").at("/idNo", "有误");
        });
        return Page.whole(findByNumber.find(number, phone));
    }

    @POST
    @NotReplayed("A question; nothing changes")
    @Path("/names")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一些党员的姓名，供其他服务显示；看不到的不返回")
    public Page<MemberName> names(@Valid @NotNull NameRequest request) {
        return Page.whole(members.names(scopes.current(), request.ids()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @Operation(summary = "一名党员，敏感信息只显示掩码")
    @APIResponse(responseCode = "200", description = "党员", content = @Content(schema = @Schema(implementation = MemberView.class)))
    public Response get(UUID id) {
        MemberView member = found(id);
        return Response.ok(member).tag(ETags.of(member.version())).build();
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "登记一名党员，列入所在单位台账")
    @APIResponse(responseCode = "201", description = "已列入台账", content = @Content(schema = @Schema(implementation = MemberCreated.class)))
    @APIResponse(responseCode = "409", description = "身份证号已在台账；可见时带 existingId")
    public Response register(@Valid @NotNull MemberForm form) {
        Member member = registerMember.register(form);
        return Response.created(URI.create("/api/v1/members/" + member.id())).tag(ETags.of(member.version()))
                .entity(new MemberCreated(member.id(), form.unitId(), member.state())).build();
    }

    @PUT
    @Path("/{id}")
    @NotReplayed("The answer shows a person; told twice, the second is refused")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "更正一名党员的信息；未给出的敏感字段保持不变，空文字表示清除")
    @APIResponse(responseCode = "200", description = "已更正", content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(responseCode = "409", description = "该身份证号属于另一名党员，或该党员还在流动中，须先登记返回")
    public Response correct(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull MemberForm form) {
        found(id);
        changeMember.change(id, ifMatch, new Change.Correction(form));
        return get(id);
    }

    @POST
    @NotReplayed("The answer shows a person; told twice, the second is refused")
    @Path("/{id}/death")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @MatchOptional(value = "所读到的版本，即读取时答复的 ETag，连同引号原样写回；已被他人修改时 412。可不带，不带则按当前内容办理", never = true)
    @Operation(summary = "登记去世")
    @APIResponse(responseCode = "200", description = "已登记", content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(responseCode = "409", description = "已登记过")
    public Response death(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Death death) {
        MemberView member = found(id);
        changeMember.change(id, matching(ifMatch, member), new Change.Death(death.on(), death.source()));
        return get(id);
    }

    @POST
    @NotReplayed("The answer shows a person; told twice, the second is refused")
    @Path("/{id}/restore")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @MatchOptional(value = "所读到的版本，即读取时答复的 ETag，连同引号原样写回；已被他人修改时 412。可不带，不带则按当前内容办理", never = true)
    @Operation(summary = "撤销误登的去世")
    @APIResponse(responseCode = "200", description = "已撤销", content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(responseCode = "409", description = "没有登记去世")
    public Response restore(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Reason reason) {
        MemberView member = found(id);
        changeMember.change(id, matching(ifMatch, member), new Change.Restoration(reason.reason()));
        return get(id);
    }

    @POST
    @NotReplayed("The answer is personal data, and each look is put on the trail")
    @Path("/{id}/reveal")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.HEALTH, Roles.MEMBER })
    @Operation(summary = "查看敏感字段，须写明理由并记入审计")
    public Revealed reveal(UUID id, @Valid @NotNull Reveal reveal) {
        found(id);
        PersonalData data = revealMember.reveal(id, reveal.fields(), reveal.reason());
        return new Revealed(id, only(reveal, RevealMember.Field.idNo, data.id().value()),
                only(reveal, RevealMember.Field.phone, data.phone()), only(reveal, RevealMember.Field.address, data.address()),
                only(reveal, RevealMember.Field.familyContact, new FamilyContact(data.familyName(), data.familyPhone())),
                only(reveal, RevealMember.Field.health, data.health()));
    }

    /** The answer to a registration. */
    public record MemberCreated(UUID id, UUID unitId, Member.State state) {
    }

    private MemberView found(UUID id) {
        return members.visible(scopes.current(), id)
                .orElseThrow(() -> KitProblem.notInScope("没有这名党员"));
    }

    private static String matching(@Nullable String ifMatch, MemberView member) {
        return ifMatch == null ? Long.toString(member.version()) : ifMatch;
    }

    private static <T> @Nullable T only(Reveal reveal, RevealMember.Field field, @Nullable T value) {
        return reveal.fields().contains(field) ? value : null;
    }
}
