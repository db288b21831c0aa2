package org.cadlift.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.parse.Parse;
import org.cadlift.parse.dwg.DwgProgram;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Digest;

/// Tells which files a drawing refers to, by the paths that it states, so that they can be handed on with it. What was
/// found once is remembered in the store: a DWG has to be read for it.
public record StatedReferences(ArtifactStore store) implements Function<byte[], List<String>> {
    @Override
    public List<String> apply(byte[] drawing) {
        if (!Parse.mayRefer(drawing)) {
            return List.of();
        }
        Optional<DwgProgram> program = DwgProgram.find();
        String version = program.map(DwgProgram::version).orElse("absent");
        String key = Digest.ofParts(List.of("references", version, Digest.sha256(drawing)));
        return recalled(key).orElseGet(() -> {
            List<String> paths = Parse.references(drawing, program);
            store.remember(
                    key,
                    List.of(store.put("references", String.join("\n", paths).getBytes(UTF_8))));
            return paths;
        });
    }

    private Optional<List<String>> recalled(String key) {
        return store.recall(key)
                .flatMap(refs -> refs.stream().findFirst())
                .flatMap((ArtifactRef ref) -> store.get(ref))
                .map(paths -> new String(paths, UTF_8).lines().toList());
    }
}
