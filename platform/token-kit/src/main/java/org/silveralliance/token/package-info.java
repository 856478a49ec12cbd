/** Who a bearer token names, for the services and the gateway alike. */
@NullMarked
package org.silveralliance.token;

import org.jspecify.annotations.NullMarked;
