package org.silveralliance.notification.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.silveralliance.notification.NotificationConfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One POST to a vendor. What failed before a connection stood was not sent; whatever failed after that is unknown, and so is
 * whatever nobody can read. Addresses and bodies carry credentials and numbers: neither is logged.
 */
@ApplicationScoped
public class VendorHttp {

    /** An answer says a code and an id; what is longer is none. */
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final int LONGEST_CODE = 64;
    private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9_.:-]");
    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;
    /** What stands for a code where there is none. */
    static final String NO_CODE = "NO_CODE";

    private static final Set<String> HERE = Set.of("127.0.0.1", "[::1]", "localhost");

    private final HttpClient client;
    private final Duration timeout;
    private final ObjectMapper json;

    @Inject
    public VendorHttp(NotificationConfig config, ObjectMapper json) {
        this(config.vendorTimeout(), json);
    }

    VendorHttp(Duration timeout, ObjectMapper json) {
        this.timeout = timeout;
        this.json = json;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).build();
    }

    /**
     * A vendor's address as the variable gives it. Numbers, texts and accounts go there, so the way is sealed; only what stands
     * on this machine, such as a simulator, may do without.
     */
    static String secured(String variable, String address) {
        URI uri = URI.create(address);
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        if (uri.getHost() == null || !https && !HERE.contains(uri.getHost())) {
            throw new IllegalStateException(variable + " has to begin with https://, and does not: " + address);
        }
        return address;
    }

    Outcome post(String url, String type, String body, Function<JsonNode, Outcome> read) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(timeout)
                .header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers
                    .limiting(HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
            return response.statusCode() >= 300 ? refused(response, read) : read.apply(json.readTree(response.body()));
        } catch (ConnectException | HttpConnectTimeoutException unreached) {
            return new Outcome.Later("VENDOR_AWAY");
        } catch (JsonProcessingException strange) {
            return new Outcome.Unknown("NOT_JSON");
        } catch (IOException broken) {
            return new Outcome.Unknown("TIMEOUT");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("INTERRUPTED");
        }
    }

    /** Where the vendor gives his own code, it says more than the status. */
    private Outcome refused(HttpResponse<String> response, Function<JsonNode, Outcome> read) {
        int status = response.statusCode();
        String code = "HTTP_" + status;
        if (status >= 500 || status == TIMED_OUT) {
            return new Outcome.Unknown(code);
        }
        Outcome unnamed = status == TOO_MANY ? new Outcome.Later(code) : new Outcome.Misconfigured(code);
        try {
            Outcome named = read.apply(json.readTree(response.body()));
            return named.isRefusal() ? named : unnamed;
        } catch (JsonProcessingException noCode) {
            return unnamed;
        }
    }

    /** A vendor's code as it may be kept and shown: short, and of plain signs. */
    static String code(JsonNode code) {
        String plain = STRANGE.matcher(code.asText()).replaceAll("");
        return plain.isEmpty() ? NO_CODE : plain.substring(0, Math.min(plain.length(), LONGEST_CODE));
    }
}
