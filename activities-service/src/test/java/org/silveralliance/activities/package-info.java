/** The service as its callers meet it, against a real PostgreSQL and a real broker. */
@NullMarked
package org.silveralliance.activities;

import org.jspecify.annotations.NullMarked;
