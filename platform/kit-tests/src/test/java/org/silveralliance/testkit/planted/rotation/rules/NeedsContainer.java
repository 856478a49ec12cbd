package org.silveralliance.testkit.planted.rotation.rules;

import jakarta.enterprise.context.ApplicationScoped;

/** Planted: a solver that needs a container. */
@ApplicationScoped
class NeedsContainer {
}
