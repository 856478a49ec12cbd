package org.silveralliance.kit;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the kit must know of the service it is part of. */
@ConfigMapping(prefix = "sa.kit")
public interface KitConfig {

    /** The service's short name, which its topics, database and consumers carry. */
    String service();

    /** How often what was learnt from events was built, the first time included. */
    int projections();

    /** The realm's address; absent where tokens are verified with a key that is given. */
    Optional<String> identityServer();

    /** This process's folder for files of a moment. */
    Path files();

    Audit audit();

    /** The audit trail. */
    interface Audit {

        /** How many refusals may wait for the trail; what goes beyond is counted and logged instead. */
        @WithDefault("10000")
        int waitingRefusals();

        /** The folder for copies of the chains' heads, outside the database; without it they stand in the log alone. */
        Optional<Path> heads();
    }

    Secrets secrets();

    /**
     * Asked for here because the pool would start without and fail later, saying something else. A missing one stops the start,
     * which names its variable.
     */
    interface Secrets {

        String databasePassword();
    }
}
