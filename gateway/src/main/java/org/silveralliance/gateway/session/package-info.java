/** Browser sessions: tokens stay here, the browser holds a cookie. */
@NullMarked
package org.silveralliance.gateway.session;

import org.jspecify.annotations.NullMarked;
