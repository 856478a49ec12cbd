package org.silveralliance.members.floating;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.floating.FloatingRecord.Surveyed;
import org.silveralliance.members.floating.FloatingRecord.Way;
import org.silveralliance.members.floating.Whereabouts.Opened;
import org.silveralliance.members.identity.Divisions;
import org.silveralliance.members.identity.TypedPhone;

/** A stay away or here as somebody types it in. */
public final class FloatingForm {

    private FloatingForm() {
    }

    /**
     * A new record. {@code memberId} of who lives away; {@code name}, {@code unitId} and perhaps {@code homeBranch} of who
     * came.
     * {@code place} is the other end, by division code. Address, phone and family contact are what a survey has to bring
     * home (M-05).
     */
    public record NewFloating(@NotNull Direction direction, @Nullable UUID memberId, @Nullable @Size(max = 80) String name,
            @Nullable UUID unitId, @Nullable @Size(max = 100) String homeBranch, @NotBlank @Size(max = 6) String place,
            @NotNull LocalDate fromOn, @NotBlank @Size(max = 200) String address, @NotBlank @Size(max = 40) String phone,
            @NotBlank @Size(max = 80) String familyName, @NotBlank @Size(max = 40) String familyPhone,
            @NotNull SurveyMethod surveyMethod, @NotNull LocalDate surveyedOn, @Nullable @Size(max = 40) String certificateNo) {

        Opened whereabouts() {
            return new Opened(address.strip(), number(phone, "/phone"), familyName.strip(),
                    number(familyPhone, "/familyPhone"));
        }

        Way way(LocalDate today) {
            return FloatingForm.way(direction, place, notAfter(today, fromOn, "/fromOn"));
        }

        Surveyed surveyed(LocalDate today) {
            return FloatingForm.surveyed(surveyMethod, surveyedOn, certificateNo, today);
        }

        @Override
        public String toString() {
            return "NewFloating";
        }
    }

    /**
     * The same stay otherwise than it is recorded. A sealed fact that is absent or blank stays as it is, since the page does
     * not show it; so do way and day of the survey, unless he was asked anew.
     */
    public record FloatingCorrection(@NotBlank @Size(max = 6) String place, @Nullable @Size(max = 200) String address,
            @Nullable @Size(max = 40) String phone, @Nullable @Size(max = 80) String familyName,
            @Nullable @Size(max = 40) String familyPhone, @Nullable SurveyMethod surveyMethod, @Nullable LocalDate surveyedOn,
            @Nullable @Size(max = 40) String certificateNo) {

        Opened whereabouts(Opened before) {
            return before.with(said(address), said(phone).map(text -> number(text, "/phone")), said(familyName),
                    said(familyPhone).map(text -> number(text, "/familyPhone")));
        }

        Way way(Direction direction, LocalDate fromOn) {
            return FloatingForm.way(direction, place, fromOn);
        }

        Surveyed surveyed(Surveyed before, LocalDate today) {
            return FloatingForm.surveyed(surveyMethod == null ? before.method() : surveyMethod,
                    surveyedOn == null ? before.on() : surveyedOn, certificateNo, today);
        }

        @Override
        public String toString() {
            return "FloatingCorrection";
        }
    }

    static LocalDate notAfter(LocalDate today, LocalDate day, String pointer) {
        if (day.isAfter(today)) {
            throw KitProblem.INVALID.because("日期不能晚于今天").at(pointer, "晚于今天");
        }
        return day;
    }

    static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(plain -> !plain.isEmpty());
    }

    private static String number(String text, String pointer) {
        return TypedPhone.numberOf(text, pointer)
                .orElseThrow(() -> KitProblem.INVALID.because("请填写电话号码").at(pointer, "不能为空"));
    }

    private static Way way(Direction direction, String place, LocalDate on) {
        String here = DivisionScope.current();
        if (Divisions.published().find(place).filter(Divisions.Division::current).isEmpty()) {
            throw KitProblem.INVALID.because("请选择现行的行政区划").at("/place", "没有这个区划");
        }
        if (place.equals(here)) {
            throw KitProblem.INVALID.because("住在本县的不是流动党员").at("/place", "应在本县以外");
        }
        if (here.startsWith(FloatingSearch.prefix(place))) {
            throw KitProblem.INVALID.because("本县也在这个地方，请选到县、区").at("/place", "应选到县、区");
        }
        return direction == Direction.OUT ? new Way(here, place, on) : new Way(place, here, on);
    }

    private static Surveyed surveyed(SurveyMethod method, LocalDate on, @Nullable String certificateNo, LocalDate today) {
        return new Surveyed(method, notAfter(today, on, "/surveyedOn"), said(certificateNo).orElse(null));
    }
}
