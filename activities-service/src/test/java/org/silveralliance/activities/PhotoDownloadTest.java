package org.silveralliance.activities;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.County;
import org.silveralliance.testkit.RealParts;
import org.silveralliance.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Looking at the pictures of an activity, whose largest are some megabytes. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "activities"))
class PhotoDownloadTest {

    private static final int READERS = 24;
    private static final byte[] PICTURE = Pictures.noise(1100, 1000);

    @Test
    @DisplayName("R-15 a large photograph comes back to the byte, under a name of ours")
    void shouldSendAllOfIt() {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        String path = uploaded(lead, county);

        var answer = given().auth().oauth2(lead).get(path).then().statusCode(200).contentType("image/png").extract();

        assertThat(answer.asByteArray()).isEqualTo(PICTURE);
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(PICTURE.length));
        assertThat(answer.header("Content-Disposition")).matches("inline; filename=\"[0-9a-f]{12}\\.png\"");
    }

    @Test
    @DisplayName("R-15 those who read a photograph slowly do not fill the memory with it")
    void shouldNotKeepAPictureForEachReader() throws IOException {
        County county = County.a1();
        String lead = Tokens.leadUnit(county.uscc(1));
        String path = uploaded(lead, county);
        long before = used();
        List<Socket> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                readers.add(begun(lead, path));
            }

            assertThat(used() - before).isLessThan(READERS * PICTURE.length / 3L);
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    private static String uploaded(String lead, County county) {
        String id = Api.begun(lead, county, 10);
        return given().auth().oauth2(lead).multiPart("file", "合影.png", PICTURE, "image/png")
                .post("/api/v1/activities/{id}/photos", id).then().statusCode(201).extract().path("url");
    }

    /** One who asked, and has read that the answer begins. */
    private static Socket begun(String lead, String path) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(8 * 1024);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + lead
                    + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200 OK");
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
