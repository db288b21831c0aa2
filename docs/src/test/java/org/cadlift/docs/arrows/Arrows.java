package org.cadlift.docs.arrows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// States who may import whom: the picture in ARCHITECTURE.md as a table.
final class Arrows {
    private static final List<String> STEPS = List.of("validate", "parse", "vectorize", "extrude", "export", "verify");

    /// The packages of model in their order; each may import only those before it.
    private static final List<String> MODEL_ORDER = List.of("source", "drawing", "plan", "building");

    private final String root;
    private final String[] engines;
    private final Map<String, Set<String>> allowed = new LinkedHashMap<>();

    /// @param root the package above the modules: `org.cadlift`
    /// @param engines packages of what no module below worker may know
    Arrows(String root, String... engines) {
        this.root = root;
        this.engines = engines;
        module("contract");
        module("plane", "contract");
        module("model", "plane", "contract");
        STEPS.forEach(step -> module(step, "model", "plane", "contract"));
        module("kernel", "contract");
        Stream.of("export", "verify").forEach(step -> module(step, "model", "plane", "contract", "kernel"));
        module("store", "contract");
        module("workflow", "contract");
        Stream<String> below = Stream.of("model", "plane", "contract", "kernel", "store", "workflow");
        module("worker", Stream.concat(below, STEPS.stream()).toArray(String[]::new));
        module("batch", "workflow", "store", "contract");
        module("api", "worker", "batch", "workflow", "store", "contract");
    }

    private void module(String name, String... mayImport) {
        allowed.put(name, new LinkedHashSet<>(List.of(mayImport)));
    }

    Set<String> modules() {
        return allowed.keySet();
    }

    List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(classes()
                .should()
                .resideInAnyPackage(packages(allowed.keySet().stream()))
                .as("every class lies in a module that the table knows"));
        allowed.forEach((module, others) -> rules.add(noClasses()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(
                        allowed.keySet().stream().filter(other -> !other.equals(module) && !others.contains(other))))
                .allowEmptyShould(true)
                .as(module + " imports only " + others)));
        for (int i = 0; i < MODEL_ORDER.size(); i++) {
            rules.add(noClasses()
                    .that()
                    .resideInAPackage(root + ".model." + MODEL_ORDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(MODEL_ORDER.subList(i + 1, MODEL_ORDER.size()).stream()
                            .map("model."::concat)))
                    .allowEmptyShould(true)
                    .as("model." + MODEL_ORDER.get(i) + " imports no model package after it"));
        }
        rules.add(noClasses()
                .that()
                .resideOutsideOfPackages(packages(Stream.of("worker", "batch", "api", "workflow")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(engines)
                .as("nothing below worker knows an engine"));
        rules.add(slices().matching(root + ".(**)").should().beFreeOfCycles().as("packages form no cycle"));
        return rules;
    }

    /// An empty list of packages would match everything, so one that does not exist stands for none.
    private String[] packages(Stream<String> modules) {
        String[] packages = modules.map(module -> root + "." + module + "..").toArray(String[]::new);
        return packages.length == 0 ? new String[] {root + ".none.."} : packages;
    }
}
