package org.cadlift.export.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Collects rows of a CSV table.
final class Table {
    private static final int DECIMALS = 6;

    private final StringBuilder out = new StringBuilder(1 << 12);
    private boolean begun;

    Table row() {
        if (!out.isEmpty()) {
            out.append("\r\n");
        }
        begun = false;
        return this;
    }

    /// Adds a text; what would be a formula is told to be none.
    Table text(String text) {
        boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return cell("\"" + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + "\"");
    }

    /// Adds words that need no quotes.
    Table word(String word) {
        return cell(word);
    }

    Table number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return cell(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
    }

    Table none() {
        return cell("");
    }

    private Table cell(String cell) {
        if (begun) {
            out.append(',');
        }
        begun = true;
        out.append(cell);
        return this;
    }

    @Override
    public String toString() {
        return out + "\r\n";
    }
}
