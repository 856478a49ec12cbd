package org.silveralliance.gateway.refusal;

import java.util.Locale;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What the gateway refuses by itself, as RFC 9457 problem documents like those of the services. */
public enum Refusal {

    MALFORMED(400, "请求格式不正确"),
    UNAUTHENTICATED(401, "请先登录"),
    CSRF(403, "请求缺少 X-CSRF 标头，请从本系统页面操作"),
    FORBIDDEN(403, "只有审计员可以查阅审计记录"),
    NOT_FOUND(404, "没有这个地址"),
    METHOD_NOT_ALLOWED(405, "不支持的操作"),
    REQUEST_TIMEOUT(408, "内容未能及时送达，请重试"),
    TOO_LARGE(413, "内容过大，最多 256 KB；上传文件不超过 64 MB"),
    INVALID(422, "请指明本辖区内的行政区划代码"),
    TOO_MANY_REQUESTS(429, "操作过于频繁，请稍后再试"),
    UNAVAILABLE(503, "服务暂时不可用，请稍后再试");

    private final int status;
    private final String detail;

    Refusal(int status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    public static final String PROBLEM_JSON = "application/problem+json";

    public int status() {
        return status;
    }

    public Buffer document() {
        String type = "urn:silver-alliance:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new JsonObject().put("type", type).put("title", detail).put("status", status).put("code", name())
                .put("detail", detail).toBuffer();
    }

    public void answer(RoutingContext request) {
        request.response().setStatusCode(status).putHeader("Content-Type", PROBLEM_JSON).end(document());
    }
}
