package org.silveralliance.activities.catalogue;

import java.net.URI;
import java.util.List;
import java.util.Map;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.silveralliance.activities.catalogue.Catalogue.Node;
import org.silveralliance.activities.catalogue.ChangeCatalogue.Add;
import org.silveralliance.activities.catalogue.ChangeCatalogue.Delete;
import org.silveralliance.activities.catalogue.ChangeCatalogue.Restore;
import org.silveralliance.activities.catalogue.ChangeCatalogue.Retire;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The catalogue of kinds. */
@Path("/api/v1/activity-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "活动类型")
@RunOnVirtualThread
public class ActivityTypeResource {

    private static final List<String> LARGE_KINDS = List.of("VISIT", "BRIEFING", "RED_EDUCATION", "VOLUNTEERING");

    private final Catalogue catalogue;
    private final ChangeCatalogue changeCatalogue;
    private final ActivityTypes types;

    public ActivityTypeResource(Catalogue catalogue, ChangeCatalogue changeCatalogue, ActivityTypes types) {
        this.catalogue = catalogue;
        this.changeCatalogue = changeCatalogue;
        this.types = types;
    }

    /** A node with its children; what is built in can be retired and not deleted. */
    public record TypeNode(String code, String name, boolean retired, boolean builtIn, List<TypeNode> children) {
    }

    /** The tree. */
    public record TypeTree(List<TypeNode> items) {
    }

    /** A new entry. */
    public record TypeDraft(@NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}", message = "应为大写字母、数字和下划线") String code,
            @NotBlank @Size(max = 40) String parent, @NotBlank @Size(max = 40) String name) {
    }

    /** How often one of the four large kinds of collective activity was held. */
    public record LargeKind(@Schema(enumeration = {
            "VISIT", "BRIEFING", "RED_EDUCATION", "VOLUNTEERING" }) String code, String name, long held){
    }

    /** The year by large kind. */
    public record TypeUsage(int year, List<LargeKind> items) {
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @Operation(summary = "活动类型目录：三类及其下级")
    public TypeTree tree() {
        Map<String, Node> nodes = catalogue.all();
        return new TypeTree(nodes.values().stream().filter(node -> node.parent() == null)
                .map(node -> branch(node, nodes)).toList());
    }

    @GET
    @Path("/usage")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "某年四大类集体活动各举办多少次")
    public TypeUsage usage(@RestQuery @NotNull @Min(2000) @Max(2100) Integer year) {
        Map<String, Node> nodes = catalogue.all();
        Map<String, Long> held = types.held(year);
        return new TypeUsage(year, LARGE_KINDS.stream().map(nodes::get).map(node -> new LargeKind(node.code(), node.name(),
                Catalogue.below(node.code(), nodes).stream().mapToLong(code -> held.getOrDefault(code, 0L)).sum())).toList());
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "新增本县的活动类型")
    @APIResponse(responseCode = "409", description = "代码已被使用")
    @APIResponse(responseCode = "201", description = "已新增", content = @Content(schema = @Schema(implementation = TypeNode.class)))
    public Response add(@NotNull @Valid TypeDraft draft) {
        changeCatalogue.change(new Add(draft.code(), draft.parent(), draft.name()));
        return Response.created(URI.create("/api/v1/activity-types"))
                .entity(new TypeNode(draft.code(), draft.name(), false, false, List.of())).build();
    }

    @POST
    @Idempotent
    @Path("/{code}/retire")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "停用活动类型；以往的活动保留原名")
    @APIResponse(responseCode = "204", description = "已停用")
    @APIResponse(responseCode = "422", description = "会议、主题党日、集体活动三类不能停用")
    public void retire(String code) {
        changeCatalogue.change(new Retire(code));
    }

    @POST
    @Idempotent
    @Path("/{code}/restore")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "恢复使用已停用的活动类型")
    @APIResponse(responseCode = "204", description = "已恢复")
    public void restore(String code) {
        changeCatalogue.change(new Restore(code));
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "删除从未使用的活动类型")
    @APIResponse(responseCode = "204", description = "已删除")
    @APIResponse(responseCode = "409", description = "已被使用、含有下级或为内置类型")
    public void delete(String code) {
        changeCatalogue.change(new Delete(code));
    }

    private static TypeNode branch(Node node, Map<String, Node> nodes) {
        return new TypeNode(node.code(), node.name(), node.retired(), Catalogue.isShipped(node.code()), nodes.values().stream()
                .filter(child -> node.code().equals(child.parent())).map(child -> branch(child, nodes)).toList());
    }
}
