package org.silveralliance.activities.catalogue;

import java.io.Serializable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A county's own entry, or a shipped one it retired. */
@Entity
@Table(name = "activity_type")
@IdClass(ActivityType.Key.class)
public class ActivityType {

    @Id
    private String division;
    @Id
    private String code;
    private String parent;
    private String name;
    private boolean retired;

    protected ActivityType() {
    }

    ActivityType(String division, String code, String parent, String name) {
        this.division = division;
        this.code = code;
        this.parent = parent;
        this.name = name;
    }

    void retire() {
        retired = true;
    }

    String code() {
        return code;
    }

    String parent() {
        return parent;
    }

    String name() {
        return name;
    }

    boolean retired() {
        return retired;
    }

    /** Division and code. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String division = "";
        private String code = "";

        protected Key() {
        }

        Key(String division, String code) {
            this.division = division;
            this.code = code;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.code.equals(code) && key.division.equals(division);
        }

        @Override
        public int hashCode() {
            return 31 * division.hashCode() + code.hashCode();
        }
    }
}
