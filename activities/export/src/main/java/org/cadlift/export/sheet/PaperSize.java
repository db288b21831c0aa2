package org.cadlift.export.sheet;

/// Enumerates the sizes of paper of ISO 216, lying.
enum PaperSize {
    A4(297, 210),
    A3(420, 297),
    A2(594, 420),
    A1(841, 594),
    A0(1189, 841);

    private final double widthMm;
    private final double heightMm;

    PaperSize(double widthMm, double heightMm) {
        this.widthMm = widthMm;
        this.heightMm = heightMm;
    }

    double widthMm() {
        return widthMm;
    }

    double heightMm() {
        return heightMm;
    }
}
