/**
 * Survey, grouping, alliances, their appointments, the ledger by unit and the county dashboard. Members are only counted here;
 * their party relation is never touched (G-09).
 */
@NullMarked
package org.silveralliance.alliance;

import org.jspecify.annotations.NullMarked;
