package org.cadlift.api.serve.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.page.Html;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Explains failure codes, at the address that each problem names as its type.
@RestController
class CodeController {
    @GetMapping(path = "/docs/codes/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> code(@PathVariable String code) {
        FailureCode known = known(code);
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("error_code", known.name());
        shown.put("message", known.message());
        shown.put("suggestion", known.suggestion());
        shown.put("user_action", known.userAction());
        shown.put("fault", known.fault().name().toLowerCase(Locale.ROOT));
        return shown;
    }

    @GetMapping(path = "/docs/codes/{code}", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String code) {
        FailureCode known = known(code);
        return """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><title>%1$s</title>
                <style>body{font:16px/1.5 system-ui;max-width:40em;margin:3em auto;padding:0 1em}</style>
                <h1>%1$s</h1><p><strong>%2$s.</strong> %3$s</p><p>%4$s</p></html>
                """.formatted(
                known.name(), escaped(known.message()), escaped(known.suggestion()), escaped(known.userAction()));
    }

    private static String escaped(String text) {
        return new Html(256).text(text).toString();
    }

    private static FailureCode known(String name) {
        return Arrays.stream(FailureCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemFault.absent("code", name));
    }
}
