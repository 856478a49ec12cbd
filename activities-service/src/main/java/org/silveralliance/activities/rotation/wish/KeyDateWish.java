package org.silveralliance.activities.rotation.wish;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.calendar.KeyDate;
import org.silveralliance.activities.rotation.solve.MonthNeed;
import org.silveralliance.kit.problem.KitProblem;

/**
 * A key date to be marked on the nearest working day, at most {@code within} days away. {@code month} is the date's own
 * unless said otherwise: 国庆 may be marked at the end of September.
 */
public record KeyDateWish(@NotBlank @Size(max = 40) String name, @Min(1) @Max(12) @Nullable Integer month,
        @Min(0) @Max(15) @Nullable Integer within) {

    private static final int USUALLY_WITHIN = 3;

    MonthNeed toNeed(int year) {
        KeyDate date = KeyDate.of(year).stream().filter(known -> known.name().equals(name)).findFirst()
                .orElseThrow(() -> KitProblem.INVALID.because("没有名为“" + name + "”的重要节点，可选："
                        + String.join("、", KeyDate.of(year).stream().map(KeyDate::name).toList()))
                        .at("/keyDays", "未知的重要节点"));
        return new MonthNeed(month == null ? date.date().getMonthValue() : month, 0, date,
                within == null ? USUALLY_WITHIN : within, null);
    }
}
