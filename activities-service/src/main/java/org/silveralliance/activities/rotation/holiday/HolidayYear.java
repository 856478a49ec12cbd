package org.silveralliance.activities.rotation.holiday;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.silveralliance.activities.rotation.calendar.HolidayTable;

/** A county's own table of one year; a year without one uses what is shipped. */
@Entity
@IdClass(HolidayYear.Key.class)
public class HolidayYear {

    @Id
    private String division;
    @Id
    private int year;
    private boolean provisional;
    private String source;
    @Column(name = "days")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private HolidayTable table;
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
        return table;
    }

    long version() {
        return version;
    }

    final void replace(HolidayTable table) {
        this.provisional = table.provisional();
        this.source = table.source();
        this.table = table;
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
