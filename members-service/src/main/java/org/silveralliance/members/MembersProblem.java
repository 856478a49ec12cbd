package org.silveralliance.members;

import org.silveralliance.kit.problem.ProblemType;

/** What can go wrong in members-service beyond the kit's catalogue. */
public enum MembersProblem implements ProblemType {

    NOT_A_WORKBOOK(415, "不是可读的工作簿"),
    OLD_OR_ENCRYPTED_WORKBOOK(415, "旧版或加密的工作簿"),
    WORKBOOK_TOO_LARGE(413, "工作簿过大"),
    WORKBOOK_DAMAGED(400, "工作簿已损坏"),
    NO_HEADER_ROW(400, "找不到表头"),
    COLUMNS_MISSING(400, "缺少必需的列"),
    MEMBER_EXISTS(409, "该党员已在台账中"),
    UNIT_EXISTS(409, "该单位已登记"),
    ALREADY_DECEASED(409, "已登记去世"),
    NOT_DECEASED(409, "未登记去世"),
    IMPORT_NOT_FINISHED(409, "导入尚未完成"),
    IMPORT_FILE_GONE(409, "导入文件已按期清除"),
    SENSITIVE_IN_ADDRESS(422, "敏感信息不能放在地址中");

    private final int status;
    private final String title;

    MembersProblem(int status, String title) {
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
}
