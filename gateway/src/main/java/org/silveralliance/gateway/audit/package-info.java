/**
 * Who logged in and out, and who was refused at the door: a trail like those of the services, which the gateway keeps by itself
 * because it does without their kit.
 */
@NullMarked
package org.silveralliance.gateway.audit;

import org.jspecify.annotations.NullMarked;
