package org.cadlift.contract.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/// Is the style and the script that a page carries with it.
@SuppressWarnings("ArrayRecordComponent") // Written out as they are; nobody changes them.
public record Inlined(byte[] css, byte[] script) {
    /// Reads both from beside the page's class; the look that all pages share comes before the page's own style.
    public static Inlined beside(Class<?> page, List<String> css, String script) {
        StringBuilder style = new StringBuilder(text(Inlined.class, "look.css"));
        css.forEach(name -> style.append(text(page, name)));
        return new Inlined(
                style.toString().getBytes(StandardCharsets.UTF_8),
                text(page, script).getBytes(StandardCharsets.UTF_8));
    }

    /// States a content security policy that allows this style and this script, by their digests, and nothing else.
    ///
    /// @param scripts further sources of scripts, as the policy names them; may be empty
    /// @param images sources of pictures; may be empty
    public String policy(String scripts, String images) {
        return "default-src 'none'; script-src " + (digest(script) + " " + scripts).strip() + "; style-src "
                + digest(css) + (images.isEmpty() ? "" : "; img-src " + images)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "'sha256-" + Base64.getEncoder().encodeToString(sha256) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// Reads a text that the build put beside a class.
    public static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
