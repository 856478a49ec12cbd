package org.silveralliance.activities.rotation.verify;

import java.math.BigInteger;

/** Exact arithmetic for shares; the denominator is positive. */
record Fraction(BigInteger over, BigInteger under) {

    static Fraction whole(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    /** Rounded down; only for fractions that are not negative. */
    int floor() {
        return over.divide(under).intValueExact();
    }

    boolean isWhole() {
        return over.mod(under).signum() == 0;
    }

    long absTimes(long factor) {
        return over.abs().multiply(BigInteger.valueOf(factor)).divide(under).longValueExact();
    }
}
