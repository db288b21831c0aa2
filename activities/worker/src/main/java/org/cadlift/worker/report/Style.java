package org.cadlift.worker.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cadlift.contract.page.Inlined;

/// Is the style of drawings, `drawing.css`, with its colours as they are on white; and as much of CSS as that style
/// needs: rules of types, classes and ids within one another, the more specific ones stronger, and inheritance.
final class Style {
    private static final Pattern COLOUR = Pattern.compile("--([a-z]+): light-dark\\((#[0-9a-f]{6}), ");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z]+)\\)");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern PROPERTY = Pattern.compile("([a-z-]+): ([^;]+);");
    private static final Pattern PART = Pattern.compile("[.#]?[a-z]+");

    private static final List<Rule> RULES = rules(onWhite());

    private Style() {}

    /// Gives the rules with colours in place of their names, for programs that know neither light nor dark.
    static String onWhite() {
        String rules = Inlined.text(Style.class, "drawing.css");
        Map<String, String> colours = new HashMap<>();
        COLOUR.matcher(Inlined.text(Inlined.class, "look.css") + rules)
                .results()
                .forEach(found -> colours.put(found.group(1), found.group(2)));
        return USE.matcher(rules.substring(rules.indexOf('}') + 2)).replaceAll(use -> colour(colours, use));
    }

    private static String colour(Map<String, String> colours, MatchResult use) {
        String colour = colours.get(use.group(1));
        if (colour == null) {
            throw new IllegalStateException("no colour " + use.group(1));
        }
        return colour;
    }

    /// Gives how an element looks.
    ///
    /// @param path the element and those around it, the outermost first, each by its type and classes
    static Map<String, String> of(List<Set<String>> path) {
        Map<String, String> properties = new HashMap<>();
        for (int end = 1; end <= path.size(); end++) {
            List<Set<String>> within = path.subList(0, end);
            RULES.stream().filter(rule -> rule.matches(within)).forEach(rule -> properties.putAll(rule.properties));
        }
        return properties;
    }

    /// Says how something looks.
    ///
    /// @param selector what it is and what it lies in, the outermost first
    private record Rule(List<Set<String>> selector, Map<String, String> properties) {
        boolean matches(List<Set<String>> path) {
            int left = selector.size() - 1;
            if (!path.getLast().containsAll(selector.get(left))) {
                return false;
            }
            for (int i = path.size() - 2; i >= 0 && left > 0; i--) {
                if (path.get(i).containsAll(selector.get(left - 1))) {
                    left--;
                }
            }
            return left == 0;
        }

        /// Counts ids before classes before types.
        int weight() {
            return selector.stream()
                    .flatMap(Set::stream)
                    .mapToInt(part -> part.startsWith("#") ? 10_000 : part.startsWith(".") ? 100 : 1)
                    .sum();
        }
    }

    private static List<Rule> rules(String css) {
        List<Rule> rules = new ArrayList<>();
        RULE.matcher(css).results().forEach(found -> {
            List<Set<String>> selector = new ArrayList<>();
            for (String element : found.group(1).strip().split(" ", -1)) {
                List<String> parts =
                        PART.matcher(element).results().map(MatchResult::group).toList();
                if (!String.join("", parts).equals(element)) {
                    throw new IllegalStateException("no selector of drawings: " + found.group(1));
                }
                selector.add(Set.copyOf(parts));
            }
            Map<String, String> properties = new HashMap<>();
            PROPERTY.matcher(found.group(2))
                    .results()
                    .forEach(property -> properties.put(property.group(1), property.group(2)));
            rules.add(new Rule(selector, properties));
        });
        rules.sort(Comparator.comparingInt(Rule::weight));
        return rules;
    }
}
