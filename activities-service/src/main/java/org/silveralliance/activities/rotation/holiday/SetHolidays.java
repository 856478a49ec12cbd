package org.silveralliance.activities.rotation.holiday;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.calendar.HolidayTable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;

/** The county enters a year's arrangement. Plans are not changed by it; they show what it would change (E-33). */
@ApplicationScoped
public class SetHolidays {

    private final HolidayYears years;
    private final Caller caller;
    private final AuditTrail audit;

    public SetHolidays(HolidayYears years, Caller caller, AuditTrail audit) {
        this.years = years;
        this.caller = caller;
        this.audit = audit;
    }

    /** Returns the new version. */
    @Transactional
    public long set(HolidayTable table, @Nullable String ifMatch) {
        String county = caller.county();
        audit.record("holidays.set", "holidays/" + table.year(), table.source());
        Optional<HolidayYear> known = years.own(table.year());
        if (known.isPresent()) {
            ETags.requireMatch(ifMatch, known.get().version());
            known.get().replace(table);
            years.flush();
            return known.get().version();
        }
        HolidayYear first = new HolidayYear(county, table);
        years.persistAndFlush(first);
        return first.version();
    }
}
