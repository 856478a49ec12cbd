package org.silveralliance.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.silveralliance.local.Layout;
import org.silveralliance.local.Platform;
import org.silveralliance.local.Trees;
import org.silveralliance.local.build.Applications;
import org.silveralliance.local.process.Command;

/** Writes which libraries the services and the console carry (CycloneDX) and under which licences, into target/sbom. */
final class BillOfMaterials {

    private final Platform platform;
    private final Path root;
    private final Path folder;

    BillOfMaterials(Platform platform) {
        this.platform = platform;
        this.root = platform.layout().root();
        this.folder = root.resolve("target/sbom");
    }

    int run() {
        Layout.folder(folder);
        Path services = folder.resolve("services.json");
        Path console = folder.resolve("console.json");
        platform.progress().say("asking Maven what the services carry");
        Command.toLog("Writing the services' bill of materials",
                List.of(platform.maven(), "-q", "-B", "-ntp", "-Psbom", "process-classes"), Map.of(), root,
                platform.layout().log("sbom"));
        Trees.write(services, Trees.read(root.resolve("target/bom.json")));
        platform.progress().say("asking npm what the console carries");
        Trees.delete(console);
        List<String> npm = List.of("npm", "sbom", "--sbom-format=cyclonedx", "--omit=dev", "--package-lock-only",
                "--loglevel=error");
        StringBuilder bill = new StringBuilder();
        int code = Command.withLines(npm, root.resolve(Applications.CONSOLE), line -> bill.append(line).append('\n'));
        Trees.write(console, bill.toString());
        return code != 0 ? code
                : Command.onTerminal(List.of("node", root.resolve("deploy/sbom/licences.mjs").toString(),
                        folder.resolve("licences.md").toString(), services.toString(), console.toString()), Map.of(), root);
    }
}
