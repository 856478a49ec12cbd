/** The one door: sessions for browsers, bearer tokens for systems, routes to the services, the console. */
@NullMarked
package org.silveralliance.gateway;

import org.jspecify.annotations.NullMarked;
