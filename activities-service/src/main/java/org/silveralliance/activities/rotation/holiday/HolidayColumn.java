package org.silveralliance.activities.rotation.holiday;

import static org.silveralliance.kit.workbook.Heading.optional;
import static org.silveralliance.kit.workbook.Heading.required;

import org.silveralliance.kit.workbook.Column;
import org.silveralliance.kit.workbook.Heading;

/** The columns a sheet of holidays is read by, under the titles offices give them. */
enum HolidayColumn implements Column {

    DATE(required("日期", "放假日期", "放假时间", "时间", "年月日")),
    NAME(optional("名称", "节日", "节日名称", "节假日", "节假日名称", "假期", "事由")),
    KIND(required("安排", "休班", "休/班", "放假或上班", "类型", "性质", "说明"));

    private final Heading heading;

    HolidayColumn(Heading heading) {
        this.heading = heading;
    }

    @Override
    public Heading heading() {
        return heading;
    }
}
