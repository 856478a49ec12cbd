package org.silveralliance.kit.openapi;

import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Headers of answers, by the house's habits, which the tests' referee holds every answer against: what was created or taken in
 * has a {@code Location}; a resource method makes its whole answer itself for the sake of its {@code ETag}, and what was
 * created
 * has one where it can be read again with one.
 */
final class UsualHeaders {

    private static final String JSON = "application/json";
    private static final String CREATED = "201";

    private final ResourceMethods methods;

    UsualHeaders(ResourceMethods methods) {
        this.methods = methods;
    }

    void describe(OpenAPI document) {
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            answer(operation, "200").filter(UsualHeaders::isJson).ifPresent(answer -> {
                if (!methods.feed(operation).isEmpty()) {
                    header(document, answer, "Schema-Version", "变更的数据格式的版本；只增加可选字段时不变", text().addExample("1"));
                } else if (methods.makesResponse(operation)) {
                    etag(document, answer);
                }
            });
            answer(operation, CREATED).ifPresent(answer -> {
                location(document, answer);
                if (isReadAgain(paths, path)) {
                    etag(document, answer);
                }
            });
            answer(operation, "202").ifPresent(answer -> location(document, answer));
        }));
    }

    private static void location(OpenAPI document, APIResponse answer) {
        header(document, answer, "Location", "新内容或其所在列表的地址，可由此读取；已受理的任务由此查询进度", text().format("uri-reference"));
    }

    private static void etag(OpenAPI document, APIResponse answer) {
        header(document, answer, "ETag", "此内容的版本，修改时连同引号原样写在 If-Match 中", text().addExample("\"7\""));
    }

    /** Whether a single thing of this collection is read with an ETag. */
    private boolean isReadAgain(Map<String, PathItem> paths, String collection) {
        return paths.entrySet().stream()
                .filter(item -> item.getKey().startsWith(collection + "/")
                        && item.getKey().substring(collection.length()).matches("(/\\{[^}]+})+"))
                .map(item -> item.getValue().getGET()).filter(read -> read != null && methods.makesResponse(read))
                .anyMatch(read -> answer(read, "200").filter(UsualHeaders::isJson).isPresent());
    }

    private static Optional<APIResponse> answer(Operation operation, String status) {
        return Optional.ofNullable(operation.getResponses().getAPIResponse(status));
    }

    private static boolean isJson(APIResponse answer) {
        return answer.getContent() != null && answer.getContent().getMediaTypes() != null
                && answer.getContent().getMediaTypes().containsKey(JSON);
    }

    private static void header(OpenAPI document, APIResponse answer, String name, String description, Schema schema) {
        document.getComponents().addHeader(name,
                OASFactory.createHeader().description(description).required(true).schema(schema));
        answer.addHeader(name, OASFactory.createHeader().ref(name));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
