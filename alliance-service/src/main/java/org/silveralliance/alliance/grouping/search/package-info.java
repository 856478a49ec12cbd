/**
 * The numeric heart of grouping: an annealer over assignments and a Lagrangian lower bound. Everything is an integer
 * (costs in thousandths of a kilometre or of the benchmark's own unit), every random draw comes from one seed and the
 * temperature falls by evaluation count, so one seed gives one answer on any machine and any number of threads. Nothing
 * here knows units by name, containers or databases.
 */
@NullMarked
package org.silveralliance.alliance.grouping.search;

import org.jspecify.annotations.NullMarked;
