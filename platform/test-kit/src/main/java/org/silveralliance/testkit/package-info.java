/**
 * Real PostgreSQL, real Kafka, callers with signed tokens, the OpenAPI referee and the house rules, for every service's tests.
 */
@NullMarked
package org.silveralliance.testkit;

import org.jspecify.annotations.NullMarked;
