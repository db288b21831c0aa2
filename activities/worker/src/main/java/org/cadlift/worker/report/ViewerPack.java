package org.cadlift.worker.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Packs the modules of three.js that the page needs into one text; runs when this module is built, so that a
/// conversion only copies it.
///
/// The pack is the modules one after another, each behind a line that names the specifier it is imported by, in an
/// order in which each imports only those before it; compressed (gzip) and written as base64.
final class ViewerPack {
    /// Starts a module in the pack; `page.js` splits at it.
    private static final String MARK = "\n//@module ";

    private record Module(String specifier, String path) {}

    private static final List<Module> MODULES = List.of(
            new Module("./three.core.min.js", "build/three.core.min.js"),
            new Module("three", "build/three.module.min.js"),
            new Module("../utils/BufferGeometryUtils.js", "examples/jsm/utils/BufferGeometryUtils.js"),
            new Module("controls", "examples/jsm/controls/OrbitControls.js"),
            new Module("loader", "examples/jsm/loaders/GLTFLoader.js"));

    private ViewerPack() {}

    /// Writes the pack.
    ///
    /// @param args the folder of three.js on the class path, and the file to write
    public static void main(String[] args) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new BestGzip(packed)) {
            for (Module module : MODULES) {
                gzip.write((MARK + module.specifier + "\n").getBytes(StandardCharsets.UTF_8));
                gzip.write(read(args[0] + "/" + module.path));
            }
        }
        Path file = Path.of(args[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getEncoder().encode(packed.toByteArray()));
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream in = ViewerPack.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("not on the class path: " + resource);
            }
            return in.readAllBytes();
        }
    }

    /// Compresses as well as it can: this runs once, the result is sent many times.
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
