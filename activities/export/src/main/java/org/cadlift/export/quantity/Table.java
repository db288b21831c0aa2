package org.cadlift.export.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Collects rows of quantities; each has a cell for each of the columns.
final class Table {
    /// The names say the units.
    static final List<String> COLUMNS = List.of(
            "kind",
            "id",
            "name",
            "storey",
            "layer",
            "width_mm",
            "height_mm",
            "sill_mm",
            "area_m2",
            "perimeter_m",
            "gross_volume_m3",
            "net_volume_m3",
            "handles",
            "pitch_degrees",
            "cover_m2",
            "eaves_m",
            "verge_m",
            "ridge_m",
            "hip_m",
            "valley_m");

    private static final Pattern SUMMED = Pattern.compile("_m[23]?$");
    private static final int DECIMALS = 6;
    private static final double MILLION = 1e6;
    /// Up to here a whole double is a whole long.
    private static final double WHOLE = 1L << 53;

    private final List<List<Cell>> rows = new ArrayList<>();

    /// Is what stands in a cell.
    sealed interface Cell {
        record Text(String text) implements Cell {}

        record Figure(BigDecimal value) implements Cell {}

        record None() implements Cell {}
    }

    /// Begins a row; cells that the one before lacks stay empty.
    Table row() {
        fill();
        rows.add(new ArrayList<>(COLUMNS.size()));
        return this;
    }

    Table text(String text) {
        return cell(new Cell.Text(text));
    }

    /// Adds a number, rounded to a millionth.
    Table number(double value) {
        double millionths = Math.rint(value * MILLION);
        BigDecimal exact = Math.abs(millionths) < WHOLE
                ? BigDecimal.valueOf((long) millionths, DECIMALS)
                : BigDecimal.valueOf(value);
        return cell(new Cell.Figure(plain(exact)));
    }

    Table none() {
        return cell(new Cell.None());
    }

    private Table cell(Cell cell) {
        rows.getLast().add(cell);
        return this;
    }

    private void fill() {
        while (!rows.isEmpty() && rows.getLast().size() < COLUMNS.size()) {
            none();
        }
    }

    List<List<Cell>> rows() {
        fill();
        return rows;
    }

    static String kind(List<Cell> row) {
        return ((Cell.Text) row.getFirst()).text();
    }

    /// Sums up each kind of row: how many there are, and what there is in columns of metres, square and cubic ones.
    ///
    /// @return kind to column to sum, in the order of their first rows
    Map<String, Map<String, BigDecimal>> sums() {
        Map<String, Map<String, BigDecimal>> sums = new LinkedHashMap<>();
        for (List<Cell> row : rows) {
            Map<String, BigDecimal> sum = sums.computeIfAbsent(kind(row), kind -> new LinkedHashMap<>());
            sum.merge("count", BigDecimal.ONE, BigDecimal::add);
            for (int i = 0; i < row.size(); i++) {
                String column = COLUMNS.get(i);
                if (SUMMED.matcher(column).find() && row.get(i) instanceof Cell.Figure(BigDecimal value)) {
                    sum.merge(column, value, BigDecimal::add);
                }
            }
        }
        sums.values().forEach(sum -> sum.replaceAll((column, value) -> plain(value)));
        return sums;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }
}
