/** Long work that a request or an event asks for and does not wait for. */
@NullMarked
package org.silveralliance.kit.job;

import org.jspecify.annotations.NullMarked;
