package org.silveralliance.members.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.silveralliance.kit.idempotency.NotReplayed;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.health.HealthRecords.Kept;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** One health file over HTTP. */
@Path("/api/v1/members/{memberId}/health-record")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "健康档案")
public class HealthRecordResource {

    /** A file; who wrote it last and when is absent while nobody has, and its version is then 0. */
    public record HealthRecordView(UUID memberId, HealthContent content, @Nullable String writtenBy,
            @Nullable Instant writtenAt, long version) {
    }

    /** A change: who made it when, and of which parts. */
    public record HealthRecordChange(long version, String writtenBy, Instant writtenAt, List<HealthContent.Field> fields) {
    }

    private final ReadHealth readHealth;
    private final WriteHealth writeHealth;
    private final HealthAccess access;

    public HealthRecordResource(ReadHealth readHealth, WriteHealth writeHealth, HealthAccess access) {
        this.readHealth = readHealth;
        this.writeHealth = writeHealth;
        this.access = access;
    }

    @GET
    @RolesAllowed({ Roles.HEALTH, Roles.MEMBER })
    @Operation(summary = "查看健康档案，须说明查看事由，每次查看记入审计；没有本人同意的为 403")
    @APIResponse(responseCode = "200", description = "健康档案，还没有写过的内容为空、version 为 0", content = @Content(schema = @Schema(implementation = HealthRecordView.class)))
    public Response read(UUID memberId, @RestQuery @Nullable ReadingPurpose purpose) {
        ReadingPurpose why = why(memberId, purpose);
        Optional<Kept> known = readHealth.read(memberId, why);
        long version = known.map(Kept::no).orElse(0);
        return Response.ok(new HealthRecordView(memberId, known.map(Kept::content).orElse(HealthContent.NOTHING),
                known.map(Kept::enteredBy).orElse(null), known.map(Kept::enteredAt).orElse(null), version))
                .tag(ETags.of(version)).build();
    }

    @PUT
    @NotReplayed("A hash of somebody's illness would be kept; told twice, the second is refused")
    @RolesAllowed(Roles.HEALTH)
    @Operation(summary = "填写健康档案，整份写入；以前写的留在历史里")
    @APIResponse(responseCode = "204", description = "已保存")
    @APIResponse(responseCode = "409", description = "该党员已登记去世")
    public void write(UUID memberId, @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull HealthContent content) {
        access.mustCareFor(memberId);
        writeHealth.write(memberId, ifMatch, content);
    }

    @GET
    @Path("/changes")
    @RolesAllowed({ Roles.HEALTH, Roles.MEMBER })
    @Operation(summary = "健康档案的修改历史：谁、哪天、改了哪几项，近的在前；每次查看记入审计")
    public Page<HealthRecordChange> changes(UUID memberId, @RestQuery @Nullable ReadingPurpose purpose) {
        List<Kept> versions = readHealth.history(memberId, why(memberId, purpose));
        List<HealthRecordChange> changes = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Kept version = versions.get(i);
            if (i + 1 < versions.size() || version.no() == 1) {
                HealthContent before = version.no() == 1 ? HealthContent.NOTHING : versions.get(i + 1).content();
                changes.add(new HealthRecordChange(version.no(), version.enteredBy(), version.enteredAt(),
                        version.content().changedFrom(before)));
            }
        }
        return Page.whole(changes);
    }

    /** The member himself need not say why. */
    private ReadingPurpose why(UUID memberId, @Nullable ReadingPurpose purpose) {
        if (access.isOwn(memberId)) {
            return ReadingPurpose.OWN;
        }
        if (purpose == null || purpose == ReadingPurpose.OWN) {
            throw KitProblem.INVALID.because("请说明查看事由").at("/purpose", "不能为空");
        }
        return purpose;
    }
}
