package org.silveralliance.alliance.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.alliance.Alliance;
import org.silveralliance.alliance.alliance.Alliances;
import org.silveralliance.alliance.alliance.LeadUnits;
import org.silveralliance.alliance.alliance.LeadUnits.LeadUnit;
import org.silveralliance.alliance.alliance.Seats;
import org.silveralliance.alliance.alliance.Seats.Seat;
import org.silveralliance.alliance.dashboard.DashboardResource.AllianceRow;
import org.silveralliance.alliance.dashboard.DashboardResource.County;
import org.silveralliance.alliance.dashboard.DashboardResource.Gaps;
import org.silveralliance.alliance.dashboard.DashboardResource.MissedItem;
import org.silveralliance.alliance.dashboard.DashboardResource.MonthRow;
import org.silveralliance.alliance.fromactivities.Activities;
import org.silveralliance.alliance.fromactivities.Activities.HeldActivity;
import org.silveralliance.alliance.frommembers.Members;
import org.silveralliance.alliance.post.Posts;

/** Adds the county up from what this service keeps and has heard; every total is the sum of its rows. */
@ApplicationScoped
public class CountySheet {

    /** No movement of the fund has been heard of: the fund is kept by activities-service and announces none yet. */
    private static final String NO_FUND = "0.00";

    private final Alliances alliances;
    private final Seats seats;
    private final LeadUnits leadUnits;
    private final Members members;
    private final Activities activities;
    private final Posts posts;
    private final EntityManager entities;

    public CountySheet(Alliances alliances, Seats seats, LeadUnits leadUnits, Members members, Activities activities,
            Posts posts, EntityManager entities) {
        this.alliances = alliances;
        this.seats = seats;
        this.leadUnits = leadUnits;
        this.members = members;
        this.activities = activities;
        this.posts = posts;
        this.entities = entities;
    }

    County of(YearMonth month, LocalDate today, Instant now) {
        LocalDate day = month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today;
        if (month.isAfter(YearMonth.from(today))) {
            day = month.atEndOfMonth();
        }
        List<Alliance> known = alliances.asOf(day);
        List<HeldActivity> held = activities.heldBetween(month.getYear() + "-01", month.getYear() + "-12");
        List<AllianceRow> rows = new ArrayList<>();
        for (Alliance alliance : known) {
            rows.add(row(alliance, day, MonthSheet.of(alliance.id(), month, held, today)));
        }
        List<UUID> unitIds = seats.on(day, known.stream().map(Alliance::id).toList()).stream().map(Seat::unitId).toList();
        return new County(month.toString(), rows.size(), rows.stream().mapToInt(AllianceRow::units).sum(),
                rows.stream().mapToInt(AllianceRow::members).sum(), rows.stream().mapToInt(AllianceRow::owed).sum(),
                rows.stream().mapToInt(AllianceRow::held).sum(), rows.stream().mapToInt(AllianceRow::reported).sum(),
                rows.stream().mapToInt(AllianceRow::overdue).sum(), NO_FUND, now, heardUntil(), rows,
                months(month.getYear(), held, today), missed(month, held, today),
                new Gaps(posts.withLiaison(unitIds, day), posts.withVenue(unitIds, day), unitIds.size()));
    }

    private AllianceRow row(Alliance alliance, LocalDate day, MonthSheet sheet) {
        List<UUID> units = seats.on(day, alliance.id()).stream().map(Seat::unitId).toList();
        Map<UUID, Integer> counts = members.countsOn(day, units);
        Optional<LeadUnit> lead = leadUnits.on(day, alliance.id());
        return new AllianceRow(alliance.id(), alliance.no(), alliance.name(), lead.map(LeadUnit::unitName).orElse(null),
                units.size(), counts.values().stream().mapToInt(n -> n).sum(), sheet.owed(), sheet.held(),
                sheet.count(MonthSheet.Standing.REPORTED), sheet.count(MonthSheet.Standing.OVERDUE), sheet.kinds());
    }

    /** The twelve months of a year; months to come count as owed, too: a county of four alliances owes 144. */
    private List<MonthRow> months(int year, List<HeldActivity> held, LocalDate today) {
        List<Alliance> ofYear = alliances.asOf(LocalDate.of(year, 12, 31));
        return IntStream.rangeClosed(1, 12).mapToObj(n -> YearMonth.of(year, n)).map(month -> {
            List<MonthSheet> sheets = sheets(ofYear, month, held, today);
            return new MonthRow(month.toString(), sheets.stream().mapToInt(MonthSheet::owed).sum(),
                    sheets.stream().mapToInt(MonthSheet::held).sum(),
                    sheets.stream().mapToInt(sheet -> sheet.count(MonthSheet.Standing.REPORTED)).sum(),
                    sheets.stream().mapToInt(sheet -> sheet.count(MonthSheet.Standing.OVERDUE)).sum());
        }).toList();
    }

    private List<MissedItem> missed(YearMonth until, List<HeldActivity> held, LocalDate today) {
        List<Alliance> ofYear = alliances.asOf(until.atEndOfMonth());
        Map<UUID, String> names = new java.util.HashMap<>();
        ofYear.forEach(alliance -> names.put(alliance.id(), alliance.name()));
        return IntStream.rangeClosed(1, until.getMonthValue()).mapToObj(n -> YearMonth.of(until.getYear(), n))
                .flatMap(month -> sheets(ofYear, month, held, today).stream())
                .flatMap(sheet -> sheet.missed().stream().map(kind -> new MissedItem(sheet.allianceId(),
                        names.getOrDefault(sheet.allianceId(), ""), sheet.month().toString(), kind)))
                .toList();
    }

    private static List<MonthSheet> sheets(List<Alliance> alliances, YearMonth month, List<HeldActivity> held,
            LocalDate today) {
        return alliances.stream().filter(alliance -> MonthSheet.owes(alliance.effectiveOn(), month))
                .map(alliance -> MonthSheet.of(alliance.id(), month, held, today)).toList();
    }

    private @Nullable Instant heardUntil() {
        Object latest = entities.createNativeQuery("select max(received_at) from inbox", Instant.class).getResultList()
                .getFirst();
        return (Instant) latest;
    }
}
