/**
 * Whose turn it is: the yearly rotation of hosts, its default policy (a plain round robin by seat) and what people do
 * to it afterwards (defer, swap, substitute, join, leave, merge). Pure functions on {@link RotationPlan}; no container,
 * no database.
 */
@NullMarked
package org.silveralliance.activities.rotation.rules;

import org.jspecify.annotations.NullMarked;
