package org.silveralliance.alliance.surveyimport;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** The columns a survey sheet is read by, under the titles counties give them. */
enum SurveyColumn {

    NAME("单位名称", true, List.of("单位", "单位全称")),
    USCC("统一社会信用代码", false, List.of("信用代码", "社会信用代码")),
    BRANCH("是否成立离退休干部党支部", true, List.of("是否成立党支部", "是否成立支部")),
    MEMBERS("离退休党员数", true, List.of("党员数", "党员人数", "离退休干部党员数")),
    REGULAR("正常参加活动人数", true, List.of("正常参加人数", "经常参加活动人数"));

    private final String title;
    private final boolean required;
    private final List<String> aliases;

    SurveyColumn(String title, boolean required, List<String> aliases) {
        this.title = title;
        this.required = required;
        this.aliases = aliases;
    }

    String title() {
        return title;
    }

    boolean isRequired() {
        return required;
    }

    /** The column a header cell names, if any. */
    static Optional<SurveyColumn> named(String headerCell) {
        String plain = Normalizer.normalize(headerCell, Normalizer.Form.NFKC).replaceAll("\\(.*?\\)|[\\s*:]", "");
        for (SurveyColumn column : values()) {
            if (column.title.equals(plain) || column.aliases.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
