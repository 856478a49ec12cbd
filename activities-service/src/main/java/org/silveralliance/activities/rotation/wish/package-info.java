/**
 * What people ask of a rotation's year, in one vocabulary for planning and replanning; each kind of wish knows what it means
 * to the solver and whether a plan still honours it.
 */
@NullMarked
package org.silveralliance.activities.rotation.wish;

import org.jspecify.annotations.NullMarked;
