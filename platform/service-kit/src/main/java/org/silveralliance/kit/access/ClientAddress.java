package org.silveralliance.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/** Where a request came from, for the audit trail. */
public final class ClientAddress {

    /**
     * The address the gateway saw. It takes the header off every call from outside and sets its own, so the header is worth as
     * much as the network between gateway and services, which nobody else may enter.
     */
    static final String HEADER = "X-SA-Origin";
    private static final int LONGEST = 45;

    private ClientAddress() {
    }

    /** The address of whoever asked, or {@code internal} for work that nobody asked for over HTTP. */
    public static String current() {
        return Arc.container().requestContext().isActive()
                ? of(Arc.container().instance(CurrentVertxRequest.class).get().getCurrent())
                : "internal";
    }

    public static String of(@org.jspecify.annotations.Nullable RoutingContext request) {
        if (request == null) {
            return "internal";
        }
        String told = request.request().getHeader(HEADER);
        if (told != null && told.length() <= LONGEST && told.matches("[0-9A-Fa-f:.%a-z]+")) {
            return told;
        }
        SocketAddress peer = request.request().remoteAddress();
        return peer == null ? "internal" : String.valueOf(peer.hostAddress());
    }
}
