package org.silveralliance.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * The answers every operation of a kind may give, so that resources document only what is their own: 400 and 422 where
 * something is sent, 401 and 403 everywhere, 404 where an id stands in the path, 412 and 428 where {@code If-Match} is asked,
 * 429 from the gateway. All of them are problem documents (RFC 9457).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class UsualAnswers implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "SecurityScheme";
    private static final String PROBLEM_JSON = "application/problem+json";

    private static final Map<String, String> DONE = Map.of("201", "已创建", "202", "已受理，随后处理", "204", "已完成，没有内容");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("ProblemField", fieldSchema());
        document.getComponents().addSchema(PROBLEM, problemSchema());
        // The name under which Quarkus writes an operation's roles.
        document.getComponents().addSecurityScheme(TOKEN, OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT").description("Keycloak 颁发的访问令牌"));
        Set<String> tags = new TreeSet<>();
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations().values().forEach(operation -> {
            tags.addAll(Objects.requireNonNullElse(operation.getTags(), List.of()));
            answers(path, operation);
        }));
        document.setTags(tags.stream().map(tag -> OASFactory.createTag().name(tag).description(tag)).toList());
    }

    private static void answers(String path, Operation operation) {
        APIResponses answers = operation.getResponses();
        List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
        boolean body = operation.getRequestBody() != null;
        boolean matches = parameters.stream().anyMatch(parameter -> "If-Match".equalsIgnoreCase(parameter.getName()));
        Map<String, String> usual = new LinkedHashMap<>();
        if (body || !parameters.isEmpty()) {
            usual.put("400", "请求格式不正确");
        }
        usual.put("401", "没有登录，或登录已失效");
        usual.put("403", refusal(operation));
        if (path.contains("{")) {
            usual.put("404", "没有找到，或不在管理范围内");
        }
        if (matches) {
            usual.put("412", "内容已被他人修改，If-Match 已过期");
            usual.put("428", "缺少 If-Match");
        }
        if (body) {
            usual.put("422", "内容不符合要求，errors 指出字段");
        }
        usual.put("429", "操作过于频繁，请按 Retry-After 稍后再试");
        usual.forEach((status, description) -> {
            APIResponse known = answers.getAPIResponse(status);
            if (known == null || isQuarkusOwn(known)) {
                answers.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
            }
        });
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("4") && answer.getContent() == null) {
                answer.setContent(problem());
            }
            if (answer.getDescription() == null || answer.getDescription().isBlank() || isQuarkusOwn(answer)) {
                answer.setDescription(DONE.getOrDefault(status, "成功"));
            }
        });
    }

    /**
     * The roles of an operation, any one of which suffices, are moved from its token's scheme, where Quarkus lists them, into
     * its 403: beside the scheme a reader of OpenAPI takes them for scopes, all of which are needed.
     */
    private static String refusal(Operation operation) {
        List<SecurityRequirement> required = Objects.requireNonNullElse(operation.getSecurity(), List.of());
        List<String> roles = required.stream().flatMap(each -> each.getSchemes().values().stream()).flatMap(List::stream)
                .distinct().toList();
        required.forEach(each -> each.setSchemes(Map.of(TOKEN, List.of())));
        return roles.isEmpty() ? "角色不允许此操作" : "角色不允许此操作，须有下列角色之一：" + String.join("、", roles);
    }

    /** What Quarkus adds by itself is in English. */
    private static boolean isQuarkusOwn(APIResponse known) {
        return Set.of("Not Authorized", "Not Allowed", "Bad Request", "OK", "Created", "Accepted", "No Content")
                .contains(String.valueOf(known.getDescription()));
    }

    private static Content problem() {
        return OASFactory.createContent().addMediaType(PROBLEM_JSON,
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
    }

    private static Schema problemSchema() {
        return object("出错说明（RFC 9457）").addProperty("type", text("问题类型的名称（URN），不是网页")).addProperty("title", text("问题类型"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("code", text("稳定的代码，供程序判断"))
                .addProperty("detail", text("给人看的中文说明"))
                .addProperty("errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY)
                        .items(OASFactory.createSchema().ref("ProblemField")))
                .required(List.of("type", "title", "status", "code", "detail"));
    }

    private static Schema fieldSchema() {
        return object("有问题的字段").addProperty("pointer", text("JSON Pointer（RFC 6901）"))
                .addProperty("detail", text("中文说明")).required(List.of("pointer", "detail"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
