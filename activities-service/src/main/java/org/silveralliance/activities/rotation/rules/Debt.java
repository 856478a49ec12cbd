package org.silveralliance.activities.rotation.rules;

/**
 * An owed turn: {@code creditor} hosted for {@code debtor} and gets a turn taken off it later.
 *
 * @param since for the reader, for example 2026年2月
 */
public record Debt(Host debtor, Host creditor, String since) {
}
