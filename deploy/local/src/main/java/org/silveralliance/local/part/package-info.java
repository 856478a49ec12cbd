/**
 * What the platform consists of: PostgreSQL, Kafka, Keycloak, the services, the gateway, the vendor simulator.
 */
@NullMarked
package org.silveralliance.local.part;

import org.jspecify.annotations.NullMarked;
