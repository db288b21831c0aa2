package org.cadlift.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.PlanCut;
import org.cadlift.plane.Loop;

/// Compares the areas that are filled on plans with those of the elements that their cut meets, in their order and at
/// the scale that the plan tells.
final class SheetJudge {
    private static final String BY = "CADLift plan check";
    /// Bézier curves leave their arcs by less than this part.
    private static final double RELATIVE = 2e-3;
    /// Paths keep a ten-thousandth of a millimetre of paper: an area may gain or lose that along its outline.
    private static final double ROUNDING_MM = 1e-4;

    private static final Pattern SCALE = Pattern.compile("Scale (\\d+):(\\d+)");
    private static final Pattern FILL =
            Pattern.compile("<path data-source=\"([^\"]*)\" fill=\"[^\"]*\"[^>]* d=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("[MLAZ]|-?[0-9.]+");
    private static final Pattern PAGE = Pattern.compile("<</Length \\d+>>stream\\n(.*?)endstream", Pattern.DOTALL);
    private static final Pattern HEX = Pattern.compile("<([0-9a-f]*)> Tj");

    private final List<List<Cut>> expected = new ArrayList<>();
    /// Of all elements: what is filled and was not cut is wrong too.
    private final Set<String> ids = new HashSet<>();

    /// Is what the cut through an element fills, with the length of its outline.
    private record Cut(double areaMm2, double outlineMm) {
        static Cut of(List<Loop> loops) {
            return new Cut(
                    loops.stream().mapToDouble(Loop::signedArea).sum(),
                    loops.stream().mapToDouble(Loop::length).sum());
        }

        /// @param factor of the scale, such as 0.01
        boolean isDrawnBy(double foundMm2, double factor) {
            double onPaper = areaMm2 * factor * factor;
            return Math.abs(foundMm2 - onPaper) <= RELATIVE * onPaper + ROUNDING_MM * outlineMm * factor;
        }
    }

    private SheetJudge(Building building, Optional<Double> cutMm) {
        List<PlanCut> planCuts = PlanCut.ofAll(building, cutMm);
        for (int level = 0; level < building.levels().size(); level++) {
            List<Cut> cuts = new ArrayList<>();
            boolean isEmpty = true;
            for (Element element : building.elements()) {
                if (element.level() == level) {
                    isEmpty = false;
                    ids.add(element.id());
                    List<Loop> cut = planCuts.get(level).through(element.solid());
                    if (!cut.isEmpty()) {
                        cuts.add(Cut.of(cut));
                    }
                }
            }
            if (!isEmpty) {
                expected.add(cuts);
            }
        }
    }

    /// @param index of the plan among those of the building
    /// @param cutMm how high above their floors storeys are cut; empty for what is usual
    static Judgement svg(byte[] bytes, int index, Building building, Optional<Double> cutMm) throws Malformed {
        SheetJudge judge = new SheetJudge(building, cutMm);
        new Markup(bytes).next();
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Double> found = new ArrayList<>();
        Matcher fills = FILL.matcher(text);
        while (fills.find()) {
            if (judge.ids.contains(fills.group(1))) {
                found.add(svgArea(fills.group(2)));
            }
        }
        if (index >= judge.expected.size()) {
            return Judgement.invalid(BY, "a plan of a storey that was not built");
        }
        return judgement(judge.difference(found, index, text));
    }

    /// @param cutMm how high above their floors storeys are cut; empty for what is usual
    static Judgement pdf(byte[] bytes, Building building, Optional<Double> cutMm) throws Malformed {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        refuseWrongPlaces(text);
        SheetJudge judge = new SheetJudge(building, cutMm);
        List<String> pages = new ArrayList<>();
        Matcher streams = PAGE.matcher(text);
        while (streams.find()) {
            pages.add(streams.group(1));
        }
        if (pages.size() != judge.expected.size()) {
            return Judgement.invalid(BY, pages.size() + " pages, built " + judge.expected.size() + " storeys");
        }
        for (int i = 0; i < pages.size(); i++) {
            String difference = judge.difference(pdfAreas(pages.get(i)), i, told(pages.get(i)));
            if (!difference.isEmpty()) {
                return Judgement.invalid(BY, "page " + (i + 1) + ": " + difference);
            }
        }
        return Judgement.validWithoutSolids(BY);
    }

    private static Judgement judgement(String difference) {
        return difference.isEmpty() ? Judgement.validWithoutSolids(BY) : Judgement.invalid(BY, difference);
    }

    private String difference(List<Double> found, int storey, String text) throws Malformed {
        Matcher scale = SCALE.matcher(text);
        if (!scale.find()) {
            throw new Malformed("no scale is told");
        }
        double factor = Double.parseDouble(scale.group(1)) / Double.parseDouble(scale.group(2));
        List<Cut> built = expected.get(storey);
        if (found.size() != built.size()) {
            return found.size() + " areas, built " + built.size();
        }
        for (int i = 0; i < built.size(); i++) {
            if (!built.get(i).isDrawnBy(found.get(i), factor)) {
                return String.format(
                        Locale.ROOT,
                        "area %.4f mm² of paper, built %.4f mm²",
                        found.get(i),
                        built.get(i).areaMm2() * factor * factor);
            }
        }
        return "";
    }

    /// Gives the area that a path of lines and arcs of a circle encloses.
    static double svgArea(String path) throws Malformed {
        List<String> words = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(path);
        while (tokens.find()) {
            words.add(tokens.group());
        }
        Inked inked = new Inked();
        try {
            for (int i = 0; i < words.size(); ) {
                switch (words.get(i)) {
                    case "M" -> inked.move(number(words, i + 1), number(words, i + 2));
                    case "L" -> inked.line(number(words, i + 1), number(words, i + 2));
                    case "A" ->
                        inked.arc(
                                number(words, i + 1),
                                number(words, i + 5) == 1,
                                number(words, i + 6),
                                number(words, i + 7));
                    case "Z" -> {}
                    default -> throw new Malformed("'" + words.get(i) + "' in a path");
                }
                i += switch (words.get(i)) {
                    case "Z" -> 1;
                    case "A" -> 8;
                    default -> 3;
                };
            }
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new Malformed("a path that ends early");
        }
        return inked.area();
    }

    private static double number(List<String> words, int at) {
        return Double.parseDouble(words.get(at));
    }

    /// Gives the areas that are filled in any colour but black, which is that of the bar.
    private static List<Double> pdfAreas(String page) throws Malformed {
        List<Double> areas = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        Inked inked = new Inked();
        boolean isBlack = true;
        for (String word : page.split("\\s+", -1)) {
            int count = numbers.size();
            switch (word) {
                case "m" -> inked.move(numbers.get(count - 2), numbers.get(count - 1));
                case "l" -> inked.line(numbers.get(count - 2), numbers.get(count - 1));
                case "c" ->
                    inked.curve(numbers.subList(count - 6, count).stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray());
                case "rg" -> {
                    isBlack = numbers.subList(count - 3, count).stream().allMatch(part -> part == 0);
                    inked = new Inked();
                }
                case "f*" -> {
                    if (!isBlack) {
                        areas.add(inked.area());
                    }
                }
                default -> {}
            }
            if (word.matches("-?[0-9.]+")) {
                numbers.add(Double.parseDouble(word));
            } else {
                numbers.clear();
            }
        }
        return areas;
    }

    private static String told(String page) {
        StringBuilder told = new StringBuilder();
        Matcher texts = HEX.matcher(page);
        while (texts.find()) {
            for (int i = 0; i + 1 < texts.group(1).length(); i += 2) {
                told.append((char) Integer.parseInt(texts.group(1).substring(i, i + 2), 16));
            }
            told.append('\n');
        }
        return told.toString();
    }

    /// Every object must begin where the table at the end says.
    private static void refuseWrongPlaces(String text) throws Malformed {
        Matcher table = Pattern.compile("xref\\n0 (\\d+)\\n").matcher(text);
        if (!text.startsWith("%PDF-1.") || !text.endsWith("%%EOF\n") || !table.find()) {
            throw new Malformed("no PDF");
        }
        int objects = Integer.parseInt(table.group(1));
        for (int i = 1; i < objects; i++) {
            int row = table.end() + 20 * i;
            int offset = Integer.parseInt(text.substring(row, row + 10));
            if (!text.startsWith(i + " 0 obj\n", offset)) {
                throw new Malformed("object " + i + " is not where the table says");
            }
        }
    }
}
