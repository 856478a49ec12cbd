package org.silveralliance.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Port;
import org.silveralliance.local.Trees;
import org.silveralliance.local.process.Command;
import org.silveralliance.local.process.Part;
import org.silveralliance.local.process.Probe;
import org.silveralliance.local.process.Signal;

/** One Kafka broker that is its own controller (KRaft), small. Topics are made on purpose only. */
public final class Kafka {

    private static final String NAME = "kafka";
    private static final List<String> OPTIONS = List.of("-Xms64m", "-Xmx256m", "-Xss512k", "-XX:+UseSerialGC",
            "-XX:MaxDirectMemorySize=64m", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=64m", "-Dlog4j2.level=WARN");

    private final Platform platform;
    private final Path jars;
    private final Path data;

    public Kafka(Platform platform) {
        this.platform = platform;
        this.jars = platform.layout().parts().resolve("kafka");
        this.data = platform.layout().data(NAME);
    }

    public Part prepare() {
        Path settings = data.resolve("server.properties");
        Layout.folder(data);
        Trees.write(settings, settings());
        Path log = platform.layout().log(NAME);
        if (!Files.exists(data.resolve("log/meta.properties"))) {
            Command.toLog("Formatting Kafka's storage",
                    List.of(platform.java(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", jars + "/*",
                            "kafka.tools.StorageTool", "format", "--ignore-formatted", "-t",
                            "c2lsdmVyLWFsbGlhbmNlMQ", "-c", settings.toString()),
                    Map.of(), data, log);
        }
        List<String> command = new JavaCommand(platform, NAME, OPTIONS).build(List.of(jars),
                List.of("-cp", jars + "/*", "kafka.Kafka", settings.toString()));
        return new Part(NAME, command, Map.of(), data, log, platform.marker(NAME), 2, Signal.TERM, platform.port(Port.KAFKA),
                () -> Probe.listens(platform.port(Port.KAFKA)), Duration.ofSeconds(90));
    }

    private String settings() {
        List<String> lines = new ArrayList<>(List.of("process.roles=broker,controller", "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + platform.port(Port.KAFKA_CONTROLLER),
                "listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(platform.port(Port.KAFKA),
                        platform.port(Port.KAFKA_CONTROLLER)),
                "controller.listener.names=CONTROLLER",
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT", "log.dirs=" + data.resolve("log"),
                "auto.create.topics.enable=false", "offsets.topic.replication.factor=1", "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1", "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=1", "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1", "share.coordinator.state.topic.num.partitions=1",
                "group.initial.rebalance.delay.ms=1000", "num.network.threads=2", "num.io.threads=4",
                "log.cleaner.dedupe.buffer.size=16777216", "log.retention.ms=-1", "log.segment.bytes=134217728",
                "log.index.size.max.bytes=1048576"));
        return String.join("\n", lines) + "\n";
    }
}
