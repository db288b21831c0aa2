package org.cadlift.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cadlift.model.source.Companions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BesideTest {
    @TempDir
    private Path root;

    private Path folder;
    private Companions beside;

    @BeforeEach
    void draw() throws IOException {
        folder = Files.createDirectories(root.resolve("job"));
        Files.createDirectories(folder.resolve("refs"));
        Files.writeString(folder.resolve("sheet.dxf"), "sheet");
        Files.writeString(folder.resolve("Base.DXF"), "base");
        Files.writeString(folder.resolve("refs/grid.dxf"), "grid");
        Files.writeString(root.resolve("secret.dxf"), "secret");
        beside = Beside.of(folder.resolve("sheet.dxf"));
    }

    @ParameterizedTest
    @CsvSource({
        "Base.DXF, base",
        "base.dxf, base",
        "base.dwg, base", // an archive that was exported
        "'C:\\Projects\\12\\base.dwg', base",
        "/projects/12/base.dwg, base",
        "'.\\refs\\grid.dwg', grid",
        "base, ''"
    })
    void findsAFileByTheNameThatADrawingStates(String path, String content) {
        assertThat(beside.named(path).map(bytes -> new String(bytes, UTF_8)).orElse(""))
                .isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.dxf", "refs/../../secret.dxf", "secret.dxf", "", "/", "..", "\0.dxf", "refs"})
    void staysInTheFolder(String path) {
        assertThat(beside.named(path)).isEmpty();
        assertThat(beside.named(root.resolve("secret.dxf").toString())).isEmpty();
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.dxf"), root.resolve("secret.dxf"));
        assertThat(beside.named("link.dxf")).isEmpty();
    }

    @Test
    void tellsWhenTheFolderChanged() throws IOException {
        String before = beside.state();
        assertThat(beside.state()).isEqualTo(before);
        Files.writeString(folder.resolve("refs/grid.dxf"), "another grid");
        assertThat(beside.state()).isNotEqualTo(before);
    }
}
