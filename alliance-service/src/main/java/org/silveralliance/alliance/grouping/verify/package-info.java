/**
 * Checks proposals from the rules alone. It reads the problem and the answer and shares no arithmetic with the search, so that
 * one mistake cannot hide in both. Runs on every answer in tests and benchmarks.
 */
@NullMarked
package org.silveralliance.alliance.grouping.verify;

import org.jspecify.annotations.NullMarked;
