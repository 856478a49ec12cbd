/**
 * The rules of a rotation written down a second time, from the rules and not from the solver: it shares the data records
 * with the solver and no line of its logic. Every answer is held against it in tests and benchmarks.
 */
@NullMarked
package org.silveralliance.activities.rotation.verify;

import org.jspecify.annotations.NullMarked;
