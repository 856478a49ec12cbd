package org.silveralliance.members.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.silveralliance.testkit.Tokens;

import io.restassured.RestAssured;

/** An upload too large to be held in memory by a test client. */
final class LargeUpload {

    private LargeUpload() {
    }

    static HttpResponse<String> of(int megabytes, Path folder) throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "large", ".xlsx");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((long) megabytes << 20);
        }
        String head = part("kind", "MEMBERS") + part("mode", "VALIDATE")
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.xlsx\"\r\n\r\n";
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client
                    .send(HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/imports"))
                            .header("Authorization", "Bearer " + Tokens.committee())
                            .header("Content-Type", "multipart/form-data; boundary=b")
                            .POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofFile(file),
                                    BodyPublishers.ofString("\r\n--b--\r\n")))
                            .build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
