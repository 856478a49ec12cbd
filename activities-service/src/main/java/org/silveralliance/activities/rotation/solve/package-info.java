/**
 * Hosts and days of a year, or of its unfrozen rest, when wishes and conflicts forbid the plain round robin: exact
 * feasibility by counting states, annealing on the options worth having, explanations, and a proof by CP-SAT where its
 * native library is present. One seed gives one answer on every machine. See docs/adr/0008-rotation-solver.md.
 */
@NullMarked
package org.silveralliance.activities.rotation.solve;

import org.jspecify.annotations.NullMarked;
