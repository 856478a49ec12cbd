/** Tests of this service with a real database and a real broker; each test has a county of its own. */
@org.jspecify.annotations.NullMarked
package org.silveralliance.alliance;
