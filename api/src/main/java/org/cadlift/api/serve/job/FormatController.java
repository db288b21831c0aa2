package org.cadlift.api.serve.job;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cadlift.contract.Format;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lists the formats that jobs write.
@RestController
class FormatController {
    @GetMapping("/api/v1/formats")
    Map<String, List<Map<String, String>>> formats() {
        return Map.of(
                "formats",
                Arrays.stream(Format.values())
                        .map(format -> Map.of("format", format.id(), "description", format.description()))
                        .toList());
    }
}
