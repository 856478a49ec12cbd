package org.silveralliance.kit.problem;

/** The problems every service shares. */
public enum KitProblem implements ProblemType {

    MALFORMED(400, "请求格式不正确"),
    UNAUTHENTICATED(401, "请先登录"),
    FORBIDDEN(403, "没有权限"),
    NOT_FOUND(404, "没有找到，或不在您的管理范围内"),
    METHOD_NOT_ALLOWED(405, "不支持的操作"),
    NOT_ACCEPTABLE(406, "不支持所要求的返回格式"),
    CONFLICT(409, "与当前状态冲突"),
    GONE(410, "内容已不再保留"),
    STALE(412, "内容已被他人修改，请刷新后再试"),
    TOO_LARGE(413, "内容过大"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型"),
    INVALID(422, "填写的内容不符合要求"),
    IDEMPOTENCY_KEY_REUSED(422, "同一个 Idempotency-Key 被用于不同的内容"),
    PRECONDITION_REQUIRED(428, "修改前请先读取最新内容（缺少 If-Match）"),
    TOO_MANY_REQUESTS(429, "操作过于频繁，请稍后再试"),
    INTERNAL(500, "系统出错"),
    UNAVAILABLE(503, "服务暂时不可用，请稍后再试");

    private final int status;
    private final String title;

    KitProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /**
     * Something asked for by its id that is not there or is outside of the caller's scope. Which of the two is told to nobody,
     * and is not known: other rows are hidden from the service too.
     *
     * @param missing such as {@code 没有找到该活动}
     */
    public static Problem notInScope(String missing) {
        return NOT_FOUND.because(missing + "，或不在您的管理范围内").perhapsHidden();
    }

    /** The entry for a status that the framework chose. */
    public static KitProblem ofStatus(int status) {
        for (KitProblem type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : MALFORMED;
    }
}
