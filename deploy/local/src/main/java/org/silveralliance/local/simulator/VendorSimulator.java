package org.silveralliance.local.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Plays all vendors on one port of 127.0.0.1. WeCom answers under {@code /cgi-bin}, Aliyun under {@code /aliyun}, Tencent
 * under {@code /tencent}; {@code /_sim} programs faults and shows what arrived, receivers masked.
 */
public final class VendorSimulator implements AutoCloseable {

    /** How long a lost answer keeps its caller waiting; longer than any client waits. */
    private static final Duration LOST = Duration.ofSeconds(30);

    private final Mailbox mailbox = new Mailbox();
    private final Faults faults = new Faults();
    private final WeCom wecom;
    private final Aliyun aliyun;
    private final Tencent tencent;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);

    private VendorSimulator(int port, Duration receiptAfter, Clock clock) throws IOException {
        wecom = new WeCom(mailbox, faults, clock);
        aliyun = new Aliyun(mailbox, faults, receiptAfter, clock);
        tencent = new Tencent(mailbox, faults, clock);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 256);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
    }

    /** Starts it; port 0 takes a free one, {@code receiptAfter} is the time from an SMS to its receipt. */
    public static VendorSimulator start(int port, Duration receiptAfter) {
        try {
            VendorSimulator simulator = new VendorSimulator(port, receiptAfter, Clock.systemUTC());
            simulator.server.start();
            return simulator;
        } catch (IOException failed) {
            throw new UncheckedIOException("The vendor simulator cannot listen on port " + port, failed);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        int port = Integer.parseInt(System.getenv().getOrDefault("SA_SIMULATOR_PORT", "8090"));
        long receipt = Long.parseLong(System.getenv().getOrDefault("SA_SIMULATOR_RECEIPT_MS", "1000"));
        VendorSimulator simulator = start(port, Duration.ofMillis(receipt));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        System.out.println("Vendor simulator listens on 127.0.0.1:" + simulator.port());
        simulator.closing.await();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.of(exchange);
            Answer answer = route(request);
            if (answer.lost() && closing.await(LOST.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            byte[] body = Json.write(answer.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer route(Request request) {
        return switch (request.path()) {
            case "/cgi-bin/webhook/send" -> wecom.robot(request);
            case "/cgi-bin/gettoken" -> wecom.getToken(request);
            case "/cgi-bin/message/send" -> wecom.appMessage(request);
            case "/aliyun", "/aliyun/" -> aliyun.handle(request);
            case "/tencent", "/tencent/" -> tencent.handle(request);
            case "/_sim/faults" -> program(request);
            case "/_sim/messages" -> messages(request);
            case "/_sim/health" -> Answer.ok(Map.of("status", "UP"));
            default -> Answer.refused(404, Map.of("error", "no vendor answers here"));
        };
    }

    private Answer program(Request request) {
        if (request.method().equals("DELETE")) {
            faults.clear();
            return Answer.ok(Map.of());
        }
        try {
            faults.add(Json.object(request.body()));
            return Answer.ok(Map.of());
        } catch (IllegalArgumentException unknown) {
            return Answer.refused(400, Map.of("error", "not a fault"));
        }
    }

    private Answer messages(Request request) {
        if (request.method().equals("DELETE")) {
            mailbox.clear();
            wecom.forget();
            aliyun.forget();
            return Answer.ok(Map.of());
        }
        List<Map<String, Object>> items = mailbox.all().stream()
                .filter(sent -> request.query("vendor").isEmpty() || sent.vendor().equals(request.query("vendor")))
                .map(Sent::view).toList();
        return Answer.ok(Map.of("count", items.size(), "items", items));
    }
}
