package org.silveralliance.activities.rotation.holiday;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.ColumnTransformer;
import org.silveralliance.activities.rotation.calendar.HolidayTable;
import org.silveralliance.activities.rotation.calendar.HolidayTables;

/** A county's own table of one year; a year without one uses what is shipped. */
@Entity
@Table(name = "holiday_year")
@IdClass(HolidayYear.Key.class)
public class HolidayYear {

    @Id
    private String division;
    @Id
    private int year;
    private boolean provisional;
    private String source;
    /** The whole table, as {@link HolidayTables} writes it. */
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String days;
    @Version
    private long version;

    protected HolidayYear() {
    }

    HolidayYear(String division, HolidayTable table) {
        this.division = division;
        this.year = table.year();
        replace(table);
    }

    HolidayTable table() {
        return HolidayTables.read(days);
    }

    long version() {
        return version;
    }

    final void replace(HolidayTable table) {
        this.provisional = table.provisional();
        this.source = table.source();
        this.days = HolidayTables.write(table);
    }

    /** Division and year. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String division = "";
        private int year;

        protected Key() {
        }

        Key(String division, int year) {
            this.division = division;
            this.year = year;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.year == year && key.division.equals(division);
        }

        @Override
        public int hashCode() {
            return 31 * division.hashCode() + year;
        }
    }
}
