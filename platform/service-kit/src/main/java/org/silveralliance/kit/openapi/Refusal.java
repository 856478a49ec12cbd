package org.silveralliance.kit.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals that stand once in a document, under names of their own. */
enum Refusal {

    MALFORMED("400", "Malformed", "请求无法识别：JSON 不合法、参数的格式不对，或翻页标记无效"),
    UNAUTHENTICATED("401", "Unauthenticated", "没有带访问令牌，或令牌已失效；重新取得令牌后再试"),
    NOT_FOUND("404", "NotFound", "没有找到，或不在管理范围内；两者不加区分"),
    CONFLICT("409", "Conflict", "与当前状态冲突，detail 说明原因；或同样的内容刚由他人登记"),
    GONE("410", "Gone", "cursor 所指的变更已不再保留，或 cursor 不属于本系统：不带 cursor 从头读取，更早的数据向平台管理员索取"),
    STALE("412", "Stale", "内容已被他人修改，If-Match 已过期：重新读取后再改"),
    TOO_LARGE("413", "TooLarge", "内容过大：JSON 最多 256 KB，上传的文件以该操作所述为限"),
    UNSUPPORTED_MEDIA_TYPE("415", "UnsupportedMediaType", "Content-Type 不是此操作所列的类型"),
    INVALID("422", "Invalid", "内容不符合要求，errors 逐项指出；取值不在范围内时，allowed 列出可用的值"),
    PRECONDITION_REQUIRED("428", "MatchRequired", "缺少 If-Match：先读取，再把读到的 ETag 写在 If-Match 中"),
    TOO_MANY_REQUESTS("429", "TooManyRequests", "操作过于频繁，请等待 Retry-After 所示的秒数后再试"),
    FAILED("5XX", "Failed", "系统出错（500，errorId 可供管理员查找），或暂时不可用（503，按 Retry-After 重试；写操作请用同一个 Idempotency-Key）");

    private static final String PROBLEM_JSON = "application/problem+json";

    private final String status;
    private final String component;
    private final String description;

    Refusal(String status, String component, String description) {
        this.status = status;
        this.component = component;
        this.description = description;
    }

    String status() {
        return status;
    }

    String component() {
        return component;
    }

    APIResponse response() {
        APIResponse response = answer(description);
        return this == TOO_MANY_REQUESTS || this == FAILED ? response.addHeader("Retry-After", retryAfter()) : response;
    }

    /** A refusal of an operation's own. */
    static APIResponse answer(String description) {
        return OASFactory.createAPIResponse().description(description).content(problem());
    }

    static Content problem() {
        return OASFactory.createContent().addMediaType(PROBLEM_JSON,
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem")));
    }

    private static Header retryAfter() {
        return OASFactory.createHeader().description("多少秒后再试").schema(
                OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
    }

    static Schema problemSchema() {
        return object("出错说明（RFC 9457）。除下列各项外，可能另有本次出错特有的成员")
                .addProperty("type", text("问题类型的名称（URN），不是网页").addExample("urn:silver-alliance:problem:invalid"))
                .addProperty("title", text("问题类型的中文名称，同一类型始终相同"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description("HTTP 状态码"))
                .addProperty("code", text("稳定的代码，供程序判断").addExample("INVALID"))
                .addProperty("detail", text("给人看的中文说明，措辞可能改变，请勿据此判断"))
                .addProperty("errors", list("有问题的各个字段", OASFactory.createSchema().ref("ProblemField")))
                .addProperty("allowed", list("取值不在范围内时，可用的值",
                        OASFactory.createSchema().addType(Schema.SchemaType.STRING)))
                .addProperty("errorId", text("系统出错时的编号，请告诉管理员"))
                .required(List.of("type", "title", "status", "code", "detail"));
    }

    static Schema fieldSchema() {
        return object("一个有问题的字段")
                .addProperty("pointer", text("JSON Pointer（RFC 6901）；查询参数和表单项写作 / 加名称").addExample("/memberIds/0"))
                .addProperty("detail", text("中文说明")).required(List.of("pointer", "detail"));
    }

    private static Schema list(String description, Schema items) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).description(description).items(items);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
