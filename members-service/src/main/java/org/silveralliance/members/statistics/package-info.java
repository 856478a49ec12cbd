/**
 * Statistics of the ledger (不重不漏): how many were on it on a day, by one criterion or across two, each counted once and nobody
 * left out. What makes a group is said here once, for the figure and for the list it opens.
 */
@NullMarked
package org.silveralliance.members.statistics;

import org.jspecify.annotations.NullMarked;
