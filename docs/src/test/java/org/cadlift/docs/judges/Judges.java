package org.cadlift.docs.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadlift.docs.Repository;
import org.cadlift.kernel.Kernel;

/// Finds the judges. What is missing skips a test on a developer's machine and fails it in CI.
final class Judges {
    static final Path PYTHON = Repository.ROOT.resolve(".judges/venv/bin/python");
    static final Path NPM = Repository.ROOT.resolve(".judges/npm");

    private Judges() {}

    static void require() {
        present(Files.isExecutable(PYTHON), "the Python judges");
        present(Files.isDirectory(NPM.resolve("node_modules/gltf-validator")), "the glTF validator");
        present(Files.isDirectory(NPM.resolve("node_modules/fbx2gltf")), "FBX2glTF");
        kernel();
    }

    static Kernel kernel() {
        Optional<Kernel> kernel = Kernel.find();
        present(kernel.isPresent(), "the OpenCASCADE program");
        return kernel.orElseThrow();
    }

    static Path requireBrowser() {
        List<Path> found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":", -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .toList();
        present(!found.isEmpty(), "Chromium");
        return found.getFirst();
    }

    private static void present(boolean here, String what) {
        String message = what + " cannot be found; run sh infra/dev/install";
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(here).as(message).isTrue();
        }
        assumeTrue(here, message);
    }
}
