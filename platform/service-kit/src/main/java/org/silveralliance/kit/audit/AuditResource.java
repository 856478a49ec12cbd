package org.silveralliance.kit.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.KitConfig;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The trail of one service, for the auditor of its division: who did what, when, from where and why. */
@Path("/api/v1/audit/{service}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
@RunOnVirtualThread
@Tag(name = "审计")
public class AuditResource {

    private final KitConfig config;
    private final AuditTrail trail;
    private final AuditList list;
    private final Caller caller;

    public AuditResource(KitConfig config, AuditTrail trail, AuditList list, Caller caller) {
        this.config = config;
        this.trail = trail;
        this.list = list;
        this.caller = caller;
    }

    /** One row of a division's trail; {@code origin} is the address it came from, {@code subject} kind and id. */
    @Schema(name = "AuditRow")
    public record AuditRow(String division, long seq, Instant at, String actor, String origin, String action, String subject,
            String reason) {
    }

    @GET
    @Operation(summary = "审计记录，新的在前；division 缺省为本级，可指明辖区内的县；action、subject 按开头匹配")
    public Page<AuditRow> list(String service, @RestQuery @Nullable @Size(max = 6) String division,
            @RestQuery @Nullable Instant from,
            @RestQuery @Nullable Instant to, @RestQuery @Nullable @Size(max = 100) String actor,
            @RestQuery @Nullable @Size(max = 100) String action, @RestQuery @Nullable @Size(max = 200) String subject,
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        mustBeOurs(service);
        int size = Page.limit(limit);
        AuditList.Filter filter = new AuditList.Filter(inScope(division), Optional.ofNullable(from), Optional.ofNullable(to),
                Optional.ofNullable(actor), Optional.ofNullable(action), Optional.ofNullable(subject));
        List<AuditRow> found = list.page(filter, Cursor.decode(cursor, Long::valueOf), size + 1);
        return Page.of(found, size, row -> Long.toString(row.seq()), row -> row);
    }

    @GET
    @Path("verify")
    @Operation(summary = "核验审计记录是否完整、未被篡改")
    public AuditTrail.Verified verify(String service, @RestQuery @Nullable @Size(max = 6) String division) {
        mustBeOurs(service);
        return trail.verify(inScope(division));
    }

    private void mustBeOurs(String service) {
        if (!service.equals(config.service())) {
            throw KitProblem.NOT_FOUND.because("没有这个服务的审计记录");
        }
    }

    /** An account above the counties has a chain of its own division too: what it did or was refused stands there. */
    private String inScope(@Nullable String asked) {
        String division = asked == null || asked.isBlank() ? caller.division() : asked;
        if (!DivisionScope.covers(division)) {
            throw KitProblem.INVALID.because("请指明本辖区内的行政区划代码").at("/division", "无效");
        }
        return division;
    }
}
