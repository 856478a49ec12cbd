/** Writes into a service's OpenAPI document what its types say already, at build time. */
@NullMarked
package org.silveralliance.kit.openapi;

import org.jspecify.annotations.NullMarked;
