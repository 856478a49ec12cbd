package org.silveralliance.local.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Faults that are due. One is {@code {"vendor": "aliyun-sms", "kind": "ERROR", "code": "isv.BUSINESS_LIMIT_CONTROL", "times":
 * 1}}; {@code ERROR} answers the code and does nothing, {@code TIMEOUT_AFTER_ACCEPT} accepts and lets the answer get lost,
 * {@code TIMEOUT_BEFORE_ACCEPT} lets the request get lost, {@code RECEIPT} accepts and reports the code as the outcome.
 * Questions for receipts are a vendor of their own, {@code "aliyun-receipts"}: {@code ERROR}, or {@code NOT_YET} for knowing
 * nothing of it.
 */
final class Faults {

    enum Kind {
        NONE,
        ERROR,
        TIMEOUT_AFTER_ACCEPT,
        TIMEOUT_BEFORE_ACCEPT,
        RECEIPT,
        NOT_YET
    }

    record Fault(Kind kind, String code) {
        static final Fault NONE = new Fault(Kind.NONE, "");
    }

    private record Due(String vendor, Fault fault, int[] left) {
    }

    private final List<Due> due = new ArrayList<>();

    /** Programs one fault; an unknown kind is an {@link IllegalArgumentException}. */
    synchronized void add(Map<String, Object> fault) {
        Kind kind = Kind.valueOf(String.valueOf(fault.get("kind")));
        int times = fault.get("times") instanceof Number number ? number.intValue() : 1;
        due.add(new Due(String.valueOf(fault.get("vendor")), new Fault(kind, String.valueOf(fault.getOrDefault("code", ""))),
                new int[] { times }));
    }

    synchronized void clear() {
        due.clear();
    }

    /** Takes the next fault of a vendor, if one is due. */
    synchronized Optional<Fault> next(String vendor) {
        for (Due entry : due) {
            if (entry.vendor().equals(vendor) && entry.left()[0] > 0) {
                entry.left()[0]--;
                due.removeIf(spent -> spent.left()[0] <= 0);
                return Optional.of(entry.fault());
            }
        }
        return Optional.empty();
    }
}
