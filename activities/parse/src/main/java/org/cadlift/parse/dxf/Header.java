package org.cadlift.parse.dxf;

/// Holds the header variables that matter; −1 stands for an absent number.
record Header(int insunits, int measurement, int lunits) {
    static final Header ABSENT = new Header(-1, -1, -1);
}
