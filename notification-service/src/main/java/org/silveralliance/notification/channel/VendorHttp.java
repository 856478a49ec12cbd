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
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.notification.NotificationConfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One POST to a vendor. What failed before a connection stood was not sent; whatever failed after that is unknown. Addresses
 * and bodies carry credentials and numbers: neither is logged.
 */
@ApplicationScoped
public class VendorHttp {

    private final HttpClient client;
    private final Duration timeout;
    private final ObjectMapper json;

    public VendorHttp(NotificationConfig config, ObjectMapper json) {
        this.timeout = config.vendorTimeout();
        this.json = json;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).build();
    }

    Outcome post(String url, String type, String body, Function<JsonNode, Outcome> read) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(timeout)
                .header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 500) {
                return new Outcome.Unknown("HTTP_" + response.statusCode());
            }
            return read.apply(json.readTree(response.body()));
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
}
