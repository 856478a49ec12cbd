package org.silveralliance.members.identity;

import java.util.Optional;

/** How somebody left office. 离休 is for those who joined revolutionary work before October 1949. */
public enum Category {

    VETERAN("离休"),
    RETIRED("退休"),
    RETIRED_NON_CADRE("退休非干部");

    private final String text;

    Category(String text) {
        this.text = text;
    }

    /** The word ledgers use. */
    public String text() {
        return text;
    }

    /** Reads 离休, 离休干部, 退休干部 and so on; empty when the text says nothing known. */
    public static Optional<Category> read(String text) {
        return switch (text.strip()) {
            case "离休", "离休干部", "离休人员" -> Optional.of(VETERAN);
            case "退休", "退休干部", "退休人员" -> Optional.of(RETIRED);
            case "退休非干部", "退休工人", "退休职工", "非干部" -> Optional.of(RETIRED_NON_CADRE);
            default -> Optional.empty();
        };
    }
}
