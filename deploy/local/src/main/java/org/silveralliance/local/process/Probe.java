package org.silveralliance.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;

/** Questions to a port of this machine. */
public final class Probe {

    private static final int PATIENCE_MILLIS = 2000;

    private Probe() {
    }

    /** The status of a GET, or empty while nobody answers. */
    public static Optional<Integer> status(String url) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS * 5);
            connection.setInstanceFollowRedirects(false);
            try {
                return Optional.of(connection.getResponseCode());
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            // Not listening yet, or busy starting: asked again later.
            return Optional.empty();
        }
    }

    public static boolean answersOk(String url) {
        return status(url).filter(s -> s == 200).isPresent();
    }

    public static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            // Where nobody listens on a port of the range for outgoing calls, a call may come out of that port and meet itself.
            return socket.getLocalPort() != port;
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
