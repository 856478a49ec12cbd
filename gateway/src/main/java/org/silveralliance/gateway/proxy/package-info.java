/** Known routes to the services; everything else ends here. */
@NullMarked
package org.silveralliance.gateway.proxy;

import org.jspecify.annotations.NullMarked;
