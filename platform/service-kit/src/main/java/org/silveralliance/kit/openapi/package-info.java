/**
 * Completes a service's OpenAPI document when it is built, so that whoever integrates can work from it alone: what types and
 * the
 * kit's annotations say already, what holds for every call, the events of its feed, and what each name means.
 */
@NullMarked
package org.silveralliance.kit.openapi;

import org.jspecify.annotations.NullMarked;
