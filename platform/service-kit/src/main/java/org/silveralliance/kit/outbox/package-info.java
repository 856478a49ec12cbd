/** Facts leave through the outbox, in the transaction that made them true; the relay carries them to Kafka. */
@NullMarked
package org.silveralliance.kit.outbox;

import org.jspecify.annotations.NullMarked;
