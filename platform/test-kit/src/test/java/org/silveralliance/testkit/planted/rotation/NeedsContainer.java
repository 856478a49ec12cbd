package org.silveralliance.testkit.planted.rotation;

import jakarta.enterprise.context.ApplicationScoped;

/** Planted: a solver that needs a container. */
@ApplicationScoped
class NeedsContainer {
}
