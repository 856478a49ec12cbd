/**
 * Whose turn it is to host: the rotation of an alliance's year as it is planned, published and changed by people (R-02, R-03,
 * R-05, E-15…E-18). Here are the resources, entities and verbs; the rules without container are in {@code rules},
 * {@code calendar}, {@code solve} and {@code verify}, what people ask of a year in {@code wish}.
 */
@NullMarked
package org.silveralliance.activities.rotation;

import org.jspecify.annotations.NullMarked;
