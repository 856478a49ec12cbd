package org.silveralliance.kit.workbook;

import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.problem.ProblemType;

/** A file that is not read at all. The message is Chinese and says what to do. */
public final class WorkbookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. Every import answers by these entries of the catalogue. */
    public enum Reason implements ProblemType {

        NOT_A_WORKBOOK(415, "不是可读的工作簿"),
        OLD_OR_ENCRYPTED_WORKBOOK(415, "旧版或加密的工作簿"),
        WORKBOOK_TOO_LARGE(413, "工作簿过大"),
        WORKBOOK_DAMAGED(400, "工作簿已损坏"),
        NO_HEADER_ROW(400, "找不到表头"),
        COLUMNS_MISSING(400, "缺少必需的列"),
        COLUMNS_UNCLEAR(400, "表头有重复的列");

        private final int status;
        private final String title;

        Reason(int status, String title) {
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

    private final Reason reason;

    public WorkbookRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The answer to whoever sent the file. */
    public Problem problem() {
        return reason.because(String.valueOf(getMessage())).at("/file", reason.title());
    }

    static WorkbookRefused tooLong(Throwable cause) {
        WorkbookRefused refused = new WorkbookRefused(Reason.WORKBOOK_TOO_LARGE, "工作簿中有一个单元格的内容过长（Excel 最多 32767 字），请删除后再上传");
        refused.initCause(cause);
        return refused;
    }

    static WorkbookRefused damaged(Throwable cause) {
        WorkbookRefused refused = new WorkbookRefused(Reason.WORKBOOK_DAMAGED, "工作簿内容已损坏，无法读取，请重新另存为 .xlsx 后再上传");
        refused.initCause(cause);
        return refused;
    }
}
