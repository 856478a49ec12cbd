/** Reads and bulk writes in plain SQL, one way in all services: a statement with its values, rows read by column name. */
@NullMarked
package org.silveralliance.kit.sql;

import org.jspecify.annotations.NullMarked;
