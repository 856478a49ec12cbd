/** Browser sessions: tokens stay here, the browser holds a cookie (design.md 3). */
@NullMarked
package org.silveralliance.gateway.session;

import org.jspecify.annotations.NullMarked;
