package org.cadlift.batch.page;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.contract.page.Html;
import org.cadlift.contract.page.Inlined;

/// Puts `index.html` together.
public final class BatchPage {
    /// The thumbnails beside the page, opened as a file or served.
    private static final String IMAGES = "'self' file:";

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;

    private BatchPage(OutputStream out) {
        this.out = out;
    }

    /// Writes the page as UTF-8; the stream stays open.
    ///
    /// @param items gone through twice, the worst first
    public static void write(OutputStream out, Run run, Iterable<ItemEnd> items) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
        new BatchPage(buffered).write(run, items);
        buffered.flush();
    }

    private void write(Run run, Iterable<ItemEnd> items) throws IOException {
        Inlined inlined = Inlined.beside(BatchPage.class, List.of("batch.css"), "batch.js");
        put("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        put("<meta http-equiv=\"Content-Security-Policy\" content=\"" + inlined.policy("", IMAGES) + "\">");
        put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        put("<meta name=\"color-scheme\" content=\"light dark\">");
        put(new Html(64).element("title", run.input() + " · CADLift batch").toString());
        put("<style>");
        out.write(inlined.css());
        put("</style></head><body>");
        put(Head.of(run, Tally.of(items)));
        put(Rows.OPENING);
        int written = 0;
        for (ItemEnd item : items) {
            put(Rows.row(item, written++ < Rows.PAGE));
        }
        put(Rows.CLOSING);
        put(Head.foot(run));
        put("</main><script>");
        out.write(inlined.script());
        put("</script></body></html>\n");
    }

    private void put(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
