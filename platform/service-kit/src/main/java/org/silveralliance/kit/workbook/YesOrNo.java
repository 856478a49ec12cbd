package org.silveralliance.kit.workbook;

import java.util.Optional;

/** What people write into a cell that asks whether. */
final class YesOrNo {

    private YesOrNo() {
    }

    /** Yes or no; empty for everything else, nothing included. */
    static Optional<Boolean> read(String text) {
        return switch (text) {
            case "是", "有", "已成立", "√", "1" -> Optional.of(true);
            case "否", "无", "未成立", "×", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
