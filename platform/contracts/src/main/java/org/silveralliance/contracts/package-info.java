/**
 * What the services tell each other: one record per event. Records carry ids and facts that may travel; names, identity
 * numbers, phones, addresses and health never do. A record only ever gains optional
 * fields; a change of meaning is a new version beside the old one.
 */
@NullMarked
package org.silveralliance.contracts;

import org.jspecify.annotations.NullMarked;
