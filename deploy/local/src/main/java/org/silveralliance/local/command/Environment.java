package org.silveralliance.local.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;
import org.silveralliance.local.part.Service;

/** Prints a service's environment, for a shell to take in: eval "$(./alliance env members-service)". */
final class Environment {

    private final Platform platform;

    Environment(Platform platform) {
        this.platform = platform;
    }

    int run(List<String> words) {
        Map<String, String> environment = new TreeMap<>(service(words).environment(platform));
        environment.forEach((name, value) -> platform.progress().plain("export " + name + "='" + value + "'"));
        return 0;
    }

    static Service service(List<String> words) {
        return words.stream().findFirst()
                .flatMap(word -> Stream.of(Service.values()).filter(s -> s.isCalled(word)).findFirst())
                .orElseThrow(() -> new Failure("Which service? There are: "
                        + Stream.of(Service.values()).map(Service::module).collect(Collectors.joining(", ")) + "."));
    }
}
