/**
 * Who hosts when, what takes place, who signs up, who comes and what is reported. Alliances, units and members are known
 * here only as far as events of their owners tell: {@code fromalliances} and {@code frommembers} hear them, {@code known}
 * keeps what they say.
 */
@NullMarked
package org.silveralliance.activities;

import org.jspecify.annotations.NullMarked;
