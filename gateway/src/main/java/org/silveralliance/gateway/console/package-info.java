/** The console's files and the headers that protect them. */
@NullMarked
package org.silveralliance.gateway.console;

import org.jspecify.annotations.NullMarked;
