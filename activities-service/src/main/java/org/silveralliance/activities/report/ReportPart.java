package org.silveralliance.activities.report;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a report must have before it is submitted; known to callers by the name of the report's field. */
public enum ReportPart {

    SUMMARY("活动小结"),
    PHOTOS("至少一张照片"),
    ATTENDANCE("到会记录");

    private final String title;

    ReportPart(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    @JsonValue
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
