package org.silveralliance.alliance.grouping;

/**
 * One cell of the table "this unit in that group instead". The price is that of the cheapest single exchange found from the
 * current groups, so a whole new search could be cheaper, never dearer.
 *
 * @param change kilometre equivalents; NaN when not possible
 * @param text Chinese: how it would be done and what it costs, or why it cannot be
 */
public record WhyNot(int group, boolean possible, double change, String text) {
}
