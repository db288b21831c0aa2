package org.cadlift.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds the README to what is run: its test command is the one that CI runs, and that one runs the other.
class ReadmeTest {
    private static final Pattern SNIPPET = Pattern.compile("(?s)```sh\n(.*?)\n```");

    private static List<String> snippets() {
        Matcher snippet = SNIPPET.matcher(Repository.read("README.md"));
        return snippet.results().map(match -> match.group(1)).toList();
    }

    @Test
    void showsTwoCommands() {
        assertThat(snippets())
                .containsExactly(
                        "./cadlift batch docs/samples --out build/models --formats step,glb,stl,obj,dxf",
                        "./infra/dev/test");
    }

    @Test
    void showsTheCommandsThatAreRun() {
        assertThat(Repository.read("infra/dev/test"))
                .as("the test command runs the first command of the README as it stands there")
                .contains(snippets().getFirst());
        assertThat(Repository.read(".ci/run"))
                .as("CI runs the second")
                .contains(snippets().getLast());
    }

    @Test
    void showsCommandsThatCanBeStarted() {
        assertThat(List.of("cadlift", "infra/dev/test", "infra/dev/install"))
                .allMatch(script -> Files.isExecutable(Repository.ROOT.resolve(script)));
    }
}
