package org.cadlift.worker.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.page.Amount;
import org.cadlift.contract.page.Html;
import org.cadlift.contract.page.Inlined;
import org.cadlift.contract.report.Report;
import org.cadlift.model.drawing.Drawings;
import org.cadlift.model.plan.Plan;

/// Puts `report.html` together.
public final class ReportPage {
    private ReportPage() {}

    /// Writes the page as UTF-8.
    ///
    /// @param drawing what the source states, where it could be read
    /// @param plan what was understood of it
    /// @param glb the model as binary glTF for the 3D view
    public static byte[] html(Report report, Optional<Drawings> drawing, Optional<Plan> plan, Optional<byte[]> glb) {
        Inlined inlined = Inlined.beside(ReportPage.class, List.of("drawing.css", "page.css"), "page.js");
        Page page = new Page();
        page.put("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        page.put("<meta http-equiv=\"Content-Security-Policy\" content=\""
                // Modules that the script makes itself, and pictures of the 3D view.
                + inlined.policy("blob:", "blob: data:") + "\">");
        page.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.put("<meta name=\"color-scheme\" content=\"light dark\">");
        page.put(new Html(64)
                .element("title", Summary.title(report) + " · CADLift")
                .toString());
        page.put("<style>").put(inlined.css()).put("</style></head><body>");
        page.put(Summary.of(report));
        page.put(views(report, drawing, plan, glb));
        page.put(Tables.of(report));
        page.put("</main>");
        glb.filter(ReportPage::fits).ifPresent(model -> {
            page.put("<script type=\"text/plain\" id=\"model\">")
                    .put(pack(model))
                    .put("</script>");
            page.put("<script type=\"text/plain\" id=\"viewer-pack\">")
                    .put(resource("viewer.pack"))
                    .put("</script>");
        });
        page.put("<script>").put(inlined.script()).put("</script></body></html>\n");
        return page.toByteArray();
    }

    private static String views(Report report, Optional<Drawings> drawing, Optional<Plan> plan, Optional<byte[]> glb) {
        Optional<Picture> picture = Picture.of(report.plan(), drawing, plan, Limits.REPORT_PATH_POINTS);
        if (picture.isEmpty() && glb.isEmpty()) {
            return "";
        }
        Html out = new Html(4096);
        out.raw("<section class=\"views\">");
        if (glb.isPresent()) {
            out.raw("<figure class=\"card view\"><figcaption><h2>Model</h2>");
            out.raw("<span class=\"tools\" id=\"model-tools\"></span></figcaption>");
            out.raw("<div class=\"stage\" id=\"stage\"><p class=\"hint\" id=\"stage-note\">");
            out.raw(
                    fits(glb.get())
                            ? "Loading the 3D view …"
                            : "The model is too large to be shown in this page; open the GLB file beside it.");
            out.raw("</p></div><p class=\"hint\">Drag to turn, scroll to zoom.</p></figure>");
        }
        picture.ifPresent(drawn -> {
            out.raw("<figure class=\"card view\"><figcaption><h2>Drawing</h2>");
            out.raw("<span class=\"tools\" id=\"drawing-tools\"></span></figcaption>");
            out.raw("<div class=\"stage\">")
                    .raw(svg(
                            drawn,
                            report.findings(),
                            plan.stream().anyMatch(read -> !read.storeys().isEmpty())))
                    .raw("</div><p class=\"hint legend\">");
            Legend.write(out, report.findings(), plan);
            if (drawn.isCut()) {
                out.raw(" · only the first ")
                        .raw(Amount.count(Limits.REPORT_PATH_POINTS))
                        .raw(" points are drawn");
            }
            out.raw("</p></figure>");
        });
        return out.raw("<p class=\"hint\" id=\"picked\" role=\"status\"></p></section>")
                .toString();
    }

    /// @param hasParts to step through with arrow keys, which a reader of the screen must hand over
    static String svg(Picture picture, List<Finding> findings, boolean hasParts) {
        Html content = SvgForm.of(picture);
        SvgForm.findings(findings, picture, content);
        return "<svg id=\"drawing\" preserveAspectRatio=\"xMidYMid meet\" "
                + (hasParts ? "role=\"application\" tabindex=\"0\"" : "role=\"img\"")
                + " aria-label=\"Drawing\" data-frame=\"" + SvgForm.axes(picture.frame())
                + "\" viewBox=\"" + SvgForm.viewBox(picture.frame()) + "\">"
                + content + "</svg>";
    }

    private static boolean fits(byte[] glb) {
        return glb.length <= Limits.REPORT_MODEL_BYTES;
    }

    /// Compresses fast: a model is packed once and opened perhaps never.
    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (OutputStream gzip = new FastGzip(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encode(packed.toByteArray());
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Collects the page's bytes without a copy in between.
    private static final class Page {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 19);

        Page put(String text) {
            return put(text.getBytes(StandardCharsets.UTF_8));
        }

        Page put(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        byte[] toByteArray() {
            return out.toByteArray();
        }
    }
}
