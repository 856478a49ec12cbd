package org.silveralliance.gateway.limits;

import java.net.InetAddress;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.gateway.GatewayConfig;

import io.vertx.core.http.HttpServerRequest;

/**
 * Where a call comes from. Each proxy writes the address it saw behind those before it in {@code X-Forwarded-For}, so only what
 * trusted proxies wrote counts: the address nearest to us that is none of theirs. What stands before it is the caller's word.
 */
@ApplicationScoped
public class Addresses {

    /** As many addresses as one subscriber is given at least (RFC 6177): who has one has all of them. */
    private static final int IPV6_SUBSCRIBER = 64;
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<Network> trusted;

    Addresses(GatewayConfig config) {
        this.trusted = config.trustedProxies().orElse(List.of()).stream().map(Network::parse).toList();
        if (config.behindTls() && trusted.isEmpty()) {
            throw new IllegalStateException("SA_BEHIND_TLS is set and SA_TRUSTED_PROXIES names nobody: every caller would have "
                    + "the address of the one in front");
        }
    }

    public String of(HttpServerRequest request) {
        InetAddress nearest = InetAddress.ofLiteral(withoutZone(request.connection().remoteAddress().hostAddress()));
        if (isTrusted(nearest)) {
            String[] seen = String.join(",", request.headers().getAll(FORWARDED_FOR)).split(",", -1);
            for (int i = seen.length - 1; i >= 0 && isTrusted(nearest); i--) {
                InetAddress next = parse(seen[i].strip());
                if (next == null) {
                    break;
                }
                nearest = next;
            }
        }
        return nearest.getHostAddress();
    }

    /** Whom a limit takes for one caller: an IPv4 address, or a subscriber's IPv6 addresses together. */
    public static String subscriber(String address) {
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        if (bytes.length == 4) {
            return address;
        }
        try {
            return InetAddress.getByAddress(Network.masked(bytes, IPV6_SUBSCRIBER)).getHostAddress() + "/" + IPV6_SUBSCRIBER;
        } catch (java.net.UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    /** With or without a port, as {@code 10.0.0.1:80} or {@code [::1]:80}. */
    private static @Nullable InetAddress parse(String text) {
        String address = text;
        if (text.startsWith("[") && text.contains("]")) {
            address = text.substring(1, text.indexOf(']'));
        } else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            address = text.substring(0, text.indexOf(':'));
        }
        try {
            return InetAddress.ofLiteral(withoutZone(address));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
