/**
 * Who hosts when, what takes place, who signs up, who comes and what is reported. Alliances, units and members are known
 * here only as far as events of their owners tell (packages {@code fromalliances}, {@code frommembers}).
 */
@NullMarked
package org.silveralliance.activities;

import org.jspecify.annotations.NullMarked;
