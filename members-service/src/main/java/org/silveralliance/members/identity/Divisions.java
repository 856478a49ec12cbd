package org.silveralliance.members.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Divisions by GB/T 2260, with the codes that are no longer used: a citizen ID keeps the code of the day it was issued. The
 * table is the union of the published editions; a code missing from it is a doubt, never an error.
 */
public final class Divisions {

    private static final Divisions PUBLISHED = load();

    private final Map<String, Division> byCode;
    private final List<Division> inOrder;

    private Divisions(Map<String, Division> byCode) {
        this.byCode = byCode;
        this.inOrder = byCode.values().stream().filter(Division::current).sorted(Comparator.comparing(Division::code)).toList();
    }

    /**
     * One division.
     *
     * @param current false when the code was withdrawn
     * @param successor the code that replaced it, where a single one did
     */
    public record Division(String code, String name, boolean current, Optional<String> successor) {
    }

    /** The table of the published editions. */
    public static Divisions published() {
        return PUBLISHED;
    }

    /** The division of a six-digit code, old codes included. */
    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * Today's divisions whose name contains the words or whose code begins with them, in the order of their codes. Names stand
     * with those of province and city before them, as in 山东省青岛市崂山区.
     */
    public List<Division> current(String words, int most) {
        return inOrder.stream().filter(division -> division.name().contains(words) || division.code().startsWith(words))
                .limit(most).toList();
    }

    /** Whether any edition lists the code. */
    public boolean isKnown(String code) {
        return byCode.containsKey(code);
    }

    /** Today's code for a possibly old one; the code itself when no single successor is known. */
    public String currentCodeOf(String code) {
        return find(code).flatMap(Division::successor).orElse(code);
    }

    private static Divisions load() {
        Map<String, Division> byCode = HashMap.newHashMap(5_000);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Divisions.class.getResourceAsStream("/reference/divisions.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                boolean current = cells[2].isEmpty();
                Optional<String> successor = Optional.of(cells[2]).filter(code -> code.length() == 6);
                byCode.put(cells[0], new Division(cells[0], cells[1], current, successor));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Divisions(byCode);
    }
}
